import { call } from '../../session/api.ts'
import { useLoad } from '../../session/use-load.ts'
import type { End } from '../../state/write-task.ts'

/** The ends with all their labels, which decide what predicates fit; null while they are read. An end that cannot be read stays as it is. */
export function useEnds(ends: readonly (End | null)[]): (End | null)[] | null {
  const key = `ends:${ends.map(end => end?.id ?? '').join()}`
  const { data } = useLoad(key, signal => Promise.all(ends.map(end => end && full(end, signal))))
  return data
}

const full = (end: End, signal: AbortSignal): Promise<End> =>
  call('entity', { params: { id: end.id } }, signal).then(
    ({ id, name, kinds }) => ({ id, name, kinds }),
    () => end,
  )
