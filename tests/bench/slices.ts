/**
 * What an app beside a large Neo4j costs: answers from slices of the record, and its memory before and after one that needs the whole.
 * `-- slices --entities=20000 --claims=100000`; a database of NEO4J_TEST_URI is emptied first,
 * or, with --loaded, taken as the last run left it. The record is generated and loaded by hand, which is not measured here.
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { numbers } from '../../cypher/fuzz/random.ts'
import { buildGraph } from '../../graph-seed/build-graph.ts'
import { readSeed } from '../../graph-seed/read-sources.ts'
import { ownFolder } from '../../graph-seed/workspace.ts'
import { buildOnce } from '../../scripts/build-once.ts'
import { startNeo4j } from '../../scripts/neo4j/start.ts'
import { serverBuild } from '../../scripts/server-build.ts'
import { openStore } from '../../server/store/open-store.ts'
import { schemaVersion } from '../../server/store/schema-version.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { writeBigWorkspace } from './peers/big-workspace.ts'
import { connected, loadByHand } from './peers/seed-neo4j.ts'
import { watched } from './peers/watched.ts'

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find(each => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const size = { entities: option('entities', 4000), claims: option('claims', 20_000) }
const times = option('times', 40)
const mb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`

const folder = mkdtempSync(join(tmpdir(), 'isnad-slices-'))
const given = process.env.NEO4J_TEST_URI
const server = given
  ? { uri: given, user: 'neo4j', password: process.env.NEO4J_TEST_PASSWORD ?? '', stop: async () => undefined }
  : await startNeo4j({ megabytes: option('megabytes', 1024) })
const env = { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password }
try {
  console.log(
    `${availableParallelism()} processors, load ${loadavg().map(each => each.toFixed(1))}; ${size.entities} entities, ${size.claims} claims`,
  )
  if (!process.argv.includes('--loaded')) await fill()
  await measure()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function fill(): Promise<void> {
  const files = join(folder, 'files')
  writeBigWorkspace(files, size)
  const { records } = buildGraph(await readSeed(files, 'files'), await readSeed(ownFolder, 'files'))
  const store = await openStore(env)
  await store.reset()
  await store.prepare(records.predicates.filter(({ drawn }) => drawn).map(({ id }) => id))
  await store.close()
  await connected(server, async driver => {
    const ms = await loadByHand(driver, toElements(records))
    await driver.executeQuery("MERGE (m:Meta {id: 'graph'}) SET m.revision = '1-bench', m.schema = toInteger($schema)", {
      schema: schemaVersion,
    })
    console.log(`loaded by hand in ${(ms / 1000).toFixed(0)} s`)
  })
}

async function measure(): Promise<void> {
  await buildOnce(serverBuild, console.log)
  const app = watched(process.execPath, ['dist/server/main.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env, ISNAD_DATA: join(folder, 'data'), NO_OPEN: '1', PORT: '0' },
  })
  try {
    let said = ''
    while (!/ready at \S+/.test(said)) said += String((await once(app.child.stdout as NodeJS.ReadableStream, 'data'))[0])
    const address = (/ready at (\S+)/.exec(said)?.[1] ?? '').replace(/\/$/, '')
    console.log(`the app, before any question: ${mb(app.peak())}`)
    const next = numbers(5)
    const person = () => `person-${1 + Math.floor(next() * size.entities * 0.9)}`
    const relations: string[] = []
    const neighbours = async (id: string, lens = '') => {
      const { answer, ms } = await ask(address, `/api/entities/${id}/neighbours?limit=40${lens}`)
      for (const each of (answer as { relations: { id: string }[] }).relations) relations.push(each.id)
      return ms
    }
    const card = async (id: string, lens = '') => (await ask(address, `/api/entities/${id}?limit=200${lens}`)).ms
    const evidence = async (lens = '') => {
      const id = relations[Math.floor(next() * relations.length)] ?? ''
      return (await ask(address, `/api/relations/${encodeURIComponent(id)}/evidence?limit=200${lens}`)).ms
    }
    await several('neighbours', () => neighbours(person()))
    await several('neighbours of a hub, a page', () => neighbours('person-0'))
    await several('card', () => card(person()))
    await several('evidence', () => evidence())
    await several('evidence without a voice that many claims come through', () => evidence('&without=voice'))
    await several('card without that voice', () => card(person(), '&without=voice'))
    console.log(`the app after these: ${mb(app.peak())}`)
    await several('a claim written', () => written(address, person(), person()))
    console.log(`the app after writing: ${mb(app.peak())}`)
    await oneTime('first search', () => ask(address, '/api/search?q=Haddad'))
    await several('search', async () => (await ask(address, `/api/search?q=Haddad+${Math.floor(next() * size.entities)}`)).ms)
    await several('search, unfinished', async () => (await ask(address, '/api/search?q=h')).ms)
    await several('search, misspelt', async () => (await ask(address, '/api/search?q=Hadadd')).ms)
    console.log(`the app after searches: ${mb(app.peak())}`)
    await oneTime('set aside a voice, first', () => ask(address, '/api/set-aside?without=voice&limit=100'))
    await oneTime('set aside a voice, again', () => ask(address, '/api/set-aside?without=voice&limit=100'))
    console.log(`the app with the whole in its memory: ${mb(app.peak())}`)
  } finally {
    await app.end()
  }
}

async function several(what: string, run: () => Promise<number>): Promise<void> {
  const first = await run()
  const ms: number[] = []
  for (let i = 0; i < times; i++) ms.push(await run())
  ms.sort((a, b) => a - b)
  const at = (share: number): string => `${(ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0).toFixed(0)} ms`
  console.log(`${what}: median ${at(0.5)}, p95 ${at(0.95)}, the first ${first.toFixed(0)} ms`)
}

async function oneTime(what: string, run: () => Promise<{ ms: number }>): Promise<void> {
  console.log(`${what}: ${((await run()).ms / 1000).toFixed(2)} s`)
}

async function written(address: string, subject: string, object: string): Promise<number> {
  const claim = { subject, predicate: 'ALLIED_WITH', object, source: 'doc-0', chain: [{ agent: 'paper-0', act: 'states' }], by: 'Bench' }
  const { ms } = await ask(address, '/api/claims', { ...claim, again: true })
  return ms
}

async function ask(address: string, path: string, body?: object): Promise<{ ms: number; answer: unknown }> {
  const begun = performance.now()
  const posted = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(address + path, posted)
  const text = await response.text()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`)
  return { ms: performance.now() - begun, answer: JSON.parse(text) }
}
