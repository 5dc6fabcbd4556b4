import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { pair } from './pair.ts'

let folder: string
let store: GraphStore | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-late-'))
})
afterEach(async () => {
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

const graphProcesses = (): number =>
  readdirSync('/proc').filter(name => {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]
      return Number(parent) === process.pid && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('graph-worker')
    } catch {
      return false // no process, or it ended meanwhile
    }
  }).length

const begun = async (largeFrom: number): Promise<GraphStore> => {
  store = await openEmbeddedStore({ folder, largeFrom })
  await store.write(pair(1, await store.revision()))
  await store.warm()
  return store
}
const ids = async (of: GraphStore, signal = new AbortController().signal): Promise<string> => {
  const limits = { rowLimit: 10, byteLimit: 1e6, timeoutMs: 10_000 }
  const { rows } = await of.query({ cypher: 'MATCH (n:Entity) RETURN n.id ORDER BY n.id', params: {}, ...limits, signal })
  let text = ''
  for (;;) {
    const { done, value } = await rows.next()
    if (done) return text
    text += Buffer.from(value.lines).toString()
  }
}

test.runIf(process.platform === 'linux')('of a large journal the graph of queries is loaded by the first query', async () => {
  const large = await begun(0)
  expect(graphProcesses()).toBe(0)
  await large.write(pair(2, await large.revision()))
  expect(graphProcesses()).toBe(0)
  const [one, other] = await Promise.all([ids(large), ids(large)])
  expect(one).toMatch(/"a1".*"a2".*"b1".*"b2"/s)
  expect(other).toBe(one)
  expect(graphProcesses()).toBe(1)
})

test.runIf(process.platform === 'linux')('of any other it is there before', async () => {
  await begun(Number.POSITIVE_INFINITY)
  expect(graphProcesses()).toBe(1)
})

test('who goes away while it is loaded does not wait, and who stays is answered', async () => {
  const large = await begun(0)
  const gone = new AbortController()
  const [left, stayed] = [ids(large, gone.signal), ids(large)]
  gone.abort(new Error('went away'))
  await expect(left).rejects.toThrow('went away')
  expect(await stayed).toContain('"a1"')
})
