import type { Paths } from '../../../server/contract/answers.ts'
import { t } from './t.ts'

/** "Two shortest paths of 3 relations between A and B." Says where not all are listed, or that there is none. */
export function pathWords({ paths, truncated }: Paths, from: string, to: string): string {
  const [first] = paths
  if (!first) return t('noWayLeadsFromToOver', { from, to })
  return t('shortestPaths', { paths: paths.length, relations: first.relations.length, from, to, truncated })
}
