import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphStore } from '../../server/store/store.ts'
import { ask, slugOf } from './ask.ts'
import { seededStore } from './seeded-store.ts'

let store: GraphStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ store, close } = await seededStore())
})
afterAll(() => close())

const small = 'RETURN 1 AS x'
const heavy = 'MATCH (a), (b), (c), (d) WHERE a.id < d.id AND b.id = c.id + a.id RETURN count(*) AS n'

test('a plan is shown while as many queries run as may at once', async () => {
  const text = 'MATCH (n) RETURN n.id AS id'
  // the process of the plans has started and all texts are read, so that only the plan is waited for
  for (const each of [text, heavy]) await store.plan(each, {})
  await ask(store, small)
  // one client more than there are lanes
  const stop = new AbortController()
  const clients = ['a', 'b', 'c', 'd']
  let ended = 0
  const running = clients.map(client =>
    slugOf(ask(store, heavy, { client, timeoutMs: 120_000, signal: stop.signal })).finally(() => ended++),
  )
  try {
    // all lanes are busy as soon as a further client waits
    await expect.poll(() => waits('e'), { timeout: 60_000 }).toBe(true)
    const { plan } = await store.plan(text, {}, 'f')
    expect(plan.operator).toBe('Projection')
    expect(ended).toBe(0)
  } finally {
    stop.abort()
    await Promise.all(running)
  }
})

/** Whether a small query of a client waits for longer than two seconds. */
async function waits(client: string): Promise<boolean> {
  return (await slugOf(ask(store, small, { client, timeoutMs: 2000 }))) === 'timeout'
}
