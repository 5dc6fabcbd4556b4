import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, address, call, readQuery } from '../../client/session/api.ts'
import type { QueryLine } from '../../server/contract/query.ts'

const answer = (body: BodyInit | null, type: string, status = 200): void => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(body, { status, headers: { 'content-type': type } })),
  )
}
afterEach(() => vi.unstubAllGlobals())

const pieces = (...parts: string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part))
      controller.close()
    },
  })
const all = async (body: ReadableStream<Uint8Array>): Promise<QueryLine[]> => {
  answer(body, 'application/x-ndjson')
  const lines: QueryLine[] = []
  for await (const line of readQuery({ cypher: 'RETURN 1' })) lines.push(line)
  return lines
}
const start = '{"type":"start","id":"q","columns":["n"]}'
const row = '{"type":"row","values":["الصدر"]}'
const summary = '{"type":"summary","rows":1,"truncated":false,"ms":1,"cut":null,"citations":[]}'

describe('an address', () => {
  it('is beside the page, wherever a proxy puts that', async () => {
    answer('{}', 'application/json')
    vi.stubGlobal('document', { baseURI: 'https://desk.example/isnad/?view=1' })
    await call('health')
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe('/isnad/api/health')
  })

  it('holds its parameters, encoded, and a key for every item of a list', () => {
    expect(
      address('/api/relations/:id/evidence', { id: 'a|LEADS|b/c' }, { by: ['x y', 'z'], without: [], minOrigins: undefined, limit: 5 }),
    ).toBe('/api/relations/a%7CLEADS%7Cb%2Fc/evidence?by=x+y&by=z&limit=5')
  })
  it('takes a parameter with $ as it is', () => {
    expect(address('/api/claims/:id', { id: '$&' }, {})).toBe('/api/claims/%24%26')
  })
})

describe('call', () => {
  it('gives the answer', async () => {
    answer('{"hits":[]}', 'application/json')
    await expect(call('search', { query: { q: 'sadr' } })).resolves.toEqual({ hits: [] })
  })
  it('sends what is too long for an address as a body', async () => {
    answer('{"entities":[],"relations":[],"truncated":false}', 'application/json')
    const by = Array.from({ length: 620 }, (_, i) => `publisher-${i}`)
    await call('graph', { query: { by, modality: ['asserted'] } })
    const [address, init] = vi.mocked(fetch).mock.calls[0]!
    expect([address, init?.method, JSON.parse(String(init?.body))]).toEqual(['/api/graph', 'POST', { by, modality: ['asserted'] }])
  })
  it('throws a problem document in its own words', async () => {
    answer(
      JSON.stringify({
        type: '/problems/read-only',
        title: 'Read-only',
        status: 403,
        detail: 'This workbench only reads. CREATE was not run.',
      }),
      'application/problem+json',
      403,
    )
    const error = await call('health').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiProblem)
    expect((error as ApiProblem).message).toBe('This workbench only reads. CREATE was not run.')
    expect((error as ApiProblem).slug).toBe('read-only')
    expect((error as ApiProblem).unreachable).toBe(false)
  })
  it('says that the server is silent where nothing, or only a proxy, answers', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('Failed to fetch'))),
    )
    expect(((await call('schema').catch((thrown: unknown) => thrown)) as ApiProblem).unreachable).toBe(true)
    answer('', 'text/plain', 502)
    expect(((await call('schema').catch((thrown: unknown) => thrown)) as ApiProblem).unreachable).toBe(true)
  })
  it('takes the health report of a lost store as a report, not as a refusal', async () => {
    answer('{"status":"degraded"}', 'application/json', 503)
    await expect(call('health')).resolves.toEqual({ status: 'degraded' })
  })
  it('leaves an abort an abort', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new DOMException('gone', 'AbortError'))),
    )
    await expect(call('schema')).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('the lines of a query', () => {
  it('come whole, wherever the bytes were cut, in a letter too', async () => {
    const bytes = new TextEncoder().encode(`${start}\n${row}\n${summary}\n`)
    for (const size of [1, 2, 7, 1000]) {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
          controller.close()
        },
      })
      expect(await all(body)).toEqual([start, row, summary].map(line => JSON.parse(line)))
    }
  })
  it('may end without a newline', async () => {
    expect(await all(pieces(start, '\n', summary))).toHaveLength(2)
  })
  it('that end without summary or error are said to have broken off', async () => {
    await expect(all(pieces(`${start}\n${row}\n`))).rejects.toThrow('The rows shown are not all')
  })
  it('end with an error line without throwing', async () => {
    const error = '{"type":"error","problem":{"type":"/problems/timeout","title":"t","status":504,"detail":"d"}}'
    expect((await all(pieces(`${start}\n${error}\n`))).at(-1)?.type).toBe('error')
  })
})
