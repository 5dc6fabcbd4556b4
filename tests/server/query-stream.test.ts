import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { QueryLine, type WireValue } from '../../server/contract/query.ts'
import { asItIs } from '../../server/contract/told/coded.ts'
import { createRunning } from '../../server/http/query/running.ts'
import { portionOf } from '../../server/store/portions.ts'
import { type QueryRequest, StoreError } from '../../server/store/store.ts'
import { endless, fakeStore, rowsOf, silent, summary, text } from './fake-store.ts'
import { linesOf, post, serve } from './serve.ts'

const ask = { cypher: 'RETURN 1 AS x' }

/** Waits until `is` holds; fails after 3 s. */
async function until(is: () => boolean): Promise<void> {
  for (const last = performance.now() + 5000; !is(); ) {
    if (performance.now() > last) throw new Error('it never came true')
    await sleep(10)
  }
}

async function reading(address: string, init: RequestInit = {}) {
  const response = await post(address, '/api/query', ask, init)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const start = async () => {
    while (!text.includes('\n')) text += (await reader?.read())?.value ?? ''
    return JSON.parse(text.slice(0, text.indexOf('\n')))
  }
  const rest = async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) text += part.value
    return text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
  }
  return { response, start, rest }
}

describe('the lines of a query', () => {
  it('are start, rows, summary, each as the contract says', async () => {
    const rows: WireValue[][] = [
      [text('a'), { $type: 'Integer', _value: '42' }],
      [
        { $type: 'Null', _value: null },
        { $type: 'List', _value: [text('b')] },
      ],
    ]
    const { address } = await serve({ store: fakeStore({ query: async () => rowsOf(['x', 'y'], rows) }) })
    const response = await post(address, '/api/query', ask)
    expect(response.headers.get('content-type')).toMatch(/^application\/x-ndjson/)
    const lines = await linesOf(response)
    for (const line of lines) QueryLine.parse(line)
    expect(lines).toEqual([
      { type: 'start', id: expect.any(String), columns: ['x', 'y'] },
      { type: 'row', values: rows[0] },
      { type: 'row', values: rows[1] },
      { type: 'summary', rows: 2, truncated: false, cut: null, ms: 1, citations: [] },
    ])
  })

  it('leave as they come, also to a reader that takes compressed answers', async () => {
    const { query } = silent()
    const { address } = await serve({ store: fakeStore({ query }) })
    const { response, start } = await reading(address, { headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip, br' } })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(await start()).toMatchObject({ type: 'start' })
  })

  it('name the sources behind claims and relations, wherever they stand in a row', async () => {
    const key = 'ann|LEADS|club'
    const claimNode = {
      $type: 'Node',
      _value: { _element_id: '1', _labels: ['Claim'], _properties: { id: { $type: 'String', _value: 'T2' } } },
    }
    const relation = {
      $type: 'Relationship',
      _value: { _element_id: '1', _start_node_element_id: '2', _end_node_element_id: '3', _type: 'LEADS', _properties: { key: text(key) } },
    }
    const rows: WireValue[][] = [
      [{ $type: 'Map', _value: { deep: { $type: 'List', _value: [claimNode] } } }],
      [{ $type: 'Path', _value: [relation] }],
      [text('T1')],
    ]
    const { address } = await serve({ store: fakeStore({ query: async () => rowsOf(['x'], rows) }) })
    const lines = await linesOf(await post(address, '/api/query', ask))
    expect(lines.at(-1)).toMatchObject({ citations: [{ source: 'issue-1', title: 'Issue 1', claimIds: ['T1', 'T2'] }] })
  })

  it('pass on the caps that the store reports', async () => {
    const query = async () => ({
      columns: ['x'],
      // biome-ignore lint/correctness/useYield: cut before its first row
      rows: (async function* () {
        return summary(0, { truncated: true, cut: 'bytes' })
      })(),
    })
    const { address } = await serve({ store: fakeStore({ query }) })
    expect((await linesOf(await post(address, '/api/query', ask))).at(-1)).toMatchObject({ truncated: true, cut: 'bytes' })
  })

  it.each([
    ['invalid-query', 400],
    ['read-only', 403],
    ['not-faithful', 422],
    ['timeout', 504],
    ['too-large', 413],
    ['too-much-memory', 507],
    ['store-unreachable', 503],
  ] as const)('a query refused as %s before its first line is answered with %d', async (slug, status) => {
    const query = async () => {
      throw new StoreError(slug, asItIs('Because.'), { line: 2, column: 7 })
    }
    const { address } = await serve({ store: fakeStore({ query }) })
    const response = await post(address, '/api/query', ask)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ type: `/problems/${slug}`, status, detail: 'Because.', line: 2, column: 7 })
  })

  it('20: a failure among the rows is the last line', async () => {
    const query = async () => ({
      columns: ['x'],
      rows: (async function* () {
        yield portionOf([[text('a')]])
        throw new StoreError('timeout', asItIs('Stopped after 10 ms.'))
      })(),
    })
    const { address } = await serve({ store: fakeStore({ query }) })
    const lines = await linesOf(await post(address, '/api/query', ask))
    expect(lines.map(line => line.type)).toEqual(['start', 'row', 'error'])
    expect(lines.at(-1)).toMatchObject({ problem: { type: '/problems/timeout', status: 504, detail: 'Stopped after 10 ms.' } })
  })
})

