/** How far the server's event loop lags, and how soon search, evidence and health answer: at rest, and while heavy queries run. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Lag } from './peers/server-process.ts'

const SECONDS = 12
const child = fork(fileURLToPath(new URL('peers/server-process.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
const [address] = (await once(child, 'message')) as [string]

async function lag(): Promise<Lag> {
  const answer = once(child, 'message')
  child.send('lag')
  return (await answer)[0] as Lag
}

const ask = async (path: string, body?: unknown): Promise<string> => {
  const init = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return (await fetch(address + path, init)).text()
}

/** What no query should be able to do to others: run without end, sort and group without end, send a lot, or be hard to read. */
const heavy = [
  'MATCH (a), (b), (c) RETURN count(*)',
  'MATCH (a), (b) WITH a, b ORDER BY a.id + b.id RETURN collect(a.id)',
  'MATCH p = (a)-[*]-(b) RETURN count(p)',
  'UNWIND range(1, 1000000) AS x RETURN x, toString(x) AS text, [x, x, x] AS list',
  `RETURN ${'['.repeat(400)}1${']'.repeat(400)} AS nested`,
  `MATCH ${Array.from({ length: 300 }, (_, i) => `(n${i})-->(m${i})`).join(', ')} RETURN count(*)`,
]

const { relations } = JSON.parse(await ask('/api/graph')) as { relations: { id: string }[] }
const quick: Record<string, string> = {
  search: '/api/search?q=maliki',
  evidence: `/api/relations/${encodeURIComponent(relations[0]?.id ?? '')}/evidence`,
  health: '/api/health',
}

const ms = (n: number): string => n.toFixed(0).padStart(5)
const line = (what: string, { p50, p99, max }: Lag): void => console.log(`  ${what.padEnd(10)} ${ms(p50)} ${ms(p99)} ${ms(max)}`)

function spread(times: number[]): Lag {
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p99: at(0.99), max: at(1) }
}

async function watch(what: string): Promise<void> {
  const times = new Map(Object.keys(quick).map(name => [name, [] as number[]]))
  await lag()
  const end = performance.now() + SECONDS * 1000
  while (performance.now() < end) {
    for (const [name, path] of Object.entries(quick)) {
      const start = performance.now()
      await ask(path)
      times.get(name)?.push(performance.now() - start)
    }
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  console.log(`${what}: median, 99th of 100, longest in ms`)
  line('loop lag', await lag())
  for (const [name, all] of times) line(`${name} (${all.length})`, spread(all))
}

console.log(`${availableParallelism()} processors, load ${loadavg().map(each => each.toFixed(1))}`)
for (const path of Object.values(quick)) await ask(path)
await watch('at rest')
let going = true
let ended = 0
const load = heavy.map(async cypher => {
  while (going) {
    await ask('/api/query', { cypher })
    ended++
  }
})
await watch(`under ${heavy.length} heavy queries at a time`)
going = false
await Promise.all(load)
console.log(`${ended} heavy queries ended meanwhile`)
child.send('end')
