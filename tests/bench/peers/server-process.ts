/** A server over the embedded store with Isnad's seed, which tells how far its event loop lagged since it was last asked. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { seededServer } from '../../server/seeded-server.ts'

export interface Lag {
  p50: number
  p99: number
  max: number
}

const server = await seededServer({ queryTimeoutMs: 3000, running: 4, waiting: 16 })
const resolution = 5
const delays = monitorEventLoopDelay({ resolution })
delays.enable()
// the timer's own five milliseconds are no lag
const lag = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolution)

process.on('message', async message => {
  if (message === 'end') {
    await server.close()
    process.exit(0)
  }
  process.send?.({ p50: lag(delays.percentile(50)), p99: lag(delays.percentile(99)), max: lag(delays.max) } satisfies Lag)
  delays.reset()
})
process.send?.(server.address)
