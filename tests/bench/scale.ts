/**
 * What a large workspace costs: to seed it, to start on it again, to write one claim into it; each beside a peer of the same run.
 * `-- scale --entities=100000 --claims=500000` for other sizes, `--neo4j` for the seed of a real Neo4j too.
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildOnce } from '../../scripts/build-once.ts'
import { serverBuild } from '../../scripts/server-build.ts'
import { type Size, writeBigWorkspace } from './peers/big-workspace.ts'
import { tell } from './peers/measure.ts'
import { seedBesideNeo4j } from './peers/seed-neo4j.ts'
import { timed, type Watched, watched } from './peers/watched.ts'

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find(each => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const size: Size = { entities: option('entities', 20_000), claims: option('claims', 100_000) }
const node = (file: string, ...args: string[]): [string, string[]] => [process.execPath, ['--import', 'tsx', file, ...args]]
const plainRead = fileURLToPath(new URL('peers/plain-read.ts', import.meta.url))
const mb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`

interface Started {
  server: Watched
  address: string
  ms: number
}

async function start(data: string): Promise<Started> {
  await buildOnce(serverBuild, console.log)
  const begun = performance.now()
  const env = { ...process.env, ISNAD_DATA: data, NO_OPEN: '1', PORT: '0' }
  const server = watched(process.execPath, ['dist/server/main.js'], { stdio: ['ignore', 'pipe', 'inherit'], env })
  let said = ''
  while (!/ready at \S+/.test(said)) said += String((await once(server.child.stdout as NodeJS.ReadableStream, 'data'))[0])
  return { server, address: (/ready at (\S+)/.exec(said)?.[1] ?? '').replace(/\/$/, ''), ms: performance.now() - begun }
}

async function ask(address: string, path: string, body?: object): Promise<{ ms: number; bytes: number; answer: unknown }> {
  const begun = performance.now()
  const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(address + path, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`)
  return { ms: performance.now() - begun, bytes: Buffer.byteLength(text), answer: JSON.parse(text) }
}

async function post(address: string): Promise<number> {
  const { sources } = (await ask(address, '/api/sources')).answer as { sources: { id: string; publisher: { id: string } | null }[] }
  const source = sources.find(each => each.publisher !== null)
  const { entities } = (await ask(address, '/api/graph?limit=1')).answer as { entities: { id: string }[] }
  const times: number[] = []
  for (let i = 0; i < 21; i++) {
    const chain = [{ agent: source?.publisher?.id, act: 'states' }]
    const ends = { subject: entities[0]?.id, object: entities[1]?.id, predicate: 'CRITICIZES' }
    const { ms } = await ask(address, '/api/claims', {
      by: 'the benchmark',
      source: source?.id,
      ...ends,
      chain,
      quote: `number ${i}`,
      again: true,
    })
    if (i > 0) times.push(ms)
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0
}

/** Answers that would be as large as the record; nobody waits while everything is put together as files. */
const largest = [
  '/api/graph',
  '/api/compare',
  '/api/compare?a.by=voice',
  '/api/entities/person-0',
  '/api/entities/person-0/ledger',
  '/api/sources/tape',
  '/api/sources/tape/ledger',
  '/api/sources',
  '/api/schema',
  '/api/foundations',
  '/api/foundations?q=Amal',
  '/api/set-aside?without=voice',
] as const

async function answers(address: string): Promise<void> {
  const line = (what: string, { ms, bytes }: { ms: number; bytes: number }) =>
    console.log(`  ${what}: ${(ms / 1000).toFixed(2)} s, ${(bytes / 1024 / 1024).toFixed(1)} MB`)
  for (const path of largest) line(path, await ask(address, path))
  const exporting = ask(address, '/api/export')
  line('an entity, while everything is put together as files', await ask(address, '/api/entities/person-7'))
  line('/api/export', await exporting)
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-scale-'))
try {
  console.log(
    `${availableParallelism()} processors, load ${loadavg().map(each => each.toFixed(1))}; ${size.entities} entities, ${size.claims} claims`,
  )
  console.log('ours, the peer, their ratio')
  const [files, data] = [join(folder, 'files'), join(folder, 'data')]
  writeBigWorkspace(files, size)
  const seeded = await timed(...node('graph-seed/seed.ts', '--from', files, '--data', data))
  const read = await timed(...node(plainRead, 'files', files, join(folder, 'out')))
  tell('seed, embedded; beside parsing the files and writing them once', seeded.ms / 1000, read.ms / 1000, 10, 's')
  console.log(`  its memory at most ${mb(seeded.bytes)}; the journal has ${mb(statSync(join(data, 'journal')).size)}`)

  const small = await start(join(folder, 'small'))
  const few = await post(small.address)
  await small.server.end()

  const parsed = await timed(...node(plainRead, 'journal', join(data, 'journal')))
  const { server, address, ms } = await start(data)
  tell('second start; beside parsing the bytes of the journal', ms / 1000, parsed.ms / 1000, 3, 's')
  const graph = await ask(address, '/api/graph')
  console.log(
    `  the first picture after ${((ms + graph.ms) / 1000).toFixed(1)} s; memory of all its processes at most ${mb(server.peak())}`,
  )
  await answers(address)
  const many = await post(address)
  tell(`a claim into ${size.claims} claims; beside one into 92`, many, few, 3)
  console.log(`  memory of all its processes meanwhile at most ${mb(server.peak())}`)
  await server.end()

  if (process.argv.includes('--neo4j')) await seedBesideNeo4j(files, node('graph-seed/seed.ts', '--from', files))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
