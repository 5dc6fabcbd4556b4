import { describe, expect, it } from 'vitest'
import { refused, statusOf } from './hostile-kit.ts'
import { raw, serve } from './serve.ts'

const token = 'correct-horse-battery-staple-0123456789'

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
