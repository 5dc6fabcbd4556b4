/** The facets, in the order of the rail. A new one is a file and its name here: saved views, undo and the figure's notes know it by that. */
import type { EntityFacet, Facet, RelationFacet } from './facet.ts'
import { confidence, credibility, likelihood, reliability } from './grades.ts'
import { grounds } from './grounds.ts'
import { kinds } from './kinds.ts'
import { modalities } from './modalities.ts'
import { publishers } from './publishers.ts'
import { speakers } from './speakers.ts'
import { states } from './states.ts'
import { types } from './types.ts'

const all = [kinds, modalities, grounds, states, types, speakers, publishers, reliability, credibility, likelihood, confidence] as const

export type FacetName = (typeof all)[number]['id']
export type Named<F extends Facet> = F & { id: FacetName }
export const facetList: readonly Named<Facet>[] = all
export const relationFacets = facetList.filter((facet): facet is Named<RelationFacet> => facet.of === 'relations')
export const entityFacets = facetList.filter((facet): facet is Named<EntityFacet> => facet.of === 'entities')

export const eachFacet = <T>(of: (id: FacetName) => T): Record<FacetName, T> =>
  Object.fromEntries(facetList.map(({ id }) => [id, of(id)])) as Record<FacetName, T>

export const facetOf = (id: FacetName): Named<Facet> => facetList.find(facet => facet.id === id)!
