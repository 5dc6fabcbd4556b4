import { describe, expect, it } from 'vitest'
import { tablesHere } from '../../server/answers/table-reader.ts'
import { asItIs } from '../../server/contract/told/coded.ts'
import { StoreError } from '../../server/store/store.ts'
import { fakeStore } from './fake-store.ts'
import { refused, statusOf } from './hostile-kit.ts'
import { post, raw, serve } from './serve.ts'

const named = (n: number): string => Array.from({ length: n }, (_, i) => `"k${i}":1`).join(',')

async function posted(address: string, body: string, status: number) {
  const response = await fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  const text = await response.clone().text()
  await refused(response, status)
  return { text, json: JSON.parse(text) as { detail: string; errors?: unknown[] } }
}

describe('33: sizes and lengths', () => {
  it('20 kB of headers are 431', async () => {
    const { port } = await serve()
    const answer = await raw(port, `GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)
    expect(statusOf(answer)).toBe(431)
    expect(answer).toContain('application/problem+json')
  })

  it('a body of 5 MB is 413, whether it says its length or not', async () => {
    const { address } = await serve()
    const cypher = 'x'.repeat(5_000_000)
    await refused(await post(address, '/api/query', { cypher }), 413)
    const chunks = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(JSON.stringify({ cypher })))
        controller.close()
      },
    })
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: chunks,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    }
    await refused(await fetch(`${address}/api/query`, init), 413)
  })

  it.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6'],
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked'],
    ['a length that is no number', 'Content-Length: 5x'],
  ])('%s are 400', async (_name, headers) => {
    const { port } = await serve()
    const answer = await raw(
      port,
      `POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${headers}\r\n\r\n{"a":1}`,
    )
    expect(statusOf(answer)).toBe(400)
    expect(answer).toContain('application/problem+json')
  })

  it.each([
    ['/api/query', `{"cypher": "RETURN 1", "params": {"x": [${'1,'.repeat(200_000)}1]}}`, '200,000'],
    ['/api/query', `{"cypher": "RETURN 1", "params": {${'"":1,'.repeat(100_000)}"":1}}`, '200,000'],
    ['/api/import/read', `{"files": [${'[],'.repeat(3_000_000)}[]]}`, '1,500,000'],
  ])('%s with more names and values than anybody asks with is 413, before one is made (%#)', async (path, body, most) => {
    const { address } = await serve()
    const { json } = await posted(`${address}${path}`, body, 413)
    expect(json.detail).toContain(most)
  })

  it('100,000 numbers are answered', async () => {
    const { address } = await serve()
    const params = { x: Array.from({ length: 100_000 }, (_, i) => i) }
    expect((await post(address, '/api/query', { cypher: 'RETURN 1', params })).status).toBe(200)
  })

  it.each([
    ['a long name', `{"cypher": "RETURN 1", "params": {"a": {"${'~'.repeat(900_000)}": {"__proto__": 1}}}}`],
    ['a long name that nobody knows', `{"cypher": "RETURN 1", "${'~'.repeat(900_000)}": 1}`],
    ['many names that nobody knows', `{"cypher": "RETURN 1", ${named(90_000)}}`],
  ])('a refusal grows with nothing that was sent: %s', async (_what, body) => {
    const { address } = await serve()
    const { text, json } = await posted(`${address}/api/query`, body, 400)
    expect(text.length).toBeLessThan(30_000)
    expect(json.errors?.length).toBeLessThanOrEqual(100)
  })

  it('a file of padding is refused at once', async () => {
    const files = [{ name: 'a.csv', base64: `${'='.repeat(1_000_000)}A` }]
    const before = process.cpuUsage()
    await expect(tablesHere.read(files, [])).rejects.toThrow('is not base64')
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
    expect((await tablesHere.read([{ name: 'a.csv', base64: 'YSxiCjEsMg==' }], [])).material).toContain('"1"')
  })

  it('bytes that are not HTTP are 400', async () => {
    const { port } = await serve()
    expect(statusOf(await raw(port, 'HELLO\r\n\r\n'))).toBe(400)
  })
})

describe('34: answers give nothing away', () => {
  const secret = 'bolt://neo4j:hunter2@10.0.0.7 at /home/analyst/isnad/server/x.ts'

  it('a fault inside is logged, not told', async () => {
    const store = fakeStore({
      revision: async () => {
        throw new Error(secret)
      },
    })
    const { address, logged } = await serve({ store })
    const response = await fetch(`${address}/api/graph`)
    const text = await response.clone().text()
    await refused(response, 500)
    expect(text).not.toMatch(/hunter2|analyst|\.ts|at /)
    expect(logged()).toContain('internal error')
  })

  it('nor in the last line of a query', async () => {
    const query = async () => ({
      columns: ['x'],
      // biome-ignore lint/correctness/useYield: the query fails before its first row
      rows: (async function* () {
        throw new Error(secret)
      })(),
    })
    const { address } = await serve({ store: fakeStore({ query }) })
    const text = await (await post(address, '/api/query', { cypher: 'RETURN 1' })).text()
    expect(text).toContain('/problems/internal')
    expect(text).not.toMatch(/hunter2|analyst|\.ts/)
  })

  it('a failure of the store that is meant for people is told', async () => {
    const store = fakeStore({
      revision: async () => {
        throw new StoreError('store-unreachable', asItIs('The database does not answer.'))
      },
    })
    const { address } = await serve({ store })
    const response = await fetch(`${address}/api/graph`)
    expect(await response.clone().json()).toMatchObject({ detail: 'The database does not answer.' })
    await refused(response, 503)
  })

  it('JSON that does not parse is told without its text', async () => {
    const { address } = await serve()
    const response = await fetch(`${address}/api/query`, {
      method: 'POST',
      body: '{"cypher": hunter2',
      headers: { 'content-type': 'application/json' },
    })
    expect(await response.clone().text()).not.toContain('hunter2')
    await refused(response, 400)
  })
})

describe('headers of every answer', () => {
  it.each(['/', '/api/health', '/api/nothing', '/assets/main-abc.js'])('%s', async path => {
    const { address } = await serve()
    const { headers } = await fetch(address + path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('strict-transport-security')).toBeNull()
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/'unsafe-|upgrade-insecure-requests|\*/)
    // letters are shaped by WebAssembly, in a worker alone, which is bound by its own file's policy
    expect(policy.includes('wasm')).toBe(path.startsWith('/assets/'))
  })

  it('the page has a nonce of its own each time, and is not kept', async () => {
    const { address } = await serve()
    const [one, two] = await Promise.all([fetch(address), fetch(address)])
    const nonceOf = (response: Response) => /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    expect(nonceOf(one)).toBeDefined()
    expect(nonceOf(one)).not.toBe(nonceOf(two))
    expect(await one.text()).toContain(`<meta property="csp-nonce" nonce="${nonceOf(one)}">`)
    expect(one.headers.get('cache-control')).toBe('no-cache')
  })

  it('hashed assets are kept for ever', async () => {
    const { address } = await serve()
    const asset = await fetch(`${address}/assets/main-abc.js`)
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(asset.headers.get('content-type')).toMatch(/javascript/)
  })
})
