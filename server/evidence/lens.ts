/** What is left of the record under a lens: the one definition, used by API and client. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Entity, Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import { drawRelation, wholeGraph } from './draw-relations.ts'
import { toEntity } from './entity.ts'
import type { Ledger } from './ledger.ts'
import { filtersOf } from './lens-filters.ts'
import { countOrigins } from './origins.ts'
import { setAside } from './set-aside.ts'

export interface UnderLens {
  /** Claims that are left, in the order of their ids. */
  claims: ClaimRecord[]
  /** Claims that fall because of `without`, each with the reason in words. */
  fallen: ReadonlyMap<string, string>
  /** Claims that stand but that a filter hides, each with the parameter that hides it first. */
  hidden: ReadonlyMap<string, keyof Lens>
}

/** An id or type in a lens that the record does not have; nothing is ignored in silence. */
export class UnknownInLens extends Error {
  constructor(readonly unknown: { parameter: keyof Lens; value: string }[]) {
    super(`Not in the record: ${unknown.map(({ parameter, value }) => `${parameter}=${value}`).join(', ')}`)
    this.name = 'UnknownInLens'
  }
}

/** Values of a lens that mean nothing in this record. */
export function unknownIn(ledger: Ledger, lens: Lens): { parameter: keyof Lens; value: string }[] {
  const missing = (parameter: 'by' | 'without' | 'publisher' | 'type', known: (value: string) => boolean) =>
    lens[parameter].filter(value => !known(value)).map(value => ({ parameter, value }))
  const isEntity = (id: string) => ledger.entities.has(id)
  return [
    ...missing('by', isEntity),
    ...missing('without', id => isEntity(id) || ledger.claims.has(id)),
    ...missing('publisher', isEntity),
    ...missing('type', type => ledger.predicates.has(type)),
  ]
}

/** Claims under a lens, in one pass; throws UnknownInLens. */
export function applyLens(ledger: Ledger, lens: Lens): UnderLens {
  const unknown = unknownIn(ledger, lens)
  if (unknown.length > 0) throw new UnknownInLens(unknown)
  const fallen = setAside(ledger, lens.without)
  const hidden = new Map<string, keyof Lens>()
  const filters = filtersOf(ledger, lens)
  for (const claim of ledger.claims.values()) {
    const filter = fallen.has(claim.id) ? undefined : filters.find(({ passes }) => !passes(claim))
    if (filter) hidden.set(claim.id, filter.parameter)
  }
  const stands = ({ id }: ClaimRecord) => !fallen.has(id) && !hidden.has(id)
  if (lens.minOrigins !== undefined) hideFewOrigins(ledger, lens.minOrigins, stands, hidden)
  return { claims: [...ledger.claims.values()].filter(stands), fallen, hidden }
}

/** Hides claims whose relation, drawn or not, has fewer independent origins among the claims that stand. */
function hideFewOrigins(ledger: Ledger, least: number, stands: (claim: ClaimRecord) => boolean, hidden: Map<string, keyof Lens>): void {
  for (const [relation, group] of ledger.byRelation.entries()) {
    const standing = group.filter(stands)
    const active = standing.filter(claim => claim.status === 'active')
    if (countOrigins(ledger, relation, active) < least) for (const claim of standing) hidden.set(claim.id, 'minOrigins')
  }
}

/** Whether a lens leaves everything as it is. */
export const isEveryone = (lens: Lens): boolean =>
  Object.values(lens).every(value => value === undefined || (Array.isArray(value) && value.length === 0))

export interface Seen extends UnderLens {
  /** Relations drawn from the claims that are left, in the order of their ids. */
  relations: readonly Relation[]
  /** How many of them touch each entity; one that joins an entity to itself counts once. */
  degrees: ReadonlyMap<string, number>
}

/** Lenses looked through lately, per ledger; answers about one screen ask for the same one several times. */
const seenLately = new WeakMap<Ledger, Map<string, Seen>>()
const rememberedLenses = 8

/** Claims and relations under a lens; throws UnknownInLens. */
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
  const whole = wholeGraph(ledger)
  const everyone = isEveryone(lens)
  const left = everyone ? { claims: [...ledger.claims.values()], fallen: new Map(), hidden: new Map() } : applyLens(ledger, lens)
  const drawn = everyone ? [...whole.values()] : redraw(ledger, left)
  // withdrawn is told apart from everything else: it stands no more, and is shown on demand only
  const relations = lens.withdrawn ? drawn : drawn.filter(({ state }) => state !== 'withdrawn')
  return { ...left, relations, degrees: degreesOf(relations) }
}

/** A relation stands while one of the claims that it was drawn from does; only those that lost a claim or a denial are drawn anew. */
function redraw(ledger: Ledger, { fallen, hidden }: UnderLens): Relation[] {
  const left = (id: string) => !fallen.has(id) && !hidden.has(id)
  const standing = (id: string) => !fallen.has(id)
  const relations: Relation[] = []
  for (const before of wholeGraph(ledger).values()) {
    const claimIds = before.claimIds.filter(left)
    if (claimIds.length === 0) continue
    const asBefore = claimIds.length === before.claims && before.state !== 'denied'
    const behind = asBefore ? [] : claimIds.flatMap(id => ledger.claims.get(id) ?? [])
    relations.push(asBefore ? before : drawRelation(ledger, before.id, behind, standing))
  }
  return relations
}

export interface DrawnGraph {
  /** Ends of the relations, in the order of their ids, with their degrees under the lens. */
  entities: Entity[]
  relations: Relation[]
  truncated: boolean
}

/** The drawn graph under a lens; past `limit` relations it is cut, and says so. Degrees always count all relations under the lens. */
export function graphUnder(ledger: Ledger, lens: Lens, limit = Number.POSITIVE_INFINITY): DrawnGraph {
  const { relations: all, degrees } = underLens(ledger, lens)
  const relations = all.slice(0, limit)
  const ends = relations.length === all.length ? degrees : degreesOf(relations)
  const entities = [...ends.keys()].sort().flatMap(id => {
    const record = ledger.entities.get(id)
    return record ? [toEntity(record, degrees.get(id) ?? 0)] : []
  })
  return { entities, relations, truncated: relations.length < all.length }
}

function degreesOf(relations: Iterable<Relation>): Map<string, number> {
  const degrees = new Map<string, number>()
  for (const { from, to } of relations) {
    degrees.set(from, (degrees.get(from) ?? 0) + 1)
    if (to !== from) degrees.set(to, (degrees.get(to) ?? 0) + 1)
  }
  return degrees
}
