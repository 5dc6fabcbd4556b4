import type { Entity, Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import { CodedError, coded } from '../contract/told/coded.ts'
import { contestOf } from './contest.ts'
import { type DeniedOnce, denialsUnder } from './denials.ts'
import type { FallReason } from './dependence.ts'
import { drawRelation } from './draw-relations.ts'
import { toEntity } from './entity.ts'
import type { Ledger } from './ledger.ts'
import { filtersOf } from './lens-filters.ts'
import { amongMostTied } from './most-tied.ts'
import { type NumberedRelations, numberedRelations } from './numbered-relations.ts'
import { countOrigins } from './origins.ts'
import { SeenLens } from './seen-lens.ts'
import { setAside } from './set-aside.ts'
import { STANDS, Standing, type UnderLens } from './standing.ts'

const mostTold = 10

/** A lens has an id or type that the record lacks; nothing is silently ignored. */
export class UnknownInLens extends CodedError {
  constructor(readonly unknown: { parameter: keyof Lens; value: string }[]) {
    const list = unknown.slice(0, mostTold).map(({ parameter, value }) => `${parameter}=${value}`)
    const n = unknown.length - list.length
    super(n > 0 ? coded('notInTheRecordAndMore', { list, n }) : coded('notInTheRecord', { list }))
    this.name = 'UnknownInLens'
  }
}

export function unknownIn(ledger: Ledger, lens: Lens): { parameter: keyof Lens; value: string }[] {
  const missing = (parameter: 'by' | 'without' | 'publisher' | 'type' | 'kind', known: (value: string) => boolean) =>
    lens[parameter].filter(value => !known(value)).map(value => ({ parameter, value }))
  const isEntity = (id: string) => ledger.entities.has(id)
  return [
    ...missing('by', isEntity),
    ...missing('without', id => isEntity(id) || ledger.claims.has(id)),
    ...missing('publisher', isEntity),
    ...missing('type', type => ledger.predicates.has(type)),
    ...missing('kind', kind => ledger.kinds.row(kind) !== undefined || hasKind(ledger, kind)),
  ]
}

/** A kind outside the vocabulary is known if something in the record is of it. */
function hasKind(ledger: Ledger, kind: string): boolean {
  for (const entity of ledger.entities.values()) if (entity.kind === kind) return true
  return false
}

/** In one pass; throws UnknownInLens. */
export function applyLens(ledger: Ledger, lens: Lens): UnderLens {
  const unknown = unknownIn(ledger, lens)
  if (unknown.length > 0) throw new UnknownInLens(unknown)
  const standing = new Standing(ledger, setAside(ledger, lens.without))
  const filters = filtersOf(ledger, lens, standing.contest)
  if (filters.length > 0) standing.hideWhere(claim => filters.find(({ passes }) => !passes(claim))?.parameter)
  if (lens.minOrigins !== undefined) hideFewOrigins(ledger, lens.minOrigins, standing)
  return standing
}

/** Hides claims whose relation, drawn or not, has fewer independent origins among the claims that stand. */
function hideFewOrigins(ledger: Ledger, least: number, left: Standing): void {
  for (const [relation, group] of ledger.byRelation.entries()) {
    // a group has no more origins than claims
    if (group.length < least) {
      for (const claim of group) left.hide(claim, 'minOrigins')
      continue
    }
    const standing = group.filter(claim => left.stands(claim))
    const active = standing.filter(claim => claim.status === 'active')
    if (countOrigins(ledger, relation, active, left.contest) < least) for (const claim of standing) left.hide(claim, 'minOrigins')
  }
}

export const isEveryone = (lens: Lens): boolean =>
  Object.values(lens).every(value => value === undefined || (Array.isArray(value) && value.length === 0))

export interface Seen extends UnderLens {
  readonly relations: readonly Relation[]
  readonly degrees: ReadonlyMap<string, number>
  degreeOf(id: string): number
}

/** Recent lenses per ledger: answers about one screen ask for the same lens several times. */
const seenLately = new WeakMap<Ledger, Map<string, Seen>>()
const rememberedLenses = 8

/** Throws UnknownInLens. */
export function underLens(ledger: Ledger, lens: Lens): Seen {
  const lately = seenLately.get(ledger) ?? new Map<string, Seen>()
  seenLately.set(ledger, lately)
  const key = JSON.stringify(Object.entries(lens).sort(([a], [b]) => (a < b ? -1 : 1)))
  const seen = lately.get(key) ?? look(ledger, lens)
  lately.delete(key)
  lately.set(key, seen)
  const oldest = lately.keys().next().value
  if (lately.size > rememberedLenses && oldest !== undefined) lately.delete(oldest)
  return seen
}

function look(ledger: Ledger, lens: Lens): Seen {
  const left = isEveryone(lens) ? new Standing(ledger, new Map()) : applyLens(ledger, lens)
  const whole = numberedRelations(ledger)
  const relations: Relation[] = []
  const numbers: number[] = []
  for (let i = 0; i < whole.relations.length; i++) {
    const relation = underStanding(ledger, whole, i, left)
    // withdrawn ones no longer stand, and are shown on demand only
    if (!relation || (relation.state === 'withdrawn' && !lens.withdrawn)) continue
    relations.push(relation)
    numbers.push(i)
  }
  return new SeenLens(left, whole, relations, numbers)
}

/** A relation stands while one of its claims does; only those that lost a claim or a denial are drawn anew. */
function underStanding(ledger: Ledger, { relations, behind, starts }: NumberedRelations, i: number, left: UnderLens): Relation | undefined {
  const before = relations[i] as Relation
  const whole = contestOf(ledger).bits
  const { bits } = left.contest
  let standing = 0
  let same = true
  for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
    const number = behind[at] ?? 0
    if (left.marks[number] === STANDS) standing++
    if (bits[number] !== whole[number]) same = false
  }
  if (standing === 0) return undefined
  if (same && standing === before.claims && !(before.state === 'denied' && lostDenier(ledger, before, left.fallen))) return before
  const claims = before.claimIds.flatMap(id => ledger.claims.get(id) ?? []).filter(claim => left.stands(claim))
  return drawRelation(ledger, before.id, claims, left.contest, id => !left.fallen.has(id))
}

