import { maxMegabytes, youngMegabytes } from '../../threads/memory.ts'
import { type WorkerClient, workerClient } from '../../threads/worker-client.ts'
import { toStoreError } from './cypher-failures.ts'
import type { Journal } from './journal.ts'
import type { GraphCalls } from './protocol.ts'

export type Lane = WorkerClient<GraphCalls>

export interface LaneOptions {
  apart?: boolean
  idleMs?: number
}

export function openLane(journal: Pick<Journal, 'path' | 'bytes'>, { apart, idleMs }: LaneOptions = {}): Lane {
  const whole = () => ({ path: journal.path, bytes: journal.bytes })
  const lane: Lane = workerClient<GraphCalls>({
    file: new URL('graph-worker.ts', import.meta.url),
    apart,
    idleMs,
    maxMegabytes,
    youngMegabytes,
    revive: toStoreError,
    begin: async call => void (await call('advance', whole())),
    ended: () => idleMs === undefined && void lane.call('advance', whole()).catch(() => undefined),
  })
  return lane
}
