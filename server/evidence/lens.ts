/** What is left of the record under a lens: the one definition, used by API and client. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Entity, Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import { drawRelation, undrawnReason, wholeGraph } from './draw-relations.ts'
import { toEntity } from './entity.ts'
import { Grouped } from './grouped.ts'
import { byId, type Ledger } from './ledger.ts'
import { filtersOf } from './lens-filters.ts'
import { countOrigins } from './origins.ts'
import { relationId } from './relation-id.ts'
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
  let claims: ClaimRecord[] = []
  for (const claim of ledger.claims.values()) {
    if (fallen.has(claim.id)) continue
    const filter = filters.find(({ passes }) => !passes(claim))
    if (filter) hidden.set(claim.id, filter.parameter)
    else claims.push(claim)
  }
  if (lens.minOrigins !== undefined) claims = withOrigins(ledger, claims, lens.minOrigins, hidden)
  return { claims, fallen, hidden }
}

/** Claims whose relation, drawn or not, has enough independent origins among the claims that are left. */
function withOrigins(ledger: Ledger, claims: readonly ClaimRecord[], least: number, hidden: Map<string, keyof Lens>): ClaimRecord[] {
  const groups = new Grouped<ClaimRecord>()
  for (const claim of claims) groups.add(relationId(claim, ledger.predicates.get(claim.predicate)), claim)
  const kept: ClaimRecord[] = []
  for (const [id, group] of groups.entries()) {
    const active = group.filter(claim => claim.status === 'active')
    if (countOrigins(ledger, id, active) >= least) kept.push(...group)
    else for (const claim of group) hidden.set(claim.id, 'minOrigins')
  }
  return kept.sort(byId)
}

/** Whether a lens leaves everything as it is. */
export const isEveryone = (lens: Lens): boolean =>
  Object.values(lens).every(value => value === undefined || (Array.isArray(value) && value.length === 0))

/** Relations drawn from the claims that a lens leaves, in the order of their ids. */
export function relationsUnder(ledger: Ledger, lens: Lens): Relation[] {
  const whole = wholeGraph(ledger)
  return isEveryone(lens) ? [...whole.values()] : redraw(ledger, applyLens(ledger, lens))
}

/** Only relations that lost a claim, or a claim that denies one of theirs, are drawn anew. */
function redraw(ledger: Ledger, { claims, fallen }: UnderLens): Relation[] {
  const left = new Grouped<ClaimRecord>()
  for (const claim of claims) {
    if (undrawnReason(ledger, claim) === null) left.add(relationId(claim, ledger.predicates.get(claim.predicate)), claim)
  }
  const standing = (id: string) => !fallen.has(id)
  const relations: Relation[] = []
  for (const [id, before] of wholeGraph(ledger)) {
    const behind = left.get(id)
    if (behind.length === 0) continue
    const asBefore =
      behind.length === before.claims && before.state !== 'denied' && before.claimIds.every((claimId, i) => behind[i]?.id === claimId)
    relations.push(asBefore ? before : drawRelation(ledger, id, behind, standing))
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
  const all = relationsUnder(ledger, lens)
  const degrees = degreesOf(all)
  const relations = all.length > limit ? all.slice(0, limit) : all
  const ends = relations.length === all.length ? degrees : degreesOf(relations)
  const entities = [...ends.keys()].sort().flatMap(id => {
    const record = ledger.entities.get(id)
    return record ? [toEntity(record, degrees.get(id) ?? 0)] : []
  })
  return { entities, relations, truncated: relations.length < all.length }
}

/** How many relations touch each entity; one that joins an entity to itself counts once. */
export function degreesOf(relations: Iterable<Relation>): Map<string, number> {
  const degrees = new Map<string, number>()
  for (const { from, to } of relations) {
    degrees.set(from, (degrees.get(from) ?? 0) + 1)
    if (to !== from) degrees.set(to, (degrees.get(to) ?? 0) + 1)
  }
  return degrees
}
