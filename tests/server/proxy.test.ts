import { afterEach, describe, expect, it } from 'vitest'
import { readEnv } from '../../server/process/env.ts'
import { freePort, hasNginx, type Nginx, startNginx } from './nginx-process.ts'
import { raw, serve } from './serve.ts'

const token = 'correct-horse-battery-staple-0123456789'
const json = { 'content-type': 'application/json' }
const body = '{"cypher":"RETURN 1 AS x"}'
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])

let proxy: Nginx | undefined
afterEach(async () => {
  await proxy?.close()
  proxy = undefined
})

type Kind = 'takes the subpath off' | 'keeps the subpath' | 'says its own Host'
async function behind(kind: Kind, settings: Record<string, string> = {}) {
  const port = await freePort()
  const env = readEnv({
    ISNAD_PUBLIC_URL: `https://graph.example:${port}/isnad`,
    ISNAD_TOKEN: token,
    ISNAD_TRUSTED_PROXIES: '127.0.0.1',
    ...settings,
  })
  const { publicUrl, trustedProxies } = env
  const app = await serve({ publicUrl, trustedProxies, token: env.token })
  const to = `http://127.0.0.1:${app.port}${kind === 'keeps the subpath' ? '' : '/'}`
  const host = kind === 'says its own Host' ? '' : 'proxy_set_header Host $http_host;'
  proxy = await startNginx(
    port,
    `location /isnad/ { proxy_pass ${to}; ${host} proxy_buffering off; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; }`,
  )
  return { proxy, app, origin: `https://graph.example:${port}` }
}

describe.skipIf(!hasNginx)('3.6, 54: behind nginx with TLS and a subpath', () => {
  it.each<Kind>(['takes the subpath off', 'keeps the subpath', 'says its own Host'])(
    'one that %s: page, session, questions',
    async kind => {
      const { proxy, origin } = await behind(kind)
      expect((await proxy.ask('/isnad/')).status).toBe(401)

      const exchanged = await proxy.ask(`/isnad/?token=${token}&view=a%26b`)
      expect(exchanged.status).toBe(303)
      expect(exchanged.headers.location).toBe('/isnad/?view=a%26b')
      const [set = ''] = exchanged.headers['set-cookie'] ?? []
      expect(set).toMatch(/; Path=\/isnad\/; HttpOnly; Secure; SameSite=Strict$/)
      const cookie = set.split(';')[0] ?? ''

      const page = await proxy.ask('/isnad/', { headers: { cookie } })
      expect(page.status).toBe(200)
      expect(page.text).toContain('<title>Isnad</title>')
      expect((await proxy.ask('/isnad/assets/main-abc.js', { headers: { cookie } })).status).toBe(200)

      const own = { cookie, origin, 'sec-fetch-site': 'same-origin', ...json }
      const answer = await proxy.ask('/isnad/api/query', { method: 'POST', headers: own, body })
      expect(answer.status).toBe(200)
      expect(answer.text).toContain('"summary"')
      const overV6 = await proxy.ask('/isnad/api/health', { headers: { cookie }, v6: true })
      expect(overV6.status).toBe(200)

      for (const foreign of ['https://evil.example', origin.replace('https:', 'http:'), `${origin}1`, 'https://graph.example', 'null'])
        expect((await proxy.ask('/isnad/api/query', { method: 'POST', headers: { ...own, origin: foreign }, body })).status, foreign).toBe(
          403,
        )
      expect(JSON.parse((await proxy.ask('/isnad/api/openapi.json', { headers: { cookie } })).text).servers).toEqual([{ url: '/isnad/' }])
    },
  )

  it('a subpath without its slash leads to the page', async () => {
    const { app, origin } = await behind('keeps the subpath')
    const answer = await raw(app.port, `GET /isnad?a=1 HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nConnection: close\r\n\r\n`)
    expect(statusOf(answer)).toBe(308)
    expect(answer).toMatch(/^location: \/isnad\/\?a=1\r$/im)
  })

  it('51: ten wrong tokens, and the right one works for everybody behind the proxy', async () => {
    const { proxy } = await behind('takes the subpath off')
    const guess = (value: string) => proxy.ask('/isnad/api/health', { headers: { authorization: `Bearer ${value}` } })
    for (let i = 0; i < 10; i++) expect((await guess(`guess-${i}`)).status).toBe(401)
    expect((await guess('guess-11')).status).toBe(429)
    expect((await guess(token)).status).toBe(200)
  })

  it('without ISNAD_PUBLIC_URL it answers 403 and names it', async () => {
    const port = await freePort()
    const app = await serve()
    proxy = await startNginx(port, `location / { proxy_pass http://127.0.0.1:${app.port}/; proxy_set_header Host $http_host; }`)
    const { status, text } = await proxy.ask('/api/health')
    expect(status).toBe(403)
    expect(text).toContain('ISNAD_PUBLIC_URL')
  })
})