const lostDenier = (ledger: Ledger, { claimIds }: Relation, fallen: ReadonlyMap<string, FallReason>): boolean =>
  fallen.size > 0 && claimIds.some(id => ledger.deniers.get(id).some(denier => fallen.has(denier.id)))

export interface DrawnGraph {
  /** Those asked for by id, else the ends of relations and denials; sorted by id. Degrees count the relations under the lens. */
  entities: Entity[]
  relations: Relation[]
  denials: DeniedOnce[]
  total: number
  truncated: boolean
}

/** Up to `limit` relations; of a larger graph the `overview` most tied (0: none), what is between `among`, or what the ids name. */
export interface Portion {
  limit?: number
  overview?: number
  entity?: readonly string[]
  relation?: readonly string[]
  among?: (id: string) => boolean
}

/** Degrees and `total` count all under the lens, whatever the portion. Ids that nothing has are left out; throws UnknownInLens. */
export function graphUnder(ledger: Ledger, lens: Lens, portion: Portion = {}): DrawnGraph {
  const { limit = Number.POSITIVE_INFINITY, overview = limit, entity = [], relation = [], among } = portion
  const seen = underLens(ledger, lens)
  const [entities, ids] = [new Set(entity), new Set(relation)]
  const named = entities.size + ids.size > 0
  const asked = named
    ? seen.relations.filter(({ id, from, to }) => ids.has(id) || (entities.has(from) && entities.has(to)))
    : among
      ? seen.relations.filter(({ from, to }) => among(from) && among(to))
      : seen.relations
  const relations = asked.length > limit ? amongMostTied(asked, Math.min(limit, overview)) : asked
  const ends = new Set<string>(entities)
  for (const { from, to } of relations) ends.add(from).add(to)
  const large = seen.relations.length > limit
  const denials = denialsUnder(ledger, seen, limit)
  const nothing = large && overview === 0
  const between = ({ denier, target }: DeniedOnce): boolean => lens.by.includes(denier) || (ends.has(denier) && ends.has(target))
  const shown = nothing ? [] : large || among ? denials.list.filter(between) : denials.list
  if (!named) for (const { denier, target } of shown) ends.add(denier).add(target)
  return {
    entities: [...ends].sort().flatMap(id => {
      const record = ledger.entities.get(id)
      return record ? [toEntity(record, seen.degreeOf(id))] : []
    }),
    relations: [...relations],
    denials: shown,
    total: seen.relations.length,
    truncated: large || denials.truncated,
  }
}
