import { runLayout } from './run.ts'
import type { LayoutTask } from './task.ts'

self.addEventListener('message', async ({ data }: MessageEvent<LayoutTask>) => {
  try {
    self.postMessage({ done: await runLayout(data) })
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
})
