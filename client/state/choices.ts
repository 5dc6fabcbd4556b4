/** A filter's counts follow the other filters, not itself. */
import type { Relation } from '../../server/contract/graph.ts'
import { eachFacet, type FacetName, facetOf, relationFacets } from './facets/index.ts'
import { entityPasses, failing } from './filters.ts'
import type { Picture } from './state.ts'
import { survivors } from './visible.ts'

/** `count` with the other filters as they are; `share` = count over the filter's largest count, 0 to 1. */
export interface Choice {
  value: string
  count: number
  share: number
  on: boolean
}
export type Facets = Record<FacetName, readonly Choice[]>

export function choicesOf(
  { loaded, filters, hidden }: Pick<Picture, 'loaded' | 'filters' | 'hidden'>,
  kindOrder: readonly string[],
): Facets {
  const relations = [...loaded.relations.values()]
  const onScreen = (id: string): boolean => {
    const entity = loaded.entities.get(id)
    return entity !== undefined && !hidden.has(id) && entityPasses(entity, filters)
  }
  const drawable = relations.filter(relation => !hidden.has(relation.id) && onScreen(relation.from) && onScreen(relation.to))
  const counted = new Map(relationFacets.map(({ id }) => [id, [] as Relation[]]))
  for (const relation of drawable) {
    const fails = failing(relation, filters)
    if (fails.length > 1) continue
    for (const id of fails.length === 1 ? fails : counted.keys()) counted.get(id)!.push(relation)
  }
  const left = survivors(loaded, filters)
  const unhidden = [...loaded.entities.values()].filter(entity => !hidden.has(entity.id))
  const surviving = unhidden.filter(entity => left.entity(entity.id))

  return eachFacet(id => {
    const facet = facetOf(id)
    const order = facet.order === 'kinds' ? kindOrder : (facet.order ?? [])
    const found =
      facet.of === 'entities'
        ? choices(unhidden.flatMap(facet.valuesOf), surviving.flatMap(facet.valuesOf), filters[id], order)
        : choices(relations.flatMap(facet.valuesOf), counted.get(id)!.flatMap(facet.valuesOf), filters[id], order)
    return facet.always ? listed(facet.always, found, filters[id]) : found
  })
}

const listed = (values: readonly string[], found: readonly Choice[], off: ReadonlySet<string>): Choice[] =>
  values.map(value => found.find(choice => choice.value === value) ?? { value, count: 0, share: 0, on: !off.has(value) })

function choices(all: readonly string[], now: readonly string[], off: ReadonlySet<string>, order: readonly string[]): Choice[] {
  const totals = tally(all)
  const counts = tally(now)
  const most = Math.max(1, ...counts.values())
  const rank = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length)
  return [...totals.keys()]
    .sort((a, b) => rank(a) - rank(b) || totals.get(b)! - totals.get(a)! || (a < b ? -1 : 1))
    .map(value => ({ value, count: counts.get(value) ?? 0, share: (counts.get(value) ?? 0) / most, on: !off.has(value) }))
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
