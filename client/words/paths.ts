/** Paths in words, and as what the canvas highlights. */
import type { Paths } from '../../server/contract/answers.ts'
import type { PathHighlight } from '../state/state.ts'
import { count, inWords } from './text.ts'

/** "Two shortest paths of 3 relations between A and B." Says where not all are listed. */
export function pathWords({ paths, truncated }: Paths, from: string, to: string): string {
  const [first] = paths
  if (!first) return `No way leads from ${from} to ${to} over the drawn relations, as far as was looked.`
  const words = inWords(paths.length)
  const head = `${words.charAt(0).toUpperCase()}${words.slice(1)} shortest ${paths.length === 1 ? 'path' : 'paths'} of ${count(first.relations.length, 'relation')} between ${from} and ${to}.`
  return truncated ? `${head} There are more; only these are listed.` : head
}

/** All paths together. */
export const highlightOf = ({ paths }: Paths, from: string, to: string): PathHighlight => ({
  from,
  to,
  entities: new Set(paths.flatMap(path => path.entities.map(entity => entity.id))),
  relations: new Set(paths.flatMap(path => path.relations.map(relation => relation.id))),
})
