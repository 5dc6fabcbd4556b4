import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GraphStore } from '../../server/store/store.ts'
import { quickestOf } from '../quickest-of.ts'
import { ask, request, slugOf } from './ask.ts'
import { endlessQueries } from './endless-queries.ts'
import { seededStore } from './seeded-store.ts'

/** How long a query runs before it is cancelled, ms: at its beginning, and well in. */
const moments = [60, 350]

let store: GraphStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ store, close } = await seededStore())
})
afterAll(() => close())

/** Milliseconds from the cancel until the query has failed and the next one on its lane has answered. */
async function noticedAfter(cypher: string, moment: number): Promise<number> {
  const stop = new AbortController()
  const failed = slugOf(readAll(cypher, stop.signal))
  await sleep(moment)
  const start = performance.now()
  stop.abort()
  const next = ask(store, 'RETURN 1')
  expect(await failed).toBe('cancelled')
  await next
  return performance.now() - start
}

async function readAll(cypher: string, signal: AbortSignal): Promise<void> {
  const { rows } = await store.query({ ...request(cypher), timeoutMs: 60_000, signal })
  for await (const _ of rows);
}

describe('a cancel is noticed within 50 ms (three times that on a busy machine), and the next query answers', () => {
  test.each(endlessQueries)('%s', async (_what, cypher) => {
    await ask(store, `EXPLAIN ${cypher}`)
    for (const moment of moments) expect(await quickestOf(5, 150, () => noticedAfter(cypher, moment))).toBeLessThan(150)
  })
})
