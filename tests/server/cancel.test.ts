import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quickestOf } from '../quickest-of.ts'
import { endlessQueries } from '../store/endless-queries.ts'
import { type SeededServer, seededServer } from './seeded-server.ts'

let server: SeededServer
beforeAll(async () => {
  // one at a time: the next query waits for the slot of the one before it
  server = await seededServer({ queryTimeoutMs: 60_000, running: 1, waiting: 4 })
  await (await ask('RETURN 1')).text()
})
afterAll(() => server.close())

const ask = (cypher: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${server.address}/api/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ cypher }),
    ...(signal && { signal }),
  })

/** Milliseconds from the closed connection to the answer of the next query. */
async function noticedAfter(cypher: string): Promise<number> {
  const reader = new AbortController()
  const gone = ask(cypher, reader.signal)
    .then(response => response.text())
    .catch(String)
  await sleep(250)
  const start = performance.now()
  reader.abort()
  const next = await ask('RETURN 1')
  expect(await next.text()).toContain('"summary"')
  const ms = performance.now() - start
  expect(await gone).toContain('Abort')
  return ms
}

describe('a closed connection is noticed within 50 ms (three times that on a busy machine), and the next query answers', () => {
  test.each(endlessQueries)('%s', async (_what, cypher) => {
    await (await ask(`EXPLAIN ${cypher}`)).text()
    expect(await quickestOf(5, 150, () => noticedAfter(cypher))).toBeLessThan(150)
  })
})
