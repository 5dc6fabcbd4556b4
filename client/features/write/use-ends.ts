import { useQuery } from '@tanstack/react-query'
import { call } from '../../session/api.ts'
import { asked } from '../../session/queries.ts'
import { queryKeys } from '../../session/query-keys.ts'
import type { End } from '../../state/write-task.ts'

/** The ends with all their labels, which decide what predicates fit; null while loading. An end that cannot be read stays as it is. */
export function useEnds(ends: readonly (End | null)[]): (End | null)[] | null {
  const key = queryKeys.ends(ends.map(end => end?.id ?? null))
  const { data } = useQuery(asked(key, signal => Promise.all(ends.map(end => end && full(end, signal)))))
  return data ?? null
}

const full = (end: End, signal: AbortSignal): Promise<End> =>
  call('entity', { params: { id: end.id } }, signal).then(
    ({ id, name, kinds }) => ({ id, name, kinds }),
    () => end,
  )
