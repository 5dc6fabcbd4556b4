import { t } from './t.ts'
import type { Layout, LayoutTask } from './task.ts'

/** What a worker says: how far it is, what came out, or what went wrong. */
export type Said<Done, Told = never> = { done: Done } | { told: Told } | { error: string }

export interface Thread<Task, Done, Told = never> {
  /** Null: given up for a newer task. */
  run(task: Task, onTold?: (told: Told) => void): Promise<Done | null>
  stop(): void
}
export type LayoutThread = Thread<LayoutTask, Layout>

/** A worker is started with the first task and kept while it is idle; a task in hand gives way to the next. */
export function thread<Task, Done, Told = never>(start: () => Worker): Thread<Task, Done, Told> {
  let worker: Worker | null = null
  let giveUp: (() => void) | null = null

  const stop = (): void => {
    if (!giveUp) return
    worker?.terminate()
    worker = null
    giveUp()
    giveUp = null
  }
  return {
    run(task, onTold) {
      stop()
      worker ??= start()
      const at = worker
      return new Promise<Done | null>((resolve, reject) => {
        giveUp = () => resolve(null)
        at.onmessage = ({ data }: MessageEvent<Said<Done, Told>>) => {
          if ('told' in data) return onTold?.(data.told)
          giveUp = null
          if ('error' in data) reject(new Error(t('theLayoutStopped', { error: data.error })))
          else resolve(data.done)
        }
        const fail = (message?: string): void => {
          giveUp = null
          worker = null
          at.terminate()
          reject(new Error(message ? t('theLayoutCouldNotRun', { message }) : t('theLayoutDidNotStart')))
        }
        at.onerror = event => fail(event.message)
        at.onmessageerror = () => fail('messageerror')
        at.postMessage(task)
      })
    },
    stop() {
      stop()
      worker?.terminate()
      worker = null
    },
  }
}

export const layoutThread = (): LayoutThread => thread(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))
