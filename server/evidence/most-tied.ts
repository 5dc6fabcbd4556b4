import type { Relation } from '../contract/graph.ts'

export interface Tied {
  id: string
  relations: Relation[]
  origins: number
  claims: number
}

/** The first `limit` relations among the most tied entities. */
export function amongMostTied(relations: readonly Relation[], limit: number): Relation[] {
  const shown = new Set<string>()
  const chosen = new Set<Relation>()
  for (const { id, relations: own } of ranked(relations)) {
    const here = own.filter(({ from, to }) => (from === id || shown.has(from)) && (to === id || shown.has(to)))
    shown.add(id)
    for (const relation of here.slice(0, limit - chosen.size)) chosen.add(relation)
    if (chosen.size === limit) break
  }
  return relations.filter(relation => chosen.has(relation))
}

/** Of all their ends, by relations, then independent origins, then claims. A loop counts once. */
export function ranked(relations: readonly Relation[]): Tied[] {
  const byId = new Map<string, Tied>()
  for (const relation of relations)
    for (const id of new Set([relation.from, relation.to])) {
      const tied = byId.get(id) ?? { id, relations: [], origins: 0, claims: 0 }
      byId.set(id, tied)
      tied.relations.push(relation)
      tied.origins += relation.origins
      tied.claims += relation.claims
    }
  return [...byId.values()].sort(
    (a, b) => b.relations.length - a.relations.length || b.origins - a.origins || b.claims - a.claims || (a.id < b.id ? -1 : 1),
  )
}
