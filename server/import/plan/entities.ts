import type { EntityRecord } from '../../contract/graph.ts'
import type { Mapping } from '../../contract/import/mapping.ts'
import type { Candidate } from '../../contract/import/report.ts'
import type { Kinds } from '../../contract/kinds.ts'
import { type Noted, noted } from '../../contract/told/noted.ts'
import { kindInName, looksLikePerson } from '../../names/kind-in-name.ts'
import { inOtherAlphabet } from '../../names/romanise.ts'
import { entityRecord } from '../../record/entity-record.ts'
import type { Row } from '../../tables/table.ts'
import { nameOf, troubleOfName } from '../cells/clean.ts'
import { kindOfHeading, kindOfWord } from '../guess/kind-words.ts'
import type { Candidates } from './candidates.ts'
import { Fault } from './fault.ts'
import type { FreshIds } from './ids.ts'
import { LikeInTable } from './like-in-table.ts'
import type { Named } from './named.ts'
import type { Sheet } from './sheet.ts'

export interface Resolved {
  named: Named
  entity: EntityRecord
  isNew: boolean
  as: 'same' | 'new' | 'open'
  reason: Noted
  because: Noted
  candidates: Candidate[]
}
interface KindOf {
  kind: string
  because: Noted
}

export class Names {
  private readonly all = new Map<string, Named>()
  private readonly listed = new Map<string, Row>()
  /** A name to the id that has it, since ends may be names. */
  private readonly byLabel = new Map<string, string>()
  private readonly publishers: ReadonlySet<string>

  constructor(
    private readonly sheet: Sheet,
    private readonly mapping: Mapping,
  ) {
    const said = sheet.rows.flatMap(row => sheet.part(row, 'publisher')?.value ?? [])
    this.publishers = new Set([...said, ...mapping.publishers.flatMap(({ name }) => name ?? [])].map(nameOf))
    const { entities: of } = mapping
    if (!of || !sheet.entities) return
    const at = sheet.entities.columns.indexOf(of.id)
    for (const row of sheet.entities.rows) if (row.cells[at]) this.listed.set(row.cells[at], row)
    const name = sheet.entities.columns.indexOf(of.name)
    for (const row of sheet.entities.rows) {
      const named = row.cells[name] ?? ''
      if (named !== '' && !this.byLabel.has(named)) this.byLabel.set(named, row.cells[at] ?? '')
    }
  }

  /** Throws Fault for a name that cannot be stored. */
  use(cell: string, column: string, kindWord: string | null, constantKind: string | null): Named {
    const known = this.find(cell, column)
    known.rows++
    known.kindWord ??= kindWord
    known.constantKind ??= constantKind
    known.heading ??= column
    return known
  }

  findListed(): Named[] {
    return [...this.listed.keys()].flatMap(id => {
      try {
        return [this.find(id, this.mapping.entities?.id ?? '')]
      } catch (error) {
        if (error instanceof Fault) return []
        throw error
      }
    })
  }

  private find(named: string, column: string): Named {
    const cell = this.listed.has(named) ? named : (this.byLabel.get(named) ?? named)
    const row = this.listed.get(cell)
    const of = this.mapping.entities
    const at = (named: string | undefined): string | null =>
      (row && named !== undefined && row.cells[this.sheet.entities?.columns.indexOf(named) ?? -1]) || null
    const name = nameOf(at(of?.name) ?? cell)
    const trouble = troubleOfName(name)
    if (trouble !== null) throw new Fault(column, cell, trouble)
    const key = row ? `id ${cell}` : name
    const known = this.all.get(key)
    if (known) return known
    const wikidata = at(of?.wikidata)
    const made: Named = {
      ...{ key, name, rows: 0, kindWord: at(of?.kind), constantKind: null, heading: null, note: at(of?.note), demands: new Map() },
      wikidata: wikidata !== null && /^Q\d+$/.test(wikidata) ? wikidata : null,
    }
    this.all.set(key, made)
    return made
  }

