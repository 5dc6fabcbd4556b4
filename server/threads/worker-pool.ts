/** Workers of one sort: a call goes to whichever is free first, and another one is started only where a call has waited for a while. */
import type { CallOptions, WorkerClient } from './worker-client.ts'

export interface WorkerPool<C> {
  /** `signal` drops a call that waits; one that runs goes on to its end, since a worker that is ended has to start anew for the next. */
  call: WorkerClient<C>['call']
  close(): Promise<void>
}

/** Most calls are over within this time, a start of a process takes many times as long. */
const patienceMs = 400

/** `warm` gets a worker ready that is not started yet; the first of `clients` is started by the first call. */
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
      .catch(() => undefined) // whoever calls it next hears why
      .then(() => {
        starting = false
        giveBack(cold)
      })
  }
  /** The first worker at once; a further one while calls go on waiting. */
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