describe('what reaches the store', () => {
  const asked = async (body: object) => {
    let request: QueryRequest | undefined
    const query = async (given: QueryRequest) => {
      request = given
      return rowsOf(['x'], [])
    }
    const { address } = await serve({ store: fakeStore({ query }), limits: { rowLimit: 100, queryTimeoutMs: 5000 } })
    const response = await post(address, '/api/query', body)
    await response.text()
    return { status: response.status, request }
  }

  it('caps the rows and the time at what the server allows, whichever is less', async () => {
    expect((await asked(ask)).request).toMatchObject({ rowLimit: 100, timeoutMs: 5000 })
    expect((await asked({ ...ask, limit: 7, timeoutMs: 20 })).request).toMatchObject({ rowLimit: 7, timeoutMs: 20 })
    expect((await asked({ ...ask, limit: 999_999, timeoutMs: 600_000 })).request).toMatchObject({ rowLimit: 100, timeoutMs: 5000 })
  })

  it.each([0, -1, null, '1e9', '100', 1e9, 1.5, true, {}, []])('16: timeout %j is 400', async timeoutMs => {
    const { status, request } = await asked({ ...ask, timeoutMs })
    expect(status).toBe(400)
    expect(request).toBeUndefined()
  })

  it('16: NaN is no JSON', async () => {
    const { address } = await serve()
    const response = await fetch(`${address}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"cypher":"RETURN 1","timeoutMs":NaN}',
    })
    expect(response.status).toBe(400)
  })

  it.each([
    ['an object for the text', '{"cypher":{"a":1}}', '/cypher'],
    ['no text', '{}', '/cypher'],
    ['an empty text', '{"cypher":""}', '/cypher'],
    ['a list for the parameters', '{"cypher":"RETURN 1","params":[1]}', '/params'],
    ['an unknown key', '{"cypher":"RETURN 1","parameters":{}}', '/parameters'],
    ['__proto__', '{"cypher":"RETURN 1","params":{"__proto__":{"admin":true}}}', '/params/__proto__'],
    ['a nested __proto__', '{"cypher":"RETURN 1","params":{"a":[{"__proto__":{"admin":true}}]}}', '/params/a/0/__proto__'],
    ['a list that is 10,000 deep', `{"cypher":"RETURN 1","params":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`, '/params/a'],
    ['no object at all', '[1]', ''],
    ['a bare string', '"RETURN 1"', ''],
  ])('9: %s is 400 with a pointer', async (_name, body, pointer) => {
    const { address } = await serve()
    const response = await fetch(`${address}/api/query`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(response.status).toBe(400)
    const problem = (await response.json()) as { errors: { pointer: string }[] }
    expect(problem.errors[0]?.pointer.startsWith(pointer)).toBe(true)
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

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
