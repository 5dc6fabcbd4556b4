/** Security case 50: clients that ask for much and stop reading. Nobody else waits for them, and they hold little memory. */
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type SeededServer, seededServer } from './seeded-server.ts'
import { linesOf, post, raw, serve } from './serve.ts'

let isnad: SeededServer
beforeAll(async () => {
  isnad = await seededServer({})
  // what the first answers load is no part of what stalled readers hold
  for (let i = 0; i < 10; i++) {
    await linesOf(await post(isnad.address, '/api/query', { cypher: 'MATCH (n:Claim) RETURN count(n) AS n' }))
    await (await fetch(`${isnad.address}/api/health`)).text()
  }
})
afterAll(() => isnad.close())

const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
})
function stalled(address: string, bytes: string): Socket {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.pause()
  socket.on('error', () => {})
  socket.write(bytes)
  sockets.push(socket)
  return socket
}
const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise(resolve => setTimeout(resolve, 5))
}
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20)

describe('50: readers that stop reading', () => {
  it('four of 60 MB each: nobody else gets 429, and the memory stays', async () => {
    const cypher = "WITH reduce(s = '', i IN range(1, 600) | s + 'abcdefghij') AS t UNWIND range(1, 10000) AS x RETURN t + toString(x) AS t"
    const body = JSON.stringify({ cypher })
    const before = megabytes()
    for (let i = 0; i < 4; i++)
      stalled(
        isnad.address,
        `POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      )
    for (let i = 0; i < 10; i++) {
      const answer = await post(isnad.address, '/api/query', { cypher: 'MATCH (n:Claim) RETURN count(n) AS n' })
      expect(answer.status).toBe(200)
      expect((await linesOf(answer)).at(-1)).toMatchObject({ type: 'summary', rows: 1 })
      expect((await fetch(`${isnad.address}/api/health`)).status).toBe(200)
    }
    // the answers are 240 MB together
    expect(megabytes() - before).toBeLessThan(120)
  })

  it('a connection that sends thousands of requests ahead is ended, and has had one answer made at a time', async () => {
    const socket = stalled(isnad.address, 'GET /api/graph HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(2000))
    await new Promise<void>(resolve => {
      socket.once('close', () => resolve())
      // its end shows only once what was sent before is read
      socket.resume()
    })
    expect((await fetch(`${isnad.address}/api/health`)).status).toBe(200)
  })
})

describe('50: requests of one connection', () => {
  it('may come a minute apart: a proxy that keeps the connection so long never writes into one that just ends', async () => {
    const { address } = await serve()
    const { headers } = await fetch(`${address}/api/health`)
    expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60)
  })

  it('are answered one after another, in their order', async () => {
    const { port } = await serve()
    const paths = ['/api/health', '/api/nothing', '/api/schema', '/api/health']
    const answer = await raw(
      port,
      paths.map((path, i) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${i === paths.length - 1 ? 'Connection: close\r\n' : ''}\r\n`),
      10_000,
    )
    expect([...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)).toEqual(['200', '404', '200', '200'])
  })

  it('are begun one after another: what waits behind an unread answer is not made', async () => {
    let made = 0
    const { address } = await serve({
      answers: new Proxy({} as never, {
        get: () => () => {
          made++
          return new Promise(() => {})
        },
      }),
    })
    stalled(address, 'GET /api/graph HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(10))
    await until(() => made > 0)
    // all ten have long arrived when another connection is answered
    expect((await fetch(`${address}/api/nothing`)).status).toBe(404)
    expect(made).toBe(1)
  })
})
