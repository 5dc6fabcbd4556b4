/** Security case 54, ISNAD_PUBLIC_URL: forged hosts, headers of proxies that nobody trusts, paths that climb. */
import { describe, expect, it } from 'vitest'
import { clientOf } from '../../server/http/security/client.ts'
import { EnvError, readEnv } from '../../server/process/env.ts'
import type { QueryRequest } from '../../server/store/store.ts'
import { fakeStore, rowsOf } from './fake-store.ts'
import { raw, serve } from './serve.ts'

const token = 'correct-horse-battery-staple-0123456789'
const named = new URL('https://graph.example:8443/isnad/')
const byAddress = new URL('https://[2001:db8::1]:8443/isnad/')

const published = (publicUrl = named, trustedProxies: string[] = []) => serve({ publicUrl, trustedProxies, token })
interface Asked {
  target?: string
  host?: string
  headers?: string[]
}
/** Sends it unchanged; returns the status and the lines of the head in lower case. */
async function ask(port: number, { target = '/isnad/api/health', host = 'graph.example:8443', headers = [] }: Asked) {
  const lines = [`GET ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers]
  const answer = await raw(port, `${lines.join('\r\n')}\r\n\r\n`, 10_000)
  const [head = ''] = answer.split('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]), head: head.toLowerCase(), answer }
}
const bearer = `Authorization: Bearer ${token}`

describe('54: forged hosts and origins', () => {
  it.each([
    'evil.example',
    'evil.example:8443',
    'graph.example.evil.example',
    'graph.example.',
    'evil.example@graph.example',
    'graph.example:8443:1',
    'graph.example/evil',
    'graph.example,evil.example',
    '[graph.example]',
    '[::1',
    '2001:db8::1',
    '[2001:db8::2]:8443',
    '%67raph.example',
  ])('Host %s is refused, whatever a proxy’s headers say', async host => {
    for (const trusted of [[], ['127.0.0.1']]) {
      const { port } = await published(named, trusted)
      const forwarded = ['X-Forwarded-Host: graph.example:8443', 'Forwarded: host=graph.example', 'X-Forwarded-Proto: https']
      expect([400, 403]).toContain((await ask(port, { host, headers: [bearer, ...forwarded] })).status)
    }
  })

  it.each([
    [named, 'graph.example:8443'],
    [named, 'GRAPH.example'],
    [named, '127.0.0.1:1'],
    [named, '[::1]:4180'],
    [byAddress, '[2001:db8::1]:8443'],
    [byAddress, '[2001:DB8::1]'],
  ])('of %s Host %s is its own', async (publicUrl, host) => {
    const { port } = await published(publicUrl)
    expect((await ask(port, { host, headers: [bearer] })).status).toBe(200)
  })

  it.each([
    'https://evil.example',
    'https://graph.example',
    'http://graph.example:8443',
    'https://graph.example:8443.evil.example',
    'https://[2001:db8::2]:8443',
    'null',
    'file://',
  ])('Origin %s is foreign', async origin => {
    for (const [publicUrl, host] of [
      [named, 'graph.example:8443'],
      [byAddress, '[2001:db8::1]:8443'],
    ] as const) {
      const { port } = await published(publicUrl)
      const forwarded = ['X-Forwarded-Host: evil.example', `X-Forwarded-Proto: ${origin.split(':')[0]}`]
      expect((await ask(port, { host, headers: [bearer, `Origin: ${origin}`, ...forwarded] })).status).toBe(403)
    }
  })

  it('over IPv6 the own origin is taken, and a session is bound to its path', async () => {
    const { port } = await published(byAddress)
    const host = '[2001:db8::1]:8443'
    expect((await ask(port, { host, headers: [bearer, 'Origin: https://[2001:db8::1]:8443'] })).status).toBe(200)
    const { status, head } = await ask(port, { host, target: `/isnad/?token=${token}` })
    expect(status).toBe(303)
    expect(head).toMatch(/^set-cookie: isnad_session=.*; path=\/isnad\/; httponly; secure; samesite=strict$/m)
  })
})

describe('54: headers of proxies', () => {
  it.each([[[]], [['127.0.0.1']]])('change no cookie and no address; trusted: %j', async trusted => {
    const { port } = await published(named, trusted)
    const forged = [
      'X-Forwarded-Host: evil.example',
      'X-Forwarded-Proto: http',
      'X-Forwarded-Prefix: //evil.example',
      'X-Original-URL: /evil',
    ]
    const { status, head, answer } = await ask(port, { target: `/isnad/?token=${token}&next=//evil.example`, headers: forged })
    expect(status).toBe(303)
    expect(head).toMatch(/^location: \/isnad\/\?next=%2f%2fevil\.example$/m)
    expect(head).toMatch(/; path=\/isnad\/; httponly; secure; samesite=strict$/m)
    expect(answer).not.toContain(token)
  })

  it('a client of IPv6 is its network, so that it has no turns for each of its addresses', () => {
    expect(clientOf({ ip: '2001:db8::1' })).toBe(clientOf({ ip: '2001:db8::ffff:2' }))
    expect(clientOf({ ip: '2001:db8::1' })).not.toBe(clientOf({ ip: '2001:db9::1' }))
    expect(clientOf({ ip: '::ffff:10.0.0.1' })).toBe(clientOf({ ip: '10.0.0.1' }))
    expect(clientOf({ ip: '10.0.0.1' })).not.toBe(clientOf({ ip: '10.0.0.2' }))
  })
})

