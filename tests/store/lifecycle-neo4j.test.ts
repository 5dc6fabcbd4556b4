import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { isAllowedFunction } from '../../server/store/neo4j/allowed-functions.ts'
import { openStore } from '../../server/store/open-store.ts'
import { type GraphStore, StoreError } from '../../server/store/store.ts'
import { ask, plain, slugOf } from './ask.ts'

let store: GraphStore | undefined
let server: Server | undefined
afterEach(async () => {
  await store?.close()
  server?.close()
  server = undefined
})

/** `answer` gets every connection. */
async function listen(answer: (socket: Socket) => void): Promise<{ port: number; connections: () => number }> {
  let count = 0
  const made = createServer(socket => {
    count++
    socket.on('error', () => undefined)
    answer(socket)
  })
  server = made
  await new Promise<void>(done => made.listen(0, '127.0.0.1', done))
  const address = made.address()
  return { port: typeof address === 'object' && address ? address.port : 0, connections: () => count }
}

describe('a Neo4j that cannot be used', () => {
  test.each(['bolt', 'neo4j'])('%s:// to a port where nobody listens: health and questions say so within seconds', async scheme => {
    store = await openStore({ NEO4J_URI: `${scheme}://127.0.0.1:1`, NEO4J_PASSWORD: 'x' })
    const began = Date.now()
    expect(await store.health()).toMatchObject({ kind: 'neo4j', connected: false })
    expect(await slugOf(store.records())).toBe('store-unreachable')
    expect(await slugOf(ask(store, 'RETURN 1'))).toBe('store-unreachable')
    expect(Date.now() - began).toBeLessThan(15_000)
  })

  test('a port that accepts and never answers is given up', async () => {
    const sockets: Socket[] = []
    const { port } = await listen(socket => sockets.push(socket))
    store = await openStore({ NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD: 'x' })
    const began = Date.now()
    expect((await store.health()).connected).toBe(false)
    expect(await slugOf(store.revision())).toBe('store-unreachable')
    expect(Date.now() - began).toBeLessThan(15_000)
    for (const socket of sockets) socket.destroy()
  })

  test('an address that is none is said at once', async () => {
    const failure = await openStore({ NEO4J_URI: 'http://127.0.0.1:7474' }).catch(error => error)
    expect(failure).toBeInstanceOf(StoreError)
    expect(failure.message).toContain('NEO4J_URI')
    store = undefined
  })
})

const servers = inject('neo4j')
describe.skipIf(servers.length === 0)('a Neo4j that is there', () => {
  const [first] = servers

  test('a wrong password is tried once, and named', async () => {
    store = await openStore({ NEO4J_URI: first?.uri, NEO4J_USER: first?.user, NEO4J_PASSWORD: 'wrong' })
    const failures = await Promise.all(
      [1, 2, 3].map(async () => (store ? store.records() : undefined)).map(work => work.catch(error => error)),
    )
    expect(failures.map(failure => failure.slug)).toEqual(['store-unreachable', 'store-unreachable', 'store-unreachable'])
    const again = await store.revision().catch(error => error)
    expect(again.message).toMatch(/NEO4J_USER and NEO4J_PASSWORD/)
    expect(again.message).not.toContain('wrong')
    const began = Date.now()
    for (let i = 0; i < 50; i++) expect((await store.health()).connected).toBe(false)
    expect(Date.now() - began).toBeLessThan(6000)
  })

  test('3.7: a database that is not there is said, and named by its setting', async () => {
    store = await openStore({ NEO4J_URI: first?.uri, NEO4J_USER: first?.user, NEO4J_PASSWORD: first?.password, NEO4J_DATABASE: 'nothere' })
    const { connected, why } = await store.health()
    expect(connected).toBe(false)
    expect(why).toMatch(/no database for NEO4J_DATABASE "nothere"/)
  })

  test.each(['bolt+ssc://', 'bolt+s://'])('3.7: %s to a server that speaks no TLS is said', async scheme => {
    store = await openStore({ NEO4J_URI: first?.uri.replace('bolt://', scheme), NEO4J_PASSWORD: 'x' })
    expect((await store.health()).why).toMatch(/^NEO4J_URI \S+ does not speak TLS/)
  })

  test('44: a function of a plugin is refused by name before the server is asked', async () => {
    store = await openStore({ NEO4J_URI: first?.uri, NEO4J_USER: first?.user, NEO4J_PASSWORD: first?.password })
    const failure = await ask(store, "RETURN apoc.cypher.runFirstColumnMany('RETURN 1', {})").catch(error => error)
    expect(failure).toMatchObject({ slug: 'read-only', message: expect.stringContaining('apoc.cypher.runFirstColumnMany') })
    const neo4j = (await import('neo4j-driver')).default
    const driver = neo4j.driver(first?.uri ?? '', neo4j.auth.basic(first?.user ?? '', first?.password ?? ''))
    const { records } = await driver.executeQuery('SHOW BUILT IN FUNCTIONS YIELD name')
    await driver.close()
    const refused = records.map(record => String(record.get('name'))).filter(name => !isAllowedFunction(name))
    // functions of Neo4j that only LOAD CSV or USE needs
    expect(refused.filter(name => !/^(file|linenumber|graph\..*)$/.test(name))).toEqual([])
    expect((await store.schema()).functions).toEqual(expect.arrayContaining(['toLower', 'reduce', 'date.truncate']))
  })

  test('the database stops a cancelled query, not only the driver', async () => {
    store = await openStore({ NEO4J_URI: first?.uri, NEO4J_USER: first?.user, NEO4J_PASSWORD: first?.password })
    const controller = new AbortController()
    const running = slugOf(
      ask(store, 'UNWIND range(1, 1000000000) AS x WITH x WHERE x % 1000000007 = 5 RETURN count(x) AS marked', {
        signal: controller.signal,
        timeoutMs: 60_000,
      }),
    )
    const transactions = async () => {
      const neo4j = (await import('neo4j-driver')).default
      const driver = neo4j.driver(first?.uri ?? '', neo4j.auth.basic(first?.user ?? '', first?.password ?? ''))
      const { records } = await driver.executeQuery(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '1000000007' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n",
      )
      await driver.close()
      return Number(records[0]?.get('n'))
    }
    while ((await transactions()) === 0) await new Promise(done => setTimeout(done, 50))
    controller.abort()
    expect(await running).toBe('cancelled')
    await new Promise(done => setTimeout(done, 1000))
    expect(await transactions()).toBe(0)
  })

  test('neo4j:// reaches the same server as bolt://', async () => {
    store = await openStore({
      NEO4J_URI: first?.uri.replace('bolt://', 'neo4j://'),
      NEO4J_USER: first?.user,
      NEO4J_PASSWORD: first?.password,
    })
    expect(plain((await ask(store, 'RETURN 1')).values)).toEqual([[1]])
  })
})
