/** Notes what an answer's claims still need by the rules of this folder; when it asks for nothing, the slice is closed. */
import type { ClaimRecord } from '../../contract/claim.ts'
import type { Lens } from '../../contract/lens.ts'
import { restsOn } from '../dependence.ts'
import { dependsOn } from '../depends-on.ts'
import { deniesObject, isAttribution, saysNotSo } from '../disputes.ts'
import type { Ledger } from '../ledger.ts'
import { relationId } from '../relation-id.ts'
import type { Counted } from './tellings.ts'
import type { Way } from './wanted.ts'

export type Asked = ReadonlyMap<Way, ReadonlySet<string>>

export class Walk {
  readonly ledger: Ledger
  readonly wanted = new Map<Way, Set<string>>()
  readonly #asked: Asked
  readonly #standing = new Set<string>()
  readonly #contested = new Set<string>()
  readonly #contesters = new Set<string>()
  readonly #against = new Map<string, ClaimRecord[]>()

  constructor(
    ledger: Ledger,
    readonly counted: Counted,
    asked: Asked,
  ) {
    this.ledger = ledger
    this.#asked = asked
    for (const claim of ledger.claims.values()) this.#present(claim)
    for (const { id, facts } of ledger.entities.values())
      if (facts) this.want('entities', facts.publisher, facts.copyOf, facts.partOf, facts.releasedBy, facts.madeBy, id)
  }

  get isClosed(): boolean {
    return this.wanted.size === 0
  }

  want(way: Way, ...keys: (string | null | undefined)[]): void {
    for (const key of keys) {
      if (!key || this.#isKnown(way, key) || this.#asked.get(way)?.has(key)) continue
      const known = this.wanted.get(way)
      if (known) known.add(key)
      else this.wanted.set(way, new Set([key]))
    }
  }

  #isKnown(way: Way, key: string): boolean {
    return (way === 'claims' && this.ledger.claims.has(key)) || (way === 'entities' && this.ledger.entities.has(key))
  }

  lens({ by, without, publisher, kind }: Lens): void {
    this.want('entities', ...by, ...without, ...publisher)
    this.claims(without)
    this.want('ofKind', ...kind.filter(id => this.ledger.kinds.row(id) === undefined))
  }

  claims(ids: readonly string[]): ClaimRecord[] {
    this.want('claims', ...ids)
    return ids.flatMap(id => this.ledger.claims.get(id) ?? [])
  }

  relation(id: string): readonly ClaimRecord[] {
    this.want('relations', id)
    return this.ledger.byRelation.get(id)
  }

  about(id: string): ClaimRecord[] {
    this.want('about', id)
    return [...new Set([...this.ledger.bySubject.get(id), ...this.ledger.byObject.get(id)])]
  }

  spokenBy(id: string): readonly ClaimRecord[] {
    this.want('spoken', id)
    return this.ledger.byAgent.get(id)
  }

  voicedAs(id: string): ClaimRecord[] {
    this.want('voiced', id)
    return this.ledger.claims.list.filter(({ chain }) => chain.some(({ attributedTo }) => attributedTo === id))
  }

  view(claim: ClaimRecord): void {
    this.contest(claim)
    this.claims([...claim.denies, ...(claim.contentOf === null ? [] : [claim.contentOf])])
  }

  viewBelow(claim: ClaimRecord): void {
    this.view(claim)
    const all = [claim, ...restsOn(this.ledger, claim)]
    for (const each of all) this.view(each)
    for (const each of all) for (const other of this.against(each)) this.view(other)
  }

  contents(claim: ClaimRecord): readonly ClaimRecord[] {
    this.want('contents', claim.id)
    return this.ledger.dependents.get(claim.id).filter(({ contentOf }) => contentOf === claim.id)
  }

  grades({ id, source, chain }: Pick<ClaimRecord, 'id' | 'source' | 'chain'>): void {
    const sources = new Set([source, ...chain.flatMap(({ heardIn }) => heardIn ?? [])])
    for (const each of sources) {
      const whole = this.ledger.entities.get(each)?.facts?.partOf
      if (whole) sources.add(whole)
    }
    this.want('assessments', id, ...sources)
  }

