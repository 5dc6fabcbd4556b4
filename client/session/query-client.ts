/** Where answers of the server are kept for this visit. */
import { type Query, QueryClient } from '@tanstack/react-query'

/** As many answers as are kept; the oldest that is not on screen goes first. */
export const kept = 200

/** For what is nowhere else: it is never asked for again, and never let go of. */
export const onlyHere = { staleTime: 'static', meta: { onlyHere: true } } as const

/**
 * What was read is shown at once and read again, and stays readable when the store is lost: an answer is kept for the whole visit, up to
 * `kept` of them. Nothing is read again unasked, and nothing waits for the browser's opinion of the network: Isnad is on this machine.
 */
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

/** The record has changed: everything that is on screen is read again. */
export const recordChanged = (client: QueryClient): Promise<void> => client.invalidateQueries()
