/** A server over the embedded store, with Isnad's seed or the big record, which tells how far its event loop lagged since it was last asked. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { seededServer } from '../../server/seeded-server.ts'
import { bigRecord } from './big-record.ts'
import { processorTime } from './processor-time.ts'

/** Milliseconds. */
export interface Lag {
  p50: number
  p99: number
  max: number
  /** The longest that the loop worked without a pause, and that it waited for a processor; null where the system does not tell. */
  own: number | null
  waited: number | null
}

const records = process.argv[2] === 'big' ? bigRecord() : undefined
const server = await seededServer({ queryTimeoutMs: 3000, running: 4, waiting: 16 }, records)
const resolution = 5
const delays = monitorEventLoopDelay({ resolution })
delays.enable()
// the timer's own five milliseconds are no lag
const lag = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolution)

let before = processorTime()
let longest = { ran: 0, waited: 0 }
setInterval(() => {
  const now = processorTime()
  if (now && before)
    longest = { ran: Math.max(longest.ran, now.ran - before.ran), waited: Math.max(longest.waited, now.waited - before.waited) }
  before = now
}, resolution)

process.on('message', async message => {
  if (message === 'end') {
    await server.close()
    process.exit(0)
  }
  const loop = { p50: lag(delays.percentile(50)), p99: lag(delays.percentile(99)), max: lag(delays.max) }
  process.send?.({ ...loop, own: before && longest.ran, waited: before && longest.waited } satisfies Lag)
  delays.reset()
  longest = { ran: 0, waited: 0 }
})
process.send?.(server.address)
