import { describe, expect, it } from 'vitest'
import { tablesHere } from '../../server/answers/table-reader.ts'
import { asItIs } from '../../server/contract/told/coded.ts'
import { StoreError } from '../../server/store/store.ts'
import { fakeStore } from './fake-store.ts'
import { post, raw, serve } from './serve.ts'

const token = 'correct-horse-battery-staple-0123456789'
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])

const named = (n: number): string => Array.from({ length: n }, (_, i) => `"k${i}":1`).join(',')

async function posted(address: string, body: string, status: number) {
  const response = await fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  const text = await response.clone().text()
  await refused(response, status)
  return { text, json: JSON.parse(text) as { detail: string; errors?: unknown[] } }
}

/** Every refusal is a problem document with the status of the answer. */
async function refused(response: Response, status: number): Promise<void> {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(await response.json()).toMatchObject({
    type: expect.stringMatching(/^\/problems\//),
    title: expect.any(String),
    status,
    detail: expect.any(String),
  })
}

describe('28: host names', () => {
  it('refuses a host name that is not its own', async () => {
    const { port } = await serve()
    const answer = await raw(port, 'GET /api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
    expect(statusOf(answer)).toBe(403)
    expect(answer).toContain('application/problem+json')
  })

  it.each(['127.0.0.1.evil.example', 'localhost.evil.example', 'evil.example:4180', '127.0.0.1@evil.example', '192.168.1.7', ''])(
    'refuses %j',
    async host => {
      const { port } = await serve()
      expect(statusOf(await raw(port, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`))).toBe(403)
    },
  )

  it.each(['127.0.0.1', 'localhost:4180', '[::1]:9', 'LOCALHOST'])('answers to %j', async host => {
    const { port } = await serve()
    expect(statusOf(await raw(port, `GET /api/health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`))).toBe(200)
  })

  it('refuses two Host headers, and none', async () => {
    const { port } = await serve()
    const two = await raw(port, 'GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
    expect(statusOf(two)).toBe(400)
    expect(two).toContain('application/problem+json')
    expect(statusOf(await raw(port, 'GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400)
  })

  it('beyond loopback answers to addresses, which rebinding cannot use, but to no foreign name', async () => {
    const { port } = await serve({ host: '0.0.0.0' })
    expect(statusOf(await raw(port, 'GET /api/health HTTP/1.1\r\nHost: 192.168.1.7:4180\r\nConnection: close\r\n\r\n'))).toBe(200)
    expect(statusOf(await raw(port, 'GET /api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'))).toBe(403)
  })
})

describe('29: requests that another site makes a browser send', () => {
  const body = JSON.stringify({ cypher: 'RETURN 1 AS x' })
  const send = async (headers: Record<string, string>, init: RequestInit = {}) => {
    const { address } = await serve()
    return fetch(`${address}/api/query`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers }, ...init })
  }

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/json'])(
    'refuses a body of type %s',
    async type => {
      await refused(await send({ 'content-type': type }), 415)
    },
  )

  it.each(['utf-7', 'utf-16', 'utf-32', 'utf-8x', 'iso-8859-1'])('refuses a body in %s', async charset => {
    await refused(await send({ 'content-type': `application/json; charset=${charset}` }), 415)
  })

  it('refuses a body without a type and a compressed one', async () => {
    const { port } = await serve()
    expect(
      statusOf(
        await raw(
          port,
          `POST /api/query HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
        ),
      ),
    ).toBe(415)
    await refused(await send({ 'content-encoding': 'gzip' }), 415)
  })

  it.each(['null', 'https://evil.example', 'http://127.0.0.1.evil.example', 'http://127.0.0.1:1', 'file://', 'nonsense'])(
    'refuses Origin %s',
    async origin => {
      await refused(await send({ origin }), 403)
    },
  )

  it.each(['cross-site', 'same-site'])('refuses Sec-Fetch-Site %s', async site => {
    await refused(await send({ 'sec-fetch-site': site, 'sec-fetch-mode': 'cors' }), 403)
  })

  it('answers its own page', async () => {
    const { address } = await serve()
    const own = await fetch(`${address}/api/query`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        origin: address,
        'sec-fetch-site': 'same-origin',
        'sec-fetch-mode': 'cors',
      },
    })
    expect(own.status).toBe(200)
  })

  it('lets a link open an answer in a tab, but no other site read one', async () => {
    const { port } = await serve()
    const head = (method: string, mode: string, dest: string) =>
      `${method} /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: ${mode}\r\nSec-Fetch-Dest: ${dest}\r\n\r\n`
    expect(statusOf(await raw(port, head('GET', 'navigate', 'document')))).toBe(200)
    expect(statusOf(await raw(port, head('GET', 'no-cors', 'script')))).toBe(403)
    expect(statusOf(await raw(port, head('GET', 'navigate', 'iframe')))).toBe(403)
    expect(statusOf(await raw(port, head('POST', 'navigate', 'document')))).toBe(403)
  })

  it('grants no other site anything by CORS', async () => {
    const { address } = await serve()
    const preflight = await fetch(`${address}/api/query`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(403)
    expect([...preflight.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
  })
})

describe('31: the token', () => {
  const guarded = () => serve({ token })
  const bearer = (value: string) => ({ headers: { authorization: `Bearer ${value}` } })

  it('refuses everything without it, the page and its assets too', async () => {
    const { address } = await guarded()
    for (const path of ['/', '/api/health', '/api/graph', '/api/openapi.json', '/assets/main-abc.js', '/problems/timeout'])
      await refused(await fetch(address + path), 401)
  })

  it('lets Bearer through', async () => {
    const { address } = await guarded()
    expect((await fetch(`${address}/api/health`, bearer(token))).status).toBe(200)
    // compared as a whole: no beginning of it, nothing longer, no other case
    for (const near of [`${token}x`, token.slice(0, -1), token.slice(0, 1), token.slice(1), token.toUpperCase(), `${token},${token}`])
      await refused(await fetch(`${address}/api/health`, bearer(near)), 401)
  })

  it('exchanges it once for a cookie, and leaves no token in the address', async () => {
    const { address } = await guarded()
    const response = await fetch(`${address}/?token=${token}&view=a%26b`, { redirect: 'manual' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/?view=a%26b')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^isnad_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain(token)
    const session = cookie.split(';')[0] ?? ''
    expect((await fetch(`${address}/`, { headers: { cookie: session } })).status).toBe(200)
    expect((await fetch(`${address}/api/health`, { headers: { cookie: `other=1; ${session}` } })).status).toBe(200)
    await refused(await fetch(`${address}/api/health`, { headers: { cookie: `${session.slice(0, -1)}_` } }), 401)
  })

  it('takes no token in the address of an API route', async () => {
    const { address } = await guarded()
    await refused(await fetch(`${address}/api/health?token=${token}`), 401)
  })

  it('31, 51: holds back guesses, and lets the right one through at the same address, as behind a proxy', async () => {
    const { address } = await guarded()
    for (let guess = 0; guess < 10; guess++) await refused(await fetch(`${address}/api/health`, bearer(`guess-${guess}`)), 401)
    const eleventh = await fetch(`${address}/api/health`, bearer('guess-10'))
    expect(eleventh.headers.get('retry-after')).toBe('60')
    await refused(eleventh, 429)
    expect((await fetch(`${address}/api/health`, bearer(token))).status).toBe(200)
    expect((await fetch(`${address}/?token=${token}`, { redirect: 'manual' })).status).toBe(303)
    await refused(await fetch(`${address}/api/health`, bearer('guess-11')), 429)
  })

  it('does not count right tokens as guesses, however many come at once', async () => {
    const { address } = await guarded()
    const answers = await Promise.all(Array.from({ length: 40 }, () => fetch(`${address}/api/health`, bearer(token))))
    expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([200]))
  })

  it('never logs it', async () => {
    const { address, logged } = await guarded()
    await fetch(`${address}/?token=${token}`, { redirect: 'manual' })
    await fetch(`${address}/api/health`, bearer(token))
    await fetch(`${address}/api/health?token=${token}`)
    await fetch(`${address}/?token=wrong-${token}`, { redirect: 'manual' })
    expect(logged().match(/"request"/g)?.length).toBe(4)
    expect(logged()).not.toContain(token)
  })
})

describe('32: addresses', () => {
  it.each([
    '/..%2fpackage.json',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/index.html',
    '/%00',
    '/assets/main-abc.js%00',
    '//',
    '//evil/',
    '/assets//main-abc.js',
    '//evil.example/%2e%2e',
    '/\\evil',
    '/assets',
    '/assets/',
    '/.stamp',
    '/api/',
    '/api/nothing',
    '/api/entities/..%2f..%2fetc%2fpasswd/nothing',
    '/../package.json',
    '/assets/../../package.json',
    '/problems/constructor',
    '/problems/__proto__',
  ])('%s is 404 and redirects nowhere', async path => {
    const { port } = await serve()
    const answer = await raw(port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    expect(statusOf(answer)).toBe(404)
    expect(answer).toContain('application/problem+json')
    expect(answer).not.toMatch(/^location:/im)
  })

  it('a percent sign that encodes nothing is 400', async () => {
    const { port } = await serve()
    expect(statusOf(await raw(port, 'GET /api/claims/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'))).toBe(400)
  })

  it('a method that an address does not take is 405 and says which it takes', async () => {
    const { address } = await serve()
    const response = await fetch(`${address}/api/query`)
    expect(response.headers.get('allow')).toBe('POST')
    await refused(response, 405)
  })
})

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
