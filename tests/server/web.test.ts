import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createPlain, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import express, { type ErrorRequestHandler } from 'express'
import { beforeAll, expect, it } from 'vitest'
import { asItIs } from '../../server/contract/told/coded.ts'
import { webRoutes } from '../../server/http/routes/web.ts'
import { fetchPage } from '../../server/web/fetch-page.ts'
import { pagesOf } from '../../server/web/pages.ts'
import { isPublic, publicLookup } from '../../server/web/public-address.ts'
import { pageIn } from '../../server/web/warc.ts'
import { article, words } from './web-kit.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-pages-'))
let asked: string[] = []
const answers: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
  '/article': response => response.writeHead(200, { 'content-type': 'text/html' }).end(article(words)),
  '/gone': response => response.writeHead(404).end(),
  '/moved': response => response.writeHead(302, { location: '/article' }).end(),
  '/loop': response => response.writeHead(302, { location: '/loop' }).end(),
  '/to-file': response => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-loopback': response => response.writeHead(302, { location: `http://127.0.0.2:${port}/secret` }).end(),
  '/to-mapped': response => response.writeHead(302, { location: `http://[::ffff:7f00:2]:${port}/secret` }).end(),
  '/secret': response => response.end('secret'),
  '/silent': () => undefined,
  '/drips': response => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(drip))
  },
  '/huge': response => {
    response.writeHead(200)
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536))) {}
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  },
  '/bomb': response => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * 1024 * 1024))),
  '/packed-oddly': response => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end('x'),
  '/not-packed': response => response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'),
  '/picture': response => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
}
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  answers[request.url ?? '']?.(response, request)
})
let port = 0
let rawPort = 0
/** What no well-behaved web server sends. */
const rawAnswers: Record<string, (socket: Socket) => void> = {
  '/upgrade': socket => socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
  '/hints': socket => {
    const more = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 20)
    socket.on('close', () => clearInterval(more))
  },
  '/hangs-up': socket => socket.end(),
  '/oddly-packed': socket => socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\nxx'),
  '/cut': socket => socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 100\r\n\r\n\u001f'),
  '/half': socket => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'),
}
const open = new Set<Socket>()
const raw = createPlain(socket => {
  open.add(socket)
  socket.on('close', () => open.delete(socket)).on('error', () => undefined)
  socket.once('data', head => rawAnswers[head.toString().split(' ')[1] ?? '']?.(socket))
})
beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  await new Promise<void>(done => raw.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
  rawPort = (raw.address() as AddressInfo).port
})
const at = (path: string) => `http://127.0.0.1:${port}${path}`
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'was read',
    (error: Error) => error.message,
  )
/** A name that anybody may look up, and that leads to this machine. */
const leadsHere = ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
  done(null, [{ address: '127.0.0.1', family: 4 }])) as never

it.each(
  ['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '100.64.0.1', '224.0.0.1', '255.255.255.255'].concat(
    ['::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', 'nonsense'],
    ['::127.0.0.1', '::7f00:1', '::a00:1', '64:ff9b:1:7f00:0:100:5db8:d822'],
  ),
)('%s is not public', address => expect(isPublic(address)).toBe(false))
it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '64:ff9b::5db8:d822', '::93.184.216.34'])('%s is public', address =>
  expect(isPublic(address)).toBe(true),
)

it('asks no private address, however it is written', async () => {
  asked = []
  const hosts = ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '127.1', '[::1]', '[::ffff:127.0.0.1]', '[::127.0.0.1]', '0']
  for (const host of hosts)
    expect(await refusal(fetchPage(`http://${host}:${port}/secret`, { mayBePrivate: false })), host).toContain('private network')
  expect(await refusal(fetchPage(`http://rebound.example:${port}/secret`, { mayBePrivate: false, resolve: leadsHere }))).toContain(
    'private network',
  )
  const some = ((_n: string, _o: object, done: (error: null, found: object[]) => void) =>
    done(null, [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ])) as never
  expect(await refusal(fetchPage(`http://half.example:${port}/secret`, { mayBePrivate: false, resolve: some }))).toContain(
    'private network',
  )
  for (const address of [
    'file:///etc/passwd',
    'ftp://a.example/',
    'gopher://a.example',
    'javascript:1',
    'http://me:secret@a.example/',
    'nonsense',
  ])
    expect(await refusal(fetchPage(address, { mayBePrivate: true }))).toMatch(/^(Only addresses|An address with a name)/)
  expect(asked).toEqual([])
})

