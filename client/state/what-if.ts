import type { SetAside } from '../../server/contract/what-if.ts'
import type { Fate } from '../notation/fates.ts'
import type { Addition } from './merge.ts'

export const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id]

export const asRecorded = ({ entities, standing, fallen }: SetAside): Addition => ({
  entities,
  relations: [...standing, ...fallen.map(({ relation }) => relation)],
})

export const ghostsOf = ({ fallen, bare }: SetAside): ReadonlyMap<string, Fate> =>
  new Map([...fallen.map(({ relation }) => relation.id), ...bare].map(id => [id, 'ghost']))

/** Standing ones first; past `most` relations each box stands for a share. */
export function boxes({ before, after }: { before: number; after: number }, most: number): ('stands' | 'falls')[] {
  const count = Math.min(before, most)
  // rounded away from the ends, so that a single one that stands or falls still shows
  const exact = (after / before) * count
  const stand = before <= most ? after : after === 0 ? 0 : after === before ? count : Math.min(count - 1, Math.max(1, Math.round(exact)))
  return Array.from({ length: count }, (_, i) => (i < stand ? 'stands' : 'falls'))
}
