/** What each filter lets through. A filter hides, never deletes, and never moves. */
import { type Relation, type Scale, scaleNames } from '../../server/contract/graph.ts'
import { contestGrounds } from '../../server/contract/ontology.ts'
import { manner } from '../notation/manners.ts'
import type { Filters } from './state.ts'

/** The filters that look at a relation; `kinds` looks at entities. */
export const relationDimensions = ['types', 'modalities', 'grounds', 'states', 'publishers', 'speakers', ...scaleNames] as const
export type RelationDimension = (typeof relationDimensions)[number]
export type Dimension = 'kinds' | RelationDimension
export type SetDimension = Dimension

/** The filters whose choices are switched on and off one by one. */
export const setDimensions: readonly SetDimension[] = ['kinds', ...relationDimensions]

export const noFilters: Filters = {
  kinds: new Set(),
  types: new Set(),
  modalities: new Set(),
  grounds: new Set(),
  states: new Set(),
  publishers: new Set(),
  speakers: new Set(),
  reliability: new Set(),
  credibility: new Set(),
  likelihood: new Set(),
  confidence: new Set(),
  denials: false,
}

/** The grades behind a relation on a scale; `none` where nothing is graded on it. */
export const gradesOn = (relation: Relation, scale: Scale): readonly string[] => relation.grades[scale] ?? ['none']

/** On what it is contested, as the filter and the key name it; `none` where nobody contests it. */
export const groundsOf = ({ contestedOn }: Pick<Relation, 'contestedOn'>): readonly string[] =>
  contestedOn.length > 0 ? contestedOn : ['none']

export type ContestChoice = 'show' | 'only' | 'hide'
/** What is switched off for each of the three steps of the key C, and of views of the first version. */
export const groundsOff: Readonly<Record<ContestChoice, readonly string[]>> = { show: [], only: ['none'], hide: contestGrounds }
/** Which of the three steps the filter stands at; null where it is set otherwise. */
export const contestChoice = ({ grounds }: Pick<Filters, 'grounds'>): ContestChoice | null =>
  (['show', 'only', 'hide'] as const).find(
    step => groundsOff[step].length === grounds.size && groundsOff[step].every(ground => grounds.has(ground)),
  ) ?? null

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
    case 'grounds':
      return anyOn(groundsOf(relation), filters.grounds)
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
  return setDimensions.filter(dimension => filters[dimension].size > 0)
}

/** The same filters with one of them off. */
export const without = (filters: Filters, dimension: Dimension): Filters => ({ ...filters, [dimension]: noFilters[dimension] })
