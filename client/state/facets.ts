/** The choices of each filter with their counts. A filter's counts follow the other filters, not itself. */
import { type Relation, type Scale, scales } from '../../server/contract/graph.ts'
import { groundOrder } from '../notation/grounds.ts'
import { manner, mannerOrder } from '../notation/manners.ts'
import { stateOrder } from '../notation/states.ts'
import { gradesOn, groundsOf, passes, type RelationDimension, relationDimensions, type SetDimension } from './filters.ts'
import type { Picture } from './state.ts'
import { survivors } from './visible.ts'

/** `count` with the other filters as they are; `share` = count over the filter's largest count, 0 to 1. */
export interface Choice {
  value: string
  count: number
  share: number
  on: boolean
}
export type Facets = Record<SetDimension, readonly Choice[]>

/** Choices in a steady order: the vocabulary's for kinds, the record's own for modalities, else by how often they occur unfiltered. */
export function facets({ loaded, filters, hidden }: Pick<Picture, 'loaded' | 'filters' | 'hidden'>, kindOrder: readonly string[]): Facets {
  const relations = [...loaded.relations.values()]
  const onScreen = (id: string): boolean => {
    const entity = loaded.entities.get(id)
    return entity !== undefined && !hidden.has(id) && !filters.kinds.has(entity.kind)
  }
  const drawable = relations.filter(relation => !hidden.has(relation.id) && onScreen(relation.from) && onScreen(relation.to))
  const counted = new Map(relationDimensions.map(dimension => [dimension, [] as Relation[]]))
  for (const relation of drawable) {
    const failing = relationDimensions.filter(dimension => !passes(dimension, relation, filters))
    if (failing.length > 1) continue
    for (const dimension of failing.length === 1 ? failing : relationDimensions) counted.get(dimension)!.push(relation)
  }

  const left = survivors(loaded, filters)
  const unhidden = [...loaded.entities.values()].filter(entity => !hidden.has(entity.id))
  const choicesOf = (
    dimension: SetDimension & RelationDimension,
    valuesOf: (relation: Relation) => readonly string[],
    order: readonly string[] = [],
  ): Choice[] => choices(relations.flatMap(valuesOf), counted.get(dimension)!.flatMap(valuesOf), filters[dimension], order)
  const gradesAt = (scale: Scale): Choice[] => choicesOf(scale, relation => gradesOn(relation, scale), [...scales[scale], 'none'])

  return {
    kinds: choices(
      unhidden.map(entity => entity.kind),
      unhidden.filter(entity => left.entity(entity.id)).map(entity => entity.kind),
      filters.kinds,
      kindOrder,
    ),
    types: choicesOf('types', relation => [relation.type]),
    modalities: choicesOf('modalities', relation => [manner(relation)], mannerOrder),
    grounds: everyGround(choicesOf('grounds', groundsOf, [...groundOrder, 'none']), filters.grounds),
    states: choicesOf('states', relation => [relation.state], stateOrder),
    publishers: choicesOf('publishers', relation => relation.publisherIds),
    speakers: choicesOf('speakers', relation => relation.speakerIds),
    reliability: gradesAt('reliability'),
    credibility: gradesAt('credibility'),
    likelihood: gradesAt('likelihood'),
    confidence: gradesAt('confidence'),
  }
}

/** The grounds stand in the list also where there is nothing of them, so that none of something is told. */
const everyGround = (found: readonly Choice[], off: ReadonlySet<string>): Choice[] =>
  [...groundOrder, 'none'].map(value => found.find(choice => choice.value === value) ?? { value, count: 0, share: 0, on: !off.has(value) })

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
