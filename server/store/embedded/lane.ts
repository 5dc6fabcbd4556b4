/** A graph worker that follows the journal and comes back by itself when it had to be ended. */
import { totalmem } from 'node:os'
import type { Journal } from './journal.ts'
import type { GraphCalls } from './protocol.ts'
import { type WorkerClient, workerClient } from './worker-client.ts'

/** Half of the machine's memory at most, and what V8 can address well. */
const maxMegabytes = Math.min(8192, Math.floor(totalmem() / 2 / 1024 / 1024))

/** Reading a journal makes much that is short-lived: with V8's 48 MB it is copied about for a quarter of the time. Taken only when needed. */
const youngMegabytes = 192

export type Lane = WorkerClient<GraphCalls>

export function openLane(journal: Journal): Lane {
  const whole = () => ({ path: journal.path, bytes: journal.bytes })
  const lane: Lane = workerClient<GraphCalls>({
    file: new URL('graph-worker.ts', import.meta.url),
    maxMegabytes,
    youngMegabytes,
    begin: async call => void (await call('advance', whole())),
    ended: () => void lane.call('advance', whole()).catch(() => undefined),
  })
  return lane
}
