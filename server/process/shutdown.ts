import type { Server } from 'node:http'
import type { Log } from '../http/log.ts'
import type { Running } from '../http/query/running.ts'
import type { GraphStore } from '../store/store.ts'

const graceMs = 2000
/** A store that takes longer is left; its journal is durable. */
const lastCallMs = 10_000

interface Ending {
  server: Server
  running: Running
  store: GraphStore
  log: Log
  beside: { close(): Promise<void> }[]
}

export function endOnSignal({ server, running, store, log, beside }: Ending): void {
  let ending = false
  const end = async () => {
    if (ending) process.exit(130)
    ending = true
    setTimeout(() => process.exit(1), lastCallMs).unref()
    const closed = new Promise<void>(resolve => server.close(() => resolve()))
    await running.drain(graceMs)
    server.closeIdleConnections()
    // a stalled reader would hold its connection forever
    setTimeout(() => server.closeAllConnections(), 1000).unref()
    await closed
    await Promise.all([store, ...beside].map(each => each.close()))
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      end().catch(error => {
        log.error({ err: error }, 'shutting down failed')
        process.exit(1)
      })
    })
  }
}
