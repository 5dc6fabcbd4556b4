/** GET /api/graph over 100,000 claims, with a lens that nobody used before and without one. */
import { availableParallelism, loadavg } from 'node:os'
import pino from 'pino'
import { createApp } from '../../server/http/app.ts'
import { httpServer } from '../../server/http/http.ts'
import { listen } from '../../server/process/listen.ts'
import { fakeStore } from '../server/fake-store.ts'
import { bigRecord } from './peers/big-record.ts'
import { tell } from './peers/measure.ts'

const record = bigRecord()
const store = fakeStore({ records: async () => record })
const server = httpServer(createApp({ store, clientDir: 'tests/server/client', log: pino({ level: 'silent' }) }))
const address = await listen(server, 0, '127.0.0.1')

let asked = 0
/** Each differs from the one before: recent lenses are remembered. */
const lenses: Record<string, () => string> = {
  'by one speaker': () => `by=s${asked++ % 300}`,
  'by ten speakers': () => Array.from({ length: 10 }, () => `by=s${asked++ % 300}`).join('&'),
  'without one speaker': () => `without=s${asked++ % 300}`,
  'without one source': () => `without=d${asked++ % 2000}`,
  'without one claim': () => `without=C${String(asked++).padStart(6, '0')}`,
  'without forty speakers': () => Array.from({ length: 40 }, () => `without=s${asked++ % 300}`).join('&'),
  'at least two origins': () => `minOrigins=2&without=d${asked++ % 2000}`,
  'said before 2020, not contested': () => `saidBefore=2020&contested=false&without=d${asked++ % 2000}`,
}

async function worked(path: string): Promise<number> {
  const before = process.cpuUsage()
  const response = await fetch(address + path)
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Median of the processor time, ms. */
async function middle(path: () => string, times = 7): Promise<number> {
  const all: number[] = []
  for (let i = 0; i < times; i++) all.push(await worked(path()))
  return all.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}

console.log(`${availableParallelism()} processors, load ${loadavg().map(each => each.toFixed(1))}; with the lens, without, ratio`)
console.log(`the first request, which draws the whole graph: ${(await worked('/api/graph')).toFixed(0)} ms`)
for (const limit of [5_000, 100_000]) {
  const plain = await middle(() => `/api/graph?limit=${limit}`)
  for (const [what, lens] of Object.entries(lenses)) {
    tell(`${what}, at most ${limit} relations`, await middle(() => `/api/graph?limit=${limit}&${lens()}`), plain, 2)
  }
}
server.closeAllConnections()
server.close()