  resolve(
    record: ReadonlyMap<string, EntityRecord>,
    kinds: Kinds,
    candidates: Candidates,
    ids: FreshIds,
    by: { by: string; at: string },
    ofThisFile: ReadonlySet<string>,
  ): Map<Named, Resolved> {
    const decisions = new Map(this.mapping.names.map(each => [nameOf(each.name), each]))
    const byName = new Map([...this.all.values()].map(named => [named.name, named]))
    const kindsOf = new Map([...this.all.values()].map(named => [named, this.kindOf(named, decisions.get(named.name)?.kind, kinds)]))
    const like = new LikeInTable([...this.all.values()], ({ name }) => looksLikePerson(name) && kindInName(name, kinds) === null)
    const resolved = new Map<Named, Resolved>()
    const one = (named: Named, above: readonly Named[]): Resolved => {
      const before = resolved.get(named)
      if (before) return before
      const decision = decisions.get(named.name)
      const other = decision?.sameAs === undefined ? undefined : byName.get(nameOf(decision.sameAs))
      const { kind, because } = kindsOf.get(named)!
      const inTable = like
        .of(named)
        .map((each): Candidate => ({ ...each, where: 'table', id: null, kind: kindsOf.get(byName.get(each.name)!)!.kind }))
      const all = [...candidates.of(named.name, kind), ...inTable]
      let found: Resolved
      if (other && other !== named && !above.includes(other)) {
        const asOther = one(other, [...above, named])
        const chosen = { where: 'table' as const, id: null, name: other.name, kind: asOther.entity.kind }
        const near = decidedFirst(all, each => each.where === 'table' && each.name === other.name, chosen)
        found = { ...asOther, named, as: 'same', reason: noted('decidedIs', { name: other.name }), candidates: near }
      } else {
        const its = record.get(decision?.same ?? '')
        const chosen = its && { where: 'record' as const, id: its.id, name: its.name, kind: its.kind }
        const near = chosen ? decidedFirst(all, ({ id }) => id === its.id, chosen) : all
        const taken = this.taken(named.name, decision, near, kind, kinds, record, ofThisFile)
        const entity = taken.entity ?? makeEntity(named, kind, kinds, ids, by)
        found = { named, entity, isNew: taken.entity === null, as: taken.as, reason: taken.reason, because, candidates: near }
      }
      resolved.set(named, found)
      return found
    }
    for (const named of this.all.values()) one(named, [])
    return resolved
  }

  /** Without asking, only one entity with exactly the same letters counts as the same: of a possible kind, or brought by this very file before. */
  private taken(
    name: string,
    decision: Mapping['names'][number] | undefined,
    near: readonly Candidate[],
    kind: string,
    kinds: Kinds,
    record: ReadonlyMap<string, EntityRecord>,
    ofThisFile: ReadonlySet<string>,
  ): { entity: EntityRecord | null; as: Resolved['as']; reason: Noted } {
    if (decision?.same) {
      const entity = record.get(decision.same)
      if (entity) return { entity, as: 'same', reason: noted('decided') }
      return { entity: null, as: 'open', reason: noted('decidedUnknown', { id: decision.same }) }
    }
    if (decision && !decision.undecided) return { entity: null, as: 'new', reason: noted('decided') }
    const exact = near.filter(({ verdict, where }) => verdict === 'exact' && where === 'record')
    const entity = exact.length === 1 ? record.get(exact[0]?.id ?? '') : undefined
    if (entity && canBe(entity, kind, kinds)) return { entity, as: 'same', reason: noted('sameName', { kind: kinds.word(entity.kind) }) }
    const [again, ...more] = exact.filter(({ id }) => ofThisFile.has(id ?? ''))
    if (again && more.length === 0) return { entity: record.get(again.id ?? '') ?? null, as: 'same', reason: noted('cameFromThisFile') }
    if (exact.length > 1) return { entity: null, as: 'open', reason: noted('severalOfName', { n: exact.length }) }
    if (entity) return { entity: null, as: 'open', reason: noted('otherKindOfName', { kind: kinds.word(entity.kind) }) }
    if (near.length > 0) return { entity: null, as: 'open', reason: reasonOf(name, near[0]!) }
    return { entity: null, as: 'new', reason: noted('nobodyLikeIt') }
  }

