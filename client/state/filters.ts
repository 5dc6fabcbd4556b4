import type { Entity, Relation } from '../../server/contract/graph.ts'
import { contestGrounds } from '../../server/contract/record-words.ts'
import { eachFacet, entityFacets, type FacetName, facetList, relationFacets } from './facets/index.ts'
import type { Filters } from './state.ts'

export const noFilters: Filters = { ...eachFacet(() => new Set<string>()), denials: false }

export type ContestChoice = 'show' | 'only' | 'hide'
/** What is switched off for each of the three steps of the key C, and of views of the first version. */
export const groundsOff: Readonly<Record<ContestChoice, readonly string[]>> = { show: [], only: ['none'], hide: contestGrounds }
export const contestChoice = ({ grounds }: Pick<Filters, 'grounds'>): ContestChoice | null =>
  (['show', 'only', 'hide'] as const).find(
    step => groundsOff[step].length === grounds.size && groundsOff[step].every(ground => grounds.has(ground)),
  ) ?? null

/** Something stands while one of its values is on; without any value, nothing can switch it off. */
function stands<T>({ id, valuesOf }: { id: FacetName; valuesOf(it: T): readonly string[] }, it: T, filters: Filters): boolean {
  const off = filters[id]
  if (off.size === 0) return true
  const values = valuesOf(it)
  return values.length === 0 || values.some(value => !off.has(value))
}

/** The facets that do not let this relation through. */
export const failing = (relation: Relation, filters: Filters): FacetName[] =>
  relationFacets.flatMap(facet => (stands(facet, relation, filters) ? [] : [facet.id]))

export const entityPasses = (entity: Entity, filters: Filters): boolean => entityFacets.every(facet => stands(facet, entity, filters))

export const activeDimensions = (filters: Filters): FacetName[] => facetList.flatMap(({ id }) => (filters[id].size > 0 ? [id] : []))

export const without = (filters: Filters, facet: FacetName): Filters => ({ ...filters, [facet]: noFilters[facet] })
