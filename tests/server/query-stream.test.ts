import { describe, expect, it } from 'vitest'
import { QueryLine, type WireValue } from '../../server/contract/query.ts'
import { asItIs } from '../../server/contract/told/coded.ts'
import { portionOf } from '../../server/store/portions.ts'
import { type QueryRequest, StoreError } from '../../server/store/store.ts'
import { fakeStore, rowsOf, silent, summary, text } from './fake-store.ts'
import { ask, reading } from './query-kit.ts'
import { linesOf, post, serve } from './serve.ts'

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
