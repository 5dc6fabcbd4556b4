/** What each filter lets through. A filter hides, never deletes, and never moves. */
import { type Relation, type Scale, scaleNames } from '../../server/contract/graph.ts'
import type { Filters } from './state.ts'

/** The filters that look at a relation; `kinds` looks at entities. */
export const relationDimensions = ['types', 'modalities', 'contested', 'states', 'publishers', 'speakers', ...scaleNames] as const
export type RelationDimension = (typeof relationDimensions)[number]
export type Dimension = 'kinds' | RelationDimension
export type SetDimension = Exclude<Dimension, 'contested'>

/** The filters whose choices are switched on and off one by one. */
export const setDimensions: readonly SetDimension[] = ['kinds', ...relationDimensions.filter(dimension => dimension !== 'contested')]

export const noFilters: Filters = {
  kinds: new Set(),
  types: new Set(),
  modalities: new Set(),
  contested: 'show',
  states: new Set(),
  publishers: new Set(),
  speakers: new Set(),
  reliability: new Set(),
  credibility: new Set(),
  likelihood: new Set(),
  confidence: new Set(),
}

/** How a relation is said, as the filter and the key name it: its modality, or `derived`. */
export const manner = (relation: Relation): string => (relation.derived ? 'derived' : relation.modality)

/** The grades behind a relation on a scale; `none` where nothing is graded on it. */
export const gradesOn = (relation: Relation, scale: Scale): readonly string[] => relation.grades[scale] ?? ['none']

/** A relation stands while one of its publishers (speakers) is on; one without any is nobody's to switch off. */
const anyOn = (ids: readonly string[], off: ReadonlySet<string>): boolean =>
  off.size === 0 || ids.length === 0 || ids.some(id => !off.has(id))

/** Whether one filter alone lets the relation through. */
export function passes(dimension: RelationDimension, relation: Relation, filters: Filters): boolean {
  switch (dimension) {
    case 'types':
      return !filters.types.has(relation.type)
    case 'modalities':
      return !filters.modalities.has(manner(relation))
    case 'contested':
      return filters.contested === 'show' || relation.contested === (filters.contested === 'only')
    case 'states':
      return !filters.states.has(relation.state)
    case 'publishers':
      return anyOn(relation.publisherIds, filters.publishers)
    case 'speakers':
      return anyOn(relation.speakerIds, filters.speakers)
    default:
      return anyOn(gradesOn(relation, dimension), filters[dimension])
  }
}

/** The filters that hide anything at all. */
export function activeDimensions(filters: Filters): Dimension[] {
  const active: Dimension[] = setDimensions.filter(dimension => filters[dimension].size > 0)
  return filters.contested === 'show' ? active : [...active, 'contested']
}

/** The same filters with one of them off. */
export const without = (filters: Filters, dimension: Dimension): Filters => ({ ...filters, [dimension]: noFilters[dimension] })
