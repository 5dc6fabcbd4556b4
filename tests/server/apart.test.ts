import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { asItIs } from '../../server/contract/told/coded.ts'
import { StoreError } from '../../server/store/store.ts'
import { type WorkerClient, workerClient } from '../../server/threads/worker-client.ts'
import { workerPool } from '../../server/threads/worker-pool.ts'
import type { FatalCalls } from './fatal-worker-process.ts'

const clients: WorkerClient<FatalCalls>[] = []
function apart(idleMs?: number): WorkerClient<FatalCalls> {
  const client = workerClient<FatalCalls>({
    file: new URL('fatal-worker-process.ts', import.meta.url),
    apart: true,
    maxMegabytes: 200,
    residentMegabytes: 700,
    revive: error => error,
    idleMs,
  })
  clients.push(client)
  return client
}
afterAll(() => Promise.all(clients.map(client => client.close())))

const said = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    error => (error instanceof StoreError ? error.slug : String(error)),
  )
const tooLong = new StoreError('timeout', asItIs('too long'))

describe('a worker in a process of its own', () => {
  test.each([
    ['fatal', 'too-much-memory'],
    ['heap', 'too-much-memory'],
    ['buffers', 'too-much-memory'],
    ['fault', 'Error: a fault of our own'],
  ] as const)('%s: the call fails, those that wait behind it are answered', async (name, expected) => {
    const client = apart()
    const broken = said(client.call(name, null))
    const behind = [1, 2, 3].map(n => client.call('answer', n))
    expect(await broken).toBe(expected)
    expect(await Promise.all(behind)).toEqual([2, 3, 4])
  })

  test('a call that works for ever is ended by its signal', async () => {
    const client = apart()
    expect(await client.call('answer', 1)).toBe(2)
    const stop = new AbortController()
    const endless = said(client.call('endless', null, { signal: stop.signal, graceMs: 0 }))
    stop.abort(tooLong)
    expect(await endless).toBe('timeout')
    expect(await client.call('answer', 2)).toBe(3)
  })

  test('and by what it took of the processors', async () => {
    const client = apart()
    expect(await said(client.call('endless', null, { most: { processorMs: 300, error: () => tooLong } }))).toBe('timeout')
    expect(await client.call('answer', 2)).toBe(3)
  })

  test('an idle one is ended, and the next call starts another', async () => {
    const client = apart(1)
    expect(await client.call('answer', 1)).toBe(2)
    await expect.poll(() => client.started).toBe(false)
    expect(await client.call('answer', 2)).toBe(3)
  })

  test('it ends with the process that started it, also where that one is gone before it has begun', async () => {
    const host = fileURLToPath(new URL('../../server/threads/start-process.mjs', import.meta.url))
    const child = fork(host, [new URL('fatal-worker-process.ts', import.meta.url).href, '{}'], { execArgv: [] })
    const gone = once(child, 'exit')
    child.disconnect()
    await gone
  })

  test('in a pool one that is busy holds up nobody', async () => {
    const pool = workerPool<FatalCalls>([apart(), apart()], client => client.call('answer', 0))
    const most = { processorMs: 3000, error: () => tooLong }
    const endless = said(pool.call('endless', null, { most }))
    expect(await Promise.all([1, 2, 3].map(n => pool.call('answer', n)))).toEqual([2, 3, 4])
    expect(await endless).toBe('timeout')
  })

  test('a call that waits is dropped by its signal', async () => {
    const pool = workerPool<FatalCalls>([apart()], client => client.call('answer', 0))
    const stop = new AbortController()
    const [first, second] = [pool.call('answer', 1), said(pool.call('answer', 2, { signal: stop.signal }))]
    stop.abort(tooLong)
    expect(await second).toBe('timeout')
    expect(await first).toBe(2)
  })
})