describe('54: paths', () => {
  it.each([
    '//',
    '//evil.example',
    '//evil.example/',
    '///evil.example/isnad',
    '/isnad//',
    '/isnad//evil.example/',
    '/isnad/../',
    '/isnad/..//evil.example',
    '/isnad/%2e%2e/',
    '/isnad/%2e%2e%2fpackage.json',
    '/isnad%2f',
    '/isnad%2fapi/health',
    '/isnad/..%5c..%5cpackage.json',
    '/isnad\\..\\',
    '/isnadx/',
    '/isnad;a/',
    '/isnad/isnad/',
    '/isnad/%00',
    '/isnad/%',
  ])('%s is nothing, and leads nowhere', async target => {
    const { port } = await published()
    const { status, head } = await ask(port, { target, headers: [bearer] })
    expect([400, 404]).toContain(status)
    expect(head).not.toMatch(/^location:/m)
  })

  it.each([
    ['/isnad', '/isnad/'],
    ['/isnad?//evil.example', '/isnad/?//evil.example'],
    ['/isnad?a?b', '/isnad/?a?b'],
  ])('%s leads to %s', async (target, to) => {
    const { port } = await published()
    const { status, head } = await ask(port, { target })
    expect(status).toBe(308)
    expect(head.split('\r\n')).toContain(`location: ${to}`)
  })

  it.each(['http://evil.example/isnad/', 'http://[/', `//evil.example/?token=${token}`, `/isnad//?token=${token}`])(
    'a target of %s gets no session and no redirect',
    async target => {
      const { port } = await published()
      const { status, head } = await ask(port, { target })
      expect([400, 401, 404]).toContain(status)
      expect(head).not.toMatch(/^(location|set-cookie):/m)
    },
  )

  it('a parameter keeps its type under every address of the route', async () => {
    const given: unknown[] = []
    const query = async ({ params }: QueryRequest) => {
      given.push(params)
      return rowsOf([], [])
    }
    const { address } = await serve({ store: fakeStore({ query }) })
    const headers = { 'content-type': 'application/json' }
    for (const path of ['/api/query', '/api/query/', '/API/Query'])
      await (await fetch(address + path, { method: 'POST', headers, body: '{"cypher": "RETURN $a", "params": {"a": 2.0}}' })).text()
    expect(given).toEqual(Array.from({ length: 3 }, () => ({ a: { $type: 'Float', _value: '2.0' } })))
  })
})

describe('54: settings', () => {
  it.each([
    'https://graph.example//evil.example/',
    'https://graph.example/a;b/',
    'https://graph.example/a//b',
    'https://graph.example/a,b/',
  ])('%s is refused', url => {
    expect(() => readEnv({ ISNAD_PUBLIC_URL: url, ISNAD_TOKEN: token })).toThrow(EnvError)
  })
  it.each(['https://graph.example', 'https://graph.example/a/b.c/', 'https://graph.example/گراف/', 'https://[2001:db8::1]:8443/isnad'])(
    '%s is taken',
    url => {
      expect(readEnv({ ISNAD_PUBLIC_URL: url, ISNAD_TOKEN: token }).publicUrl?.pathname).toMatch(/\/$/)
    },
  )
})
