/** A call goes to whichever worker is free first; another starts only after a call has waited. */
import type { CallOptions, WorkerClient } from './worker-client.ts'

export interface WorkerPool<C> {
  /** `signal` drops a waiting call; a running one goes on, since a worker that is ended must start anew. */
  call: WorkerClient<C>['call']
  close(): Promise<void>
}

/** Most calls take much less time than starting a process. */
const patienceMs = 400

export function workerPool<C>(clients: readonly WorkerClient<C>[], warm: (client: WorkerClient<C>) => Promise<unknown>): WorkerPool<C> {
  const busy = new Set<WorkerClient<C>>()
  const waiting = new Set<(client: WorkerClient<C>) => void>()

  const giveBack = (client: WorkerClient<C>): void => {
    busy.delete(client)
    const [first] = waiting
    if (first) first(client)
  }
  let starting = false
  const startAnother = (): void => {
    const cold = clients.find(client => !busy.has(client))
    if (!cold || starting) return
    starting = true
    busy.add(cold)
    void warm(cold)
      .catch(() => undefined) // the next caller gets the error
      .then(() => {
        starting = false
        giveBack(cold)
      })
  }
  const startWhereNeeded = (): void => {
    if (busy.size === 0) startAnother()
    else setTimeout(startWhereCallsWait, patienceMs).unref()
  }
  const startWhereCallsWait = (): void => {
    if (waiting.size === 0) return
    startAnother()
    startWhereNeeded()
  }
  const take = async (signal: AbortSignal | undefined): Promise<WorkerClient<C>> => {
    signal?.throwIfAborted()
    const free = clients.find(client => client.started && !busy.has(client))
    if (free) {
      busy.add(free)
      return free
    }
    return new Promise((resolve, reject) => {
      const drop = () => {
        waiting.delete(start)
        reject(signal?.reason)
      }
      const start = (client: WorkerClient<C>) => {
        waiting.delete(start)
        signal?.removeEventListener('abort', drop)
        busy.add(client)
        resolve(client)
      }
      signal?.addEventListener('abort', drop, { once: true })
      waiting.add(start)
      if (waiting.size === 1 || busy.size === 0) startWhereNeeded()
    })
  }
  return {
    async call(name, input, options?: CallOptions) {
      const client = await take(options?.signal)
      try {
        return await client.call(name, input, { ...options, signal: undefined })
      } finally {
        giveBack(client)
      }
    },
    close: async () => void (await Promise.all(clients.map(client => client.close()))),
  }
}
