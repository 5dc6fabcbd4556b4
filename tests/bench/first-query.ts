/** A user's first Cypher query: right after the start, and after the analysis was warmed up in the background, as the server does. */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { tell } from './peers/measure.ts'

const request = {
  cypher: 'MATCH (n:Claim) WHERE n.id STARTS WITH $start RETURN n.id AS id ORDER BY id LIMIT 5',
  params: { start: 'C' },
  rowLimit: 10,
  timeoutMs: 60_000,
  byteLimit: 1_000_000,
}

async function firstQuery(before: (store: GraphStore) => Promise<unknown>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
  const store = await openEmbeddedStore({ folder })
  try {
    // as after a first page: all workers are there
    await store.records()
    await new Promise(resolve => setTimeout(resolve, 3000))
    await before(store)
    const start = performance.now()
    const { rows } = await store.query({ ...request, signal: new AbortController().signal })
    for await (const _ of rows);
    return performance.now() - start
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

console.log(`load ${loadavg().map(each => each.toFixed(1))}; warmed, not warmed, ratio`)
const cold = await firstQuery(async () => undefined)
tell('first query', await firstQuery(store => store.warm()), cold)
