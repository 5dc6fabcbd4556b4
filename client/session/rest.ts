import { useInfiniteQuery } from '@tanstack/react-query'
import type { Rest } from '../../server/contract/list-pages.ts'
import type { ApiProblem } from './api.ts'

export interface Page<T> {
  items: readonly T[]
  rest: Rest
}

export interface Paged<T> {
  items: readonly T[]
  total: number
  more: (() => void) | null
  asking: boolean
  error: ApiProblem | null
}

/** A list of which an answer held the first part; what comes after is asked for page by page. */
export function usePaged<T>(
  queryKey: readonly unknown[],
  first: Page<T>,
  ask: (cursor: string, signal: AbortSignal) => Promise<Page<T>>,
): Paged<T> {
  const { data, fetchNextPage, hasNextPage, isFetching, error } = useInfiniteQuery<
    Page<T>,
    ApiProblem,
    { pages: Page<T>[] },
    readonly unknown[],
    string
  >({
    // a cursor names the length of its list: another record asks anew
    queryKey: [...queryKey, 'rest', first.rest.next],
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: first.rest.next ?? '',
    getNextPageParam: ({ rest }) => rest.next,
    enabled: false,
  })
  const ends = data === undefined ? first.rest.next === null : !hasNextPage
  return {
    items: [...first.items, ...(data?.pages ?? []).flatMap(({ items }) => items)],
    total: first.rest.total,
    more: ends ? null : () => void fetchNextPage(),
    asking: isFetching,
    error,
  }
}