it('judges each place that a page leads to', async () => {
  asked = []
  const open = { mayBePrivate: true }
  expect(await refusal(fetchPage(at('/to-file'), open))).toMatch(/^Only addresses/)
  expect(await refusal(fetchPage(at('/loop'), open))).toContain('more than 5 times')
  expect((await fetchPage(at('/moved'), open)).url).toBe(at('/article'))
  expect(asked.filter(path => path === '/loop')).toHaveLength(6)
  // takes this test's own server for a public one, and what it leads to for what it is
  const first = { mayBePrivate: false, judge: (address: string) => address === '127.0.0.1' || isPublic(address) }
  for (const path of ['/to-loopback', '/to-mapped']) expect(await refusal(fetchPage(at(path), first)), path).toContain('private network')
  expect(asked).not.toContain('/secret')
})
it.each<[string, number, number, RegExp]>([
  ['/silent', 300, 1e6, /did not come within 0.3 s/],
  ['/drips', 300, 1e6, /did not come within 0.3 s/],
  ['/huge', 10_000, 1024 * 1024, /larger than 1 MB/],
  ['/bomb', 10_000, 1024 * 1024, /larger than 1 MB/],
  ['/packed-oddly', 10_000, 1e6, /packed in a way/],
  ['/not-packed', 10_000, 1e6, /can’t be unpacked/],
])('ends what would not end: %s', async (path, ms, bytes, why) => {
  expect(await refusal(fetchPage(at(path), { mayBePrivate: true, ms, bytes }))).toMatch(why)
})

it.each<[string, RegExp]>([
  ['/upgrade', /no answer of a web server/],
  ['/hints', /did not come within 0.5 s/],
  ['/hangs-up', /broke off/],
  ['/oddly-packed', /packed in a way/],
  ['/cut', /can’t be unpacked|no answer|broke off/],
  ['/half', /did not come within 0.5 s/],
])('always comes to an end, and lets go of the other side: %s', async (path, why) => {
  expect(await refusal(fetchPage(`http://127.0.0.1:${rawPort}${path}`, { mayBePrivate: true, ms: 500 }))).toMatch(why)
  await expect.poll(() => open.size).toBe(0)
})

it('gives its places back after pages that answer nothing, and when somebody leaves', async () => {
  const app = express().use(express.json())
  const pages = pagesOf({ folder: null, notKept: asItIs('no'), fetch: { ms: 30_000 } })
  webRoutes(app, { answers: {}, pages, checked: false } as never)
  app.use(((error, _request, response, _next) => void response.status(422).send(error.message)) as ErrorRequestHandler)
  const ours = app.listen(0, '127.0.0.1')
  await new Promise(done => ours.once('listening', done))
  const read = (address: string, signal?: AbortSignal): Promise<string> =>
    fetch(`http://127.0.0.1:${(ours.address() as AddressInfo).port}/api/web/read`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, signal },
      body: JSON.stringify({ address, private: true }),
    }).then(answer => answer.text())
  const hostile = (path: string) => `http://127.0.0.1:${rawPort}${path}`
  const upgraded = await Promise.all([1, 2, 3].map(() => read(hostile('/upgrade'))))
  expect(upgraded.join()).toMatch(/^(The page could not be got[^,]*,?){3}/)
  const leaving = new AbortController()
  const left = [1, 2, 3].map(() => refusal(read(hostile('/half'), leaving.signal)))
  await expect.poll(() => open.size).toBe(3)
  expect(await read(at('/gone'))).toContain('3 pages')
  leaving.abort()
  await Promise.all(left)
  await expect.poll(() => read(at('/gone'))).toContain('404')
  ours.closeAllConnections()
  ours.close()
  await pages.close()
})

it('keeps a page as a file with its hash, for its owner alone; a changed file is none', async () => {
  const pages = pagesOf({ folder: join(folder, 'pages'), notKept: null })
  const got = await pages.get(at('/article'), { mayBePrivate: true })
  const kept = await pages.keep(got)
  const [name = ''] = readdirSync(join(folder, 'pages'))
  expect(kept).toMatchObject({ file: `pages/${name}`, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(statSync(join(folder, 'pages', name)).mode & 0o777).toBe(0o600)
  const file = readFileSync(join(folder, 'pages', name))
  expect(pageIn(file)?.body.toString()).toBe(article(words))
  expect((await pages.last(at('/article')))?.sha256).toBe(kept?.sha256)
  expect(pageIn(file.subarray(0, -9))).toBeNull()
  expect(
    await refusal(pagesOf({ folder: null, notKept: asItIs('no'), off: asItIs('It is off.') }).get(at('/article'), { mayBePrivate: true })),
  ).toBe('It is off.')
  expect(await refusal(pages.read(Buffer.from('x'), 'image/png'))).toContain('What stands there is no page (image/png)')
  await pages.close()
})

it('gives a socket the address that was judged, and no second look', () => {
  let given: unknown
  publicLookup(isPublic, ((_n: string, _o: object, done: (e: null, f: object[]) => void) =>
    done(null, [{ address: '93.184.216.34', family: 4 }])) as never)(
    'a.example',
    { all: false } as never,
    ((_error: unknown, address: string) => {
      given = address
    }) as never,
  )
  expect(given).toBe('93.184.216.34')
})
