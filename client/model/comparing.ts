/** Two lenses compared, made ready for canvas and list. */
import type { Relation } from '../../server/contract/graph.ts'
import type { Comparison } from '../../server/contract/what-if.ts'
import type { Addition } from './merge.ts'
import type { Mark } from './state.ts'

export type Side = Exclude<Mark, 'ghost'>
export interface ComparedClass {
  side: Side
  relations: readonly Relation[]
}

/** The four classes, in the order that the list shows them: what they contradict each other on first. */
export const classesOf = ({ onlyA, onlyB, both, contradictions }: Comparison): ComparedClass[] => [
  { side: 'contradicted', relations: contradictions.map(({ relation }) => relation) },
  { side: 'both', relations: both.map(({ a }) => a) },
  { side: 'only-a', relations: onlyA },
  { side: 'only-b', relations: onlyB },
]

/** Everything that either says, each relation once. */
export const graphOf = (comparison: Comparison): Addition => ({
  entities: comparison.entities,
  relations: classesOf(comparison).flatMap(({ relations }) => relations),
})

export const sidesOf = (comparison: Comparison): ReadonlyMap<string, Mark> =>
  new Map(classesOf(comparison).flatMap(({ side, relations }) => relations.map(({ id }): [string, Mark] => [id, side])))
