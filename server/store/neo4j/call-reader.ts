import { workerClient } from '../../threads/worker-client.ts'
import { toStoreError } from '../embedded/cypher-failures.ts'
import type { Following } from '../says-so/follow.ts'
import type { Calls } from './read-calls.ts'
import type { CallsCalls } from './reader-calls.ts'

export interface CallReader {
  /** Throws StoreError where the text cannot be read within `ms`. */
  read(text: string, ms: number): Promise<Calls>
  follow(text: string, signal: AbortSignal): Promise<Following>
  close(): Promise<void>
}

export function openCallReader(): CallReader {
  const worker = workerClient<CallsCalls>({ file: new URL('calls-worker.ts', import.meta.url), maxMegabytes: 1024, revive: toStoreError })
  return {
    read: (text, ms) => worker.call('read', { text }, { signal: AbortSignal.timeout(ms), graceMs: 0 }),
    follow: (text, signal) => worker.call('follow', { text }, { signal, graceMs: 0 }),
    close: () => worker.close(),
  }
}
