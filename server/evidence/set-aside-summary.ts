/** What falls, and what remains, when something is set aside. */
import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import type { Ledger } from './ledger.ts'
import { underLens } from './lens.ts'

export interface SetAsideSummary {
  /** "22 of 38 relations fall. 16 stand on other claims." */
  sentence: string
  claims: { before: number; fallen: number }
  relations: { before: number; after: number }
  /** Types by how much they lose, then by name. */
  byType: { type: string; before: number; after: number }[]
  /** As they were before. */
  fallen: Relation[]
  /** As they are after; `weakened` lost claims and stand on the rest. */
  standing: Relation[]
  weakened: string[]
}

/** Compares a lens with the same lens with nothing set aside. Throws UnknownInLens. */
export function setAsideSummary(ledger: Ledger, lens: Lens): SetAsideSummary {
  const before = underLens(ledger, { ...lens, without: [] })
  const after = underLens(ledger, lens)
  const standing = new Map(after.relations.map(relation => [relation.id, relation]))
  const fallen = before.relations.filter(({ id }) => !standing.has(id))
  return {
    sentence: sentenceOf(before.relations.length, fallen.length),
    claims: { before: before.claims.length, fallen: before.claims.length - after.claims.length },
    relations: { before: before.relations.length, after: standing.size },
    byType: typeCounts(before.relations, standing),
    fallen,
    standing: [...standing.values()],
    weakened: before.relations.filter(({ id, claims }) => (standing.get(id)?.claims ?? claims) < claims).map(({ id }) => id),
  }
}

function sentenceOf(all: number, fallen: number): string {
  if (all === 0) return 'No relation is drawn here, so none falls.'
  const left = all - fallen
  if (fallen === 0) return `No relation falls. ${all === 1 ? 'The only one stands' : `All ${all} stand`} on other claims.`
  const falls = `${fallen} of ${all} relations ${fallen === 1 ? 'falls' : 'fall'}.`
  return left === 0 ? `${falls} None stands.` : `${falls} ${left} ${left === 1 ? 'stands' : 'stand'} on other claims.`
}

function typeCounts(before: readonly Relation[], standing: ReadonlyMap<string, Relation>): SetAsideSummary['byType'] {
  const counts = new Map<string, { type: string; before: number; after: number }>()
  for (const { id, type } of before) {
    const count = counts.get(type) ?? { type, before: 0, after: 0 }
    counts.set(type, { type, before: count.before + 1, after: count.after + (standing.has(id) ? 1 : 0) })
  }
  return [...counts.values()].sort((a, b) => b.before - b.after - (a.before - a.after) || (a.type < b.type ? -1 : 1))
}
