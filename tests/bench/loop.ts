import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Lag } from './peers/server-process.ts'

const SECONDS = 12

interface Server {
  ask(path: string, body?: unknown): Promise<string>
  lag(): Promise<Lag>
  end(): void
}

async function start(what: 'seed' | 'big'): Promise<Server> {
  const file = fileURLToPath(new URL('peers/server-process.ts', import.meta.url))
  const child: ChildProcess = fork(file, [what], { execArgv: ['--import', 'tsx'] })
  const [address] = (await once(child, 'message')) as [string]
  return {
    async ask(path, body) {
      const init = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      const response = await fetch(address + path, init)
      const text = await response.text()
      if (!response.ok && !path.startsWith('/api/query')) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`)
      return text
    },
    async lag() {
      const answer = once(child, 'message')
      child.send('lag')
      return (await answer)[0] as Lag
    },
    end: () => void child.send('end'),
  }
}

const heavy = [
  'MATCH (a), (b), (c) RETURN count(a.id)',
  'MATCH (a), (b) WITH a, b ORDER BY a.id + b.id RETURN collect(a.id)',
  'MATCH p = (a)-[*]-(b) RETURN count(p)',
  'UNWIND range(1, 1000000) AS x RETURN x, toString(x) AS text, [x, x, x] AS list',
  `RETURN ${'['.repeat(400)}1${']'.repeat(400)} AS nested`,
  `MATCH ${Array.from({ length: 300 }, (_, i) => `(n${i})-->(m${i})`).join(', ')} RETURN count(*)`,
]

const ms = (n: number): string => n.toFixed(0).padStart(5)
type Spread = Pick<Lag, 'p50' | 'p99' | 'max'>
const line = (what: string, { p50, p99, max, own, waited }: Spread & Partial<Lag>): void =>
  console.log(`  ${what.padEnd(24)} ${ms(p50)} ${ms(p99)} ${ms(max)}${own == null ? '' : `   own ${ms(own)}, waited ${ms(waited ?? 0)}`}`)

function spread(times: number[]): Spread {
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p99: at(0.99), max: at(1) }
}

async function watch(server: Server, what: string, quick: Record<string, string>, until: Promise<unknown>): Promise<void> {
  const times = new Map(Object.keys(quick).map(name => [name, [] as number[]]))
  await server.lag()
  let going = true
  const ended = until.then(() => {
    going = false
  })
  while (going) {
    for (const [name, path] of Object.entries(quick)) {
      const start = performance.now()
      await server.ask(path)
      times.get(name)?.push(performance.now() - start)
    }
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  await ended
  console.log(`${what}: median, 99th of 100, longest in ms`)
  line('loop lag', await server.lag())
  for (const [name, all] of times) line(`${name} (${all.length})`, spread(all))
}

const seconds = (n: number): Promise<void> => new Promise(resolve => setTimeout(resolve, n * 1000))

async function underQueries(): Promise<void> {
  const server = await start('seed')
  const { relations } = JSON.parse(await server.ask('/api/graph')) as { relations: { id: string }[] }
  const quick = {
    search: '/api/search?q=maliki',
    evidence: `/api/relations/${encodeURIComponent(relations[0]?.id ?? '')}/evidence`,
    health: '/api/health',
  }
  for (const path of Object.values(quick)) await server.ask(path)
  await watch(server, 'the seed, at rest', quick, seconds(SECONDS))
  const end = performance.now() + SECONDS * 1000
  let ended = 0
  const load = heavy.map(async cypher => {
    for (; performance.now() < end; ended++) await server.ask('/api/query', { cypher })
  })
  await watch(server, `the seed, under ${heavy.length} heavy queries at a time`, quick, seconds(SECONDS))
  await Promise.all(load)
  console.log(`${ended} heavy queries ended meanwhile`)
  server.end()
}

async function overManyClaims(): Promise<void> {
  const server = await start('big')
  // answered without the ledger, so that only the loop can hold it up
  const quick = { 'a page of the app': '/' }
  await watch(server, '100,000 claims, first graph', quick, server.ask('/api/graph'))
  await watch(server, '100,000 claims, whole graph', quick, server.ask('/api/graph?limit=100000'))
  const rows = { cypher: 'MATCH (c:Claim)-[r]->(e) RETURN c, r, e LIMIT 10000' }
  await watch(server, '100,000 claims, rows streamed', quick, Promise.all([1, 2, 3].map(() => server.ask('/api/query', rows))))
  const entity = { name: 'One more', kind: 'Person', by: 'the benchmark' }
  await watch(server, '100,000 claims, a write', quick, server.ask('/api/entities', entity))
  server.end()
}

console.log(`${availableParallelism()} processors, load ${loadavg().map(each => each.toFixed(1))}`)
await underQueries()
await overManyClaims()
