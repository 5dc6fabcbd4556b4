import { t } from './t.ts'
import type { Layout, LayoutTask } from './task.ts'

export interface LayoutThread {
  run(task: LayoutTask): Promise<Layout | null>
  stop(): void
}

/** A worker is started with the first layout and kept while it is idle. */
export function layoutThread(
  start: () => Worker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
): LayoutThread {
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
    run(task) {
      stop()
      worker ??= start()
      const thread = worker
      return new Promise<Layout | null>((resolve, reject) => {
        giveUp = () => resolve(null)
        thread.onmessage = ({ data }: MessageEvent<Layout | { error: string }>) => {
          giveUp = null
          if ('error' in data) reject(new Error(t('theLayoutStopped', { error: data.error })))
          else resolve(data)
        }
        thread.onerror = event => {
          giveUp = null
          worker = null
          reject(new Error(event.message ? t('theLayoutCouldNotRun', { message: event.message }) : t('theLayoutDidNotStart')))
        }
        thread.postMessage(task)
      })
    },
    stop() {
      stop()
      worker?.terminate()
      worker = null
    },
  }
}