  standing(claim: ClaimRecord): void {
    if (this.#standing.has(claim.id)) return
    this.#standing.add(claim.id)
    for (const below of this.#below(claim)) this.standing(below)
  }

  contest(claim: ClaimRecord): void {
    if (this.#contested.has(claim.id)) return
    this.#contested.add(claim.id)
    this.standing(claim)
    this.against(claim)
    for (const below of this.#below(claim)) this.contest(below)
  }

  against(claim: ClaimRecord): ClaimRecord[] {
    const all = new Set([claim])
    for (const each of all) for (const below of this.#below(each)) all.add(below)
    return [...new Set([...all].flatMap(each => this.#contestersOf(each)))]
  }

  #below = (claim: ClaimRecord): ClaimRecord[] => this.#current(dependsOn(claim))

  #current(ids: readonly string[]): ClaimRecord[] {
    return this.claims(this.ledger.current(ids))
  }

  /** What a claim names, and the corrections of that, are in every slice. */
  #present(claim: ClaimRecord): void {
    const { subject, object, assertedBy, source, chain, qualifiers, denies, contradicts, contestedBy, supports } = claim
    const texts = Object.values(qualifiers).filter(value => typeof value === 'string')
    this.want('entities', subject, object, assertedBy, source, ...texts)
    for (const { agent, heardIn, attributedTo } of chain) this.want('entities', agent, heardIn, attributedTo)
    this.want('corrections', claim.id, ...denies, ...contradicts, ...contestedBy, ...supports, ...dependsOn(claim))
  }

  /** Also the claims that it corrects, because what points at those points at it. */
  #withCorrected(claim: ClaimRecord): string[] {
    const ids = new Set([claim.id])
    for (const id of ids) for (const { supersedes } of this.claims([id])) if (supersedes !== undefined) ids.add(supersedes)
    return [...ids]
  }

  #contestersOf(claim: ClaimRecord): readonly ClaimRecord[] {
    const known = this.#against.get(claim.id)
    if (known) return known
    const { ledger } = this
    const relation = relationId(claim, ledger.predicates.get(claim.predicate))
    this.want('opponents', ...this.#withCorrected(claim))
    this.want('notSo', relation)
    const recordings = this.#recordingsOf(claim)
    this.want('deniers', ...recordings)
    const first = [
      ...ledger.deniers.get(claim.id),
      ...ledger.contradictedBy.get(claim.id),
      ...this.#current(claim.contestedBy),
      ...this.#current(claim.contradicts),
      ...ledger.byRelation.get(relation).filter(each => saysNotSo(ledger, each)),
      ...[...recordings].flatMap(id => ledger.byObject.get(id).filter(each => deniesObject(ledger, each))),
    ]
    const all = new Set(first)
    for (const each of all) for (const repeat of this.#contester(each)) all.add(repeat)
    this.#against.set(claim.id, [...all])
    return [...all]
  }

  /** Recordings in which it is heard, or whose words it says they are; with the wholes that these are part of. */
  #recordingsOf(claim: ClaimRecord): Set<string> {
    const found = new Set(claim.chain.flatMap(({ heardIn }) => heardIn ?? []))
    if (isAttribution(this.ledger, claim)) found.add(claim.subject)
    for (const id of found) {
      const whole = this.ledger.entities.get(id)?.facts?.partOf
      if (whole) found.add(whole)
    }
    return found
  }

  #contester(claim: ClaimRecord): ClaimRecord[] {
    if (!this.#contesters.has(claim.id)) {
      this.#contesters.add(claim.id)
      this.standing(claim)
      this.claims(claim.denies)
      this.want('supporters', ...this.#withCorrected(claim))
    }
    return [...this.ledger.supporters.get(claim.id), ...this.claims(claim.supports)].filter(
      ({ status, modality }) => status === 'active' && modality === claim.modality,
    )
  }
}
