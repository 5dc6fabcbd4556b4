import { type Query, QueryClient } from '@tanstack/react-query'

/** Answers kept at most; the oldest that is not on screen goes first. */
export const kept = 200

/** For what exists nowhere else: never asked for again, never let go of. */
export const onlyHere = { staleTime: 'static', meta: { onlyHere: true } } as const

/** Nothing is read again unasked. The browser's opinion of the network is ignored, since Isnad is on this machine. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: 0,
        gcTime: Number.POSITIVE_INFINITY,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  })
  const cache = client.getQueryCache()
  cache.subscribe(({ type }) => {
    if (type !== 'added') return
    // one without an answer has only just been asked
    const idle = cache.findAll({
      type: 'inactive',
      fetchStatus: 'idle',
      predicate: query => !query.meta?.onlyHere && lastAnswered(query) > 0,
    })
    const oldest = idle.sort((a, b) => lastAnswered(a) - lastAnswered(b))
    for (const query of oldest.slice(0, Math.max(0, cache.getAll().length - kept))) cache.remove(query)
  })
  return client
}

const lastAnswered = ({ state }: Query): number => Math.max(state.dataUpdatedAt, state.errorUpdatedAt)

export const recordChanged = (client: QueryClient): Promise<void> => client.invalidateQueries()
