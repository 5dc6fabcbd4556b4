import { type LayoutAsked, layOut } from './lay-out.ts'

self.addEventListener('message', ({ data }: MessageEvent<LayoutAsked>) => {
  try {
    self.postMessage({ done: layOut(data, told => self.postMessage({ told })) })
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
})
