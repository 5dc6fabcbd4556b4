import type { Denial, Relation } from '../../server/contract/graph.ts'
import type { Comparison } from '../../server/contract/what-if.ts'
import type { Fate } from '../notation/fates.ts'
import type { Addition } from './merge.ts'
import { t } from './t.ts'

export type Side = Exclude<Fate, 'ghost'>
export interface ComparedClass {
  side: Side
  relations: readonly Relation[]
}

export const classesOf = ({ onlyA, onlyB, both, contradictions, attributionDisputed }: Comparison): ComparedClass[] => [
  { side: 'contradicted', relations: contradictions.map(({ relation }) => relation) },
  { side: 'attribution-disputed', relations: attributionDisputed.map(({ relation }) => relation) },
  { side: 'both', relations: both.map(({ a }) => a) },
  { side: 'only-a', relations: onlyA },
  { side: 'only-b', relations: onlyB },
]

export const graphOf = (comparison: Comparison): Addition => ({
  entities: comparison.entities,
  relations: classesOf(comparison).flatMap(({ relations }) => relations),
})

export const sidesOf = (comparison: Comparison): ReadonlyMap<string, Fate> =>
  new Map(classesOf(comparison).flatMap(({ side, relations }) => relations.map(({ id }): [string, Fate] => [id, side])))

export function toldBy({ onlyA, onlyB, both, contradictions, attributionDisputed }: Comparison, side: 'a' | 'b'): Relation[] {
  const disputed = [...contradictions, ...attributionDisputed].filter(({ saidBy }) => saidBy === side || saidBy === 'both')
  return [...(side === 'a' ? onlyA : onlyB), ...both.map(pair => pair[side]), ...disputed.map(({ relation }) => relation)]
}

/** Of all denials those of the other side's recordings by which relations are disputed. */
export function denialsBehind({ attributionDisputed }: Comparison, denials: readonly Denial[]): Denial[] {
  const claims = new Set(attributionDisputed.flatMap(each => each.denials))
  return denials.filter(({ on, claimIds }) => on === 'attribution' && claimIds.some(id => claims.has(id)))
}

/** "The recorded voice and Nouri al-Maliki do not contradict each other on any relation": the finding, from the counts. */
export function findingOf({ rest }: Comparison, a: string, b: string): string {
  const n = rest.contradictions.total
  const begins = a.charAt(0).toUpperCase() + a.slice(1)
  return n === 0 ? t('accountsDoNotContradict', { a: begins, b }) : t('accountsContradict', { a: begins, b, n })
}

/** Whether an answer held less of a list than there is. */
export const isCut = ({ rest }: Comparison): boolean => Object.values(rest).some(({ next }) => next !== null)

/** Null where nothing is disputed on attribution. */
export function groundOf(comparison: Comparison, denials: readonly Denial[], saying: (denial: Denial) => string): string | null {
  const { attributionDisputed } = comparison
  if (attributionDisputed.length === 0) return null
  const said = denialsBehind(comparison, denials).map(denial => `${saying(denial)}.`)
  const n = comparison.rest.attributionDisputed.total
  return [...new Set(said), t('thatDisputesWhoseWordsTheseAre', { n })].join(' ')
}
