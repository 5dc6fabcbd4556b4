import { coded } from '../../contract/told/coded.ts'
import { StoreError } from '../../store/store.ts'

export interface Running {
  run(id: string, work: (signal: AbortSignal, stop: (error: Error) => void) => Promise<void>): Promise<void>
  cancel(id: string): boolean
  /** Waits `graceMs`, then stops the rest; resolves when nothing runs. */
  drain(graceMs: number): Promise<void>
}

export function createRunning(): Running {
  const queries = new Map<string, { stop: (error: Error) => void; done: Promise<void> }>()
  let draining = false

  const allDone = () => Promise.allSettled([...queries.values()].map(query => query.done))

  return {
    async run(id, work) {
      if (draining) throw new StoreError('store-unreachable', coded('isnadIsShuttingDown'))
      const controller = new AbortController()
      const stop = (error: Error) => controller.abort(error)
      const done = work(controller.signal, stop).finally(() => queries.delete(id))
      queries.set(id, { stop, done })
      return done
    },
    cancel(id) {
      const query = queries.get(id)
      query?.stop(new StoreError('cancelled', coded('theQueryWasCancelled')))
      return query !== undefined
    },
    async drain(graceMs) {
      draining = true
      let timer: NodeJS.Timeout | undefined
      const grace = new Promise<void>(resolve => {
        timer = setTimeout(resolve, graceMs)
      })
      await Promise.race([allDone(), grace])
      clearTimeout(timer)
      for (const query of queries.values()) query.stop(new StoreError('cancelled', coded('isnadIsShuttingDownThe')))
      await allDone()
    },
  }
}