if (!hasNginx) it.skip('3.6: nginx or openssl is missing, so Isnad was NOT tried behind a proxy', () => {})

describe('3.6: who is believed about the client', () => {
  it('nobody where no proxy is named: X-Forwarded-For does not make ten guesses into twenty', async () => {
    const { address } = await serve({ token })
    const guess = async (i: number) =>
      (await fetch(`${address}/api/health`, { headers: { authorization: `Bearer guess-${i}`, 'x-forwarded-for': `10.0.0.${i}` } })).status
    for (let i = 0; i < 10; i++) expect(await guess(i)).toBe(401)
    expect(await guess(11)).toBe(429)
  })

  it('a proxy that is named: each client behind it has guesses of its own', async () => {
    const { address } = await serve({ token, trustedProxies: ['127.0.0.1'] })
    const guess = async (i: number, from: string) =>
      (await fetch(`${address}/api/health`, { headers: { authorization: `Bearer guess-${i}`, 'x-forwarded-for': from } })).status
    for (let i = 0; i < 11; i++) await guess(i, '10.0.0.1')
    expect(await guess(12, '10.0.0.1')).toBe(429)
    expect(await guess(13, '10.0.0.2')).toBe(401)
  })
})

describe('3.6: settings', () => {
  it.each([
    [{ ISNAD_PUBLIC_URL: 'graph.example' }, /^ISNAD_PUBLIC_URL/],
    [{ ISNAD_PUBLIC_URL: 'ftp://graph.example' }, /^ISNAD_PUBLIC_URL/],
    [{ ISNAD_PUBLIC_URL: 'https://graph.example/?a=1', ISNAD_TOKEN: token }, /^ISNAD_PUBLIC_URL/],
    [{ ISNAD_PUBLIC_URL: 'https://graph.example' }, /ISNAD_TOKEN must be set/],
    [{ ISNAD_TRUSTED_PROXIES: 'everybody' }, /^ISNAD_TRUSTED_PROXIES/],
    [{ ISNAD_TRUSTED_PROXIES: '10.0.0.0/99' }, /^ISNAD_TRUSTED_PROXIES/],
  ])('%j is refused', (variables, why) => {
    expect(() => readEnv(variables)).toThrow(why)
  })

  it('a path gets its slash, lists are read, and IPv6 may stand in brackets', () => {
    const env = readEnv({
      HOST: '[::1]',
      ISNAD_PUBLIC_URL: 'http://[::1]:8080/isnad',
      ISNAD_TRUSTED_PROXIES: '127.0.0.1, fd00::/8',
    })
    expect(env).toMatchObject({ host: '::1', trustedProxies: ['127.0.0.1', 'fd00::/8'] })
    expect(env.publicUrl?.href).toBe('http://[::1]:8080/isnad/')
  })

  it('listens on IPv6 and answers to it', async () => {
    const { address } = await serve({ host: '::1' }, '::1')
    expect(address).toMatch(/^http:\/\/\[::1\]:\d+$/)
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
    const own = await fetch(`${address}/api/query`, { method: 'POST', headers: { ...json, origin: address }, body })
    expect(own.status).toBe(200)
  })
})
