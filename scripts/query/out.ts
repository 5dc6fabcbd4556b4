import { once } from 'node:events'

export type Write = (chunk: string | Uint8Array) => Promise<void>

/** No faster than it is read. Rejects when the reader is gone. */
export function writer(stream: NodeJS.WriteStream): Write {
  const gone = new Promise<never>((_, reject) => stream.once('error', reject))
  gone.catch(() => undefined)
  return async chunk => {
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), gone])
  }
}

export const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE'
