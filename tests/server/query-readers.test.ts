import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createRunning } from '../../server/http/query/running.ts'
import type { QueryRequest } from '../../server/store/store.ts'
import { endless, fakeStore, rowsOf, silent, text } from './fake-store.ts'
import { ask, reading } from './query-kit.ts'
import { linesOf, post, serve } from './serve.ts'

/** Waits until `is` holds; fails after 3 s. */
async function until(is: () => boolean): Promise<void> {
  for (const last = performance.now() + 5000; !is(); ) {
    if (performance.now() > last) throw new Error('it never came true')
    await sleep(10)
  }
}

describe('17: the reader goes away', () => {
  it.each([
    ['rows are flowing', endless],
    ['no row has come yet', silent],
  ])('while %s: the query is stopped within a second', async (_name, made) => {
    const { query, state } = made()
    const { address } = await serve({ store: fakeStore({ query }) })
    const leaving = new AbortController()
    const { start } = await reading(address, { signal: leaving.signal })
    await start()
    const left = performance.now()
    leaving.abort()
    await until(() => state.open === 0)
    expect((state.stoppedAt ?? Number.POSITIVE_INFINITY) - left).toBeLessThan(3000)
  })
})

describe('18: a slow reader', () => {
  it('holds the engine back: what is not read is not produced', async () => {
    const { query, state } = endless([text('x'.repeat(10_000))])
    const { port } = await serve({ store: fakeStore({ query }) })
    const body = JSON.stringify(ask)
    const socket = connect(port, '127.0.0.1')
    socket.pause()
    socket.write(
      `POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    )
    await until(() => state.produced > 0)
    let before = -1
    while (before !== state.produced && state.produced * 10_000 < 32_000_000) {
      before = state.produced
      await sleep(300)
    }
    // no more than fits into the buffers of both sockets, some megabytes
    expect(state.produced * 10_000).toBeLessThan(32_000_000)
    socket.destroy()
    await until(() => state.open === 0)
  })
})

describe('50: four readers that stop reading', () => {
  it('hold up nobody: a fifth is answered', async () => {
    const { query: flood } = endless([text('x'.repeat(10_000))])
    let asked = 0
    const query = async (request: QueryRequest) => (asked++ < 4 ? flood(request) : rowsOf(['x'], [[text('a')]]))
    const { address, port } = await serve({ store: fakeStore({ query }), limits: { running: 4, waiting: 1, queryTimeoutMs: 4000 } })
    const body = JSON.stringify(ask)
    const sockets = Array.from({ length: 4 }, () => {
      const socket = connect(port, '127.0.0.1')
      socket.pause()
      socket.write(
        `POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      )
      return socket
    })
    await until(() => asked === 4)
    const fifth = await post(address, '/api/query', ask)
    expect(fifth.status).toBe(200)
    expect((await linesOf(fifth)).at(-1)).toMatchObject({ type: 'summary', rows: 1 })
    for (const socket of sockets) socket.destroy()
  })
})

describe('DELETE /api/query/:id', () => {
  it('stops the query, whose last line says so', async () => {
    const { query, state } = silent()
    const { address } = await serve({ store: fakeStore({ query }) })
    const { start, rest } = await reading(address)
    const { id } = await start()
    const response = await fetch(`${address}/api/query/${id}`, { method: 'DELETE' })
    expect(await response.json()).toEqual({ cancelled: true })
    expect((await rest()).at(-1)).toMatchObject({ type: 'error', problem: { type: '/problems/cancelled' } })
    expect(state.open).toBe(0)
  })

  it('is 404 for a query that does not run, also one that has ended', async () => {
    const { address } = await serve()
    const [start] = await linesOf(await post(address, '/api/query', ask))
    expect((await fetch(`${address}/api/query/${start?.id}`, { method: 'DELETE' })).status).toBe(404)
  })
})

describe('26: a hundred queries at once', () => {
  it('some run, some wait, the rest is told to come back; every one gets an answer', async () => {
    let open = 0
    let most = 0
    const query = async () => {
      open++
      most = Math.max(most, open)
      await sleep(100)
      open--
      return rowsOf(['x'], [[text('a')]])
    }
    const { address } = await serve({ store: fakeStore({ query }), limits: { running: 4, waiting: 16 } })
    const answers = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const response = await post(address, '/api/query', ask)
        return { status: response.status, retry: response.headers.get('retry-after'), text: await response.text() }
      }),
    )
    const answered = answers.filter(({ status }) => status === 200)
    const refused = answers.filter(({ status }) => status === 429)
    expect(answered.length).toBeGreaterThanOrEqual(20)
    expect(answered.length + refused.length).toBe(100)
    expect(most).toBe(4)
    for (const { text } of answered) expect(text).toContain('"summary"')
    for (const { retry } of refused) expect(retry).toBe('1')
    expect((await post(address, '/api/query', ask)).status).toBe(200)
  })

  it('one that waited too long is told so, and health answers meanwhile', async () => {
    const { query } = silent()
    const { address } = await serve({ store: fakeStore({ query }), limits: { running: 1, waiting: 1, queryTimeoutMs: 200 } })
    const first = await reading(address)
    await first.start()
    const second = post(address, '/api/query', ask)
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
    expect((await second).status).toBe(429)
  })

  it('a waiting reader that leaves gives its place up', async () => {
    const { query } = silent()
    const { address } = await serve({ store: fakeStore({ query }), limits: { running: 1, waiting: 1 } })
    const first = await reading(address)
    const { id } = await first.start()
    const leaving = new AbortController()
    const second = post(address, '/api/query', ask, { signal: leaving.signal }).catch(() => null)
    await sleep(50)
    leaving.abort()
    await second
    await sleep(50)
    const third = reading(address)
    await sleep(50)
    await fetch(`${address}/api/query/${id}`, { method: 'DELETE' })
    expect(await (await third).start()).toMatchObject({ type: 'start' })
  })
})

describe('25: shutting down', () => {
  it('lets a query finish within the grace, then stops it with a last line', async () => {
    const running = createRunning()
    const { query, state } = silent()
    const { address } = await serve({ store: fakeStore({ query }), running })
    const { start, rest } = await reading(address)
    await start()
    const began = performance.now()
    await running.drain(150)
    expect(performance.now() - began).toBeGreaterThanOrEqual(140)
    expect((await rest()).at(-1)).toMatchObject({
      type: 'error',
      problem: { type: '/problems/cancelled', detail: expect.stringContaining('shutting down') },
    })
    expect(state.open).toBe(0)
    expect((await post(address, '/api/query', ask)).status).toBe(503)
  })
})
