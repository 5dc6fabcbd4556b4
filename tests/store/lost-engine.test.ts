import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsIn } from '../../server/store/portions.ts'
import type { GraphStore, QueryRun } from '../../server/store/store.ts'
import { ask, plain, request, slugOf } from './ask.ts'
import { seededStore } from './seeded-store.ts'

let store: GraphStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ store, close } = await seededStore())
})
afterAll(() => close())

function engines(): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => {
      try {
        const parent = /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
        return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('graph-worker')
      } catch {
        return false
      }
    })
}
const killEngines = (): void => engines().forEach(pid => void process.kill(pid, 'SIGKILL'))

async function rest(rows: QueryRun['rows']): Promise<unknown[]> {
  const values: unknown[] = []
  for (;;) {
    const { done, value } = await rows.next()
    if (done) return values
    values.push(...plain(rowsIn(value)).map(([only]) => only))
  }
}

const heavy = 'MATCH (a), (b), (c), (d) RETURN count(a.id) AS n'

describe.skipIf(process.platform !== 'linux')('kill -9 of the engine', () => {
  test('the query that runs fails by name; records, health and the next query are answered', async () => {
    let ended: string | null = null
    void slugOf(ask(store, heavy)).then(slug => {
      ended = slug
    })
    // until it is hit while the query runs, not before
    await expect.poll(() => killEngines() ?? ended, { interval: 200, timeout: 25_000 }).toBe('too-much-memory')
    const [records, health, answer] = await Promise.all([store.records(), store.health(), ask(store, 'RETURN 1 AS x')])
    expect(records.claims.length).toBeGreaterThan(0)
    expect(health.connected).toBe(true)
    expect(plain(answer.values)).toEqual([[1]])
  })

  test('a query whose rows were half read goes on where it was', async () => {
    const { rows } = await store.query(request('UNWIND range(1, 3000) AS x RETURN x', { rowLimit: 5000 }))
    const first = await rows.next()
    killEngines()
    const got = plain(rowsIn(first.value as Parameters<typeof rowsIn>[0])).map(([only]) => only)
    expect([...got, ...(await rest(rows))]).toEqual(Array.from({ length: 3000 }, (_, i) => i + 1))
  })

  test('a query with other rows each time says so', async () => {
    const { rows } = await store.query(request('UNWIND range(1, 3000) AS x RETURN rand() AS r', { rowLimit: 5000 }))
    await rows.next()
    killEngines()
    await expect(rest(rows)).rejects.toThrow(/gives other rows each time/)
  })

  test('the graph changed is said when it did, and only then', async () => {
    const { rows } = await store.query(request('UNWIND range(1, 3000) AS x RETURN x', { rowLimit: 5000 }))
    await rows.next()
    const revision = await store.revision()
    const node = { label: 'Entity' as const, id: 'e', labels: ['Entity'], properties: { id: 'e', name: 'e' } }
    await store.write({ expect: revision, put: { nodes: [node], relationships: [] }, remove: { nodes: [], relationships: [] } })
    await expect(rest(rows)).rejects.toThrow(/graph changed/)
  })
})