  /** From a column, the mapping or the name; else from the ties of its rows. */
  private kindOf(named: Named, decided: string | undefined, kinds: Kinds): KindOf {
    if (decided !== undefined) return { kind: decided, because: noted('decided') }
    if (named.kindWord !== null) {
      const word = nameOf(named.kindWord)
      const mapped = this.mapping.kinds.find(each => nameOf(each.value).toLowerCase() === word.toLowerCase())?.kind
      const known = mapped ?? kindOfWord(word, kinds)
      if (known !== null) return { kind: known, because: noted('itsRowSays', { word }) }
    }
    if (named.constantKind !== null) return { kind: named.constantKind, because: noted('allOfColumn') }
    const told = kindInName(named.name, kinds)
    if (told !== null) return { kind: told, because: noted('guessedFromName') }
    const demands = [...named.demands.values()]
    const headed = named.heading === null ? null : kindOfHeading(named.heading, kinds)
    const looks = looksLikePerson(named.name) ? ['Person', 'Organization'] : ['Organization', 'Person']
    const likely = headed === null ? looks : [headed, ...looks]
    const offered = [...likely, ...demands.flat(), 'Thing'].filter(kind => kinds.row(kind) && !kinds.row(kind)?.abstract)
    const met = (kind: string) => demands.filter(labels => labels.some(label => kinds.carries(kind, label))).length
    const kind = offered.toSorted((a, b) => met(b) - met(a))[0] ?? 'Thing'
    if (this.publishers.has(named.name) && kinds.carries('Publisher', kind))
      return { kind: 'Publisher', because: noted('publishesInTable') }
    if (kind === headed) return { kind, because: noted('guessedFromHeading', { heading: named.heading ?? '' }) }
    return { kind, because: noted(kind === looks[0] ? 'guessedFromLooks' : 'guessedFromRows') }
  }
}

/** What was decided is asked first, so that it can be seen and decided otherwise. */
function decidedFirst(
  near: readonly Candidate[],
  isIt: (each: Candidate) => boolean,
  chosen: Omit<Candidate, 'matched' | 'verdict'>,
): Candidate[] {
  const found = near.find(isIt) ?? { ...chosen, matched: chosen.name, verdict: 'review' as const }
  return [found, ...near.filter(each => each !== found)]
}

const canBe = (entity: EntityRecord, kind: string, kinds: Kinds): boolean =>
  entity.labels.includes(kind) ||
  kinds.carries(kind, entity.kind) ||
  (entity.labels.includes('Actor') && kinds.carries(kind, 'Actor') && entity.labels.includes('Person') === kinds.carries(kind, 'Person'))

const reasons = {
  record: { alphabet: 'recordOtherAlphabet', review: 'recordMayBeSame', spelling: 'recordOtherSpelling' },
  table: { alphabet: 'tableOtherAlphabet', review: 'tableMayBeSame', spelling: 'tableOtherSpelling' },
} as const

const reasonOf = (name: string, { where, matched, verdict }: Candidate): Noted => {
  const how = inOtherAlphabet(name, matched) ? 'alphabet' : verdict === 'review' ? 'review' : 'spelling'
  return noted(reasons[where][how], { matched })
}

function makeEntity(named: Named, kind: string, kinds: Kinds, ids: FreshIds, recorded: { by: string; at: string }): EntityRecord {
  const { name, note, wikidata } = named
  return entityRecord(
    {
      id: ids.take(name, kind.toLowerCase()),
      kind,
      name,
      ...(note && { note: note.slice(0, 10_000) }),
      ...(wikidata && { wikidata }),
      recorded,
    },
    kinds,
  )
}
