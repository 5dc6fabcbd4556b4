import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { freshFolder, isnad } from './process.ts'
import { linesOf, post } from './serve.ts'

const oneLine = /^[^\n]+\n$/
const counts = async (address: string) =>
  ((await (await fetch(`${address}/api/health`)).json()) as { counts: Record<string, number> }).counts

describe('starting', () => {
  it('seeds itself the first time and says so; the second time it is quick and keeps the data', async () => {
    const ISNAD_DATA = freshFolder()
    const first = isnad({ ISNAD_DATA })
    const before = await counts(await first.ready)
    expect(before).toMatchObject({ relations: 38, claims: 92 })
    expect(first.printed()).toMatch(/92 claims/)
    first.child.kill('SIGTERM')
    expect(await first.exited).toBe(0)

    const second = isnad({ ISNAD_DATA })
    expect(await counts(await second.ready)).toEqual(before)
    expect(second.printed()).not.toMatch(/92 claims/)
  })

  it('--empty starts a workspace without the article, and --data names its folder', async () => {
    const folder = freshFolder()
    const empty = isnad({}, ['--data', folder, '--empty'])
    expect(await counts(await empty.ready)).toEqual({ entities: 0, relations: 0, claims: 0, sources: 0 })
    empty.child.kill('SIGTERM')
    expect(await empty.exited).toBe(0)
    // it stays empty: a workspace once begun is not filled behind its owner's back
    const again = isnad({}, ['--data', folder])
    expect(await counts(await again.ready)).toMatchObject({ claims: 0 })
  })

  it.each([
    [{ PORT: 'http' }, /^PORT "http"/],
    [{ HOST: '0.0.0.0' }, /^HOST "0\.0\.0\.0".*ISNAD_TOKEN must be set/],
    [{ NEO4J_URI: 'postgres://x' }, /^NEO4J_URI/],
  ])('30: %j does not start, and says why in one line', async (env, message) => {
    const { exited, complained } = isnad({ ISNAD_DATA: freshFolder(), ...env })
    expect(await exited).toBe(1)
    expect(complained()).toMatch(message)
    expect(complained()).toMatch(oneLine)
  })

  it('says in one line that its port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => taken.once('listening', resolve))
    const { port } = taken.address() as AddressInfo
    const { exited, complained } = isnad({ ISNAD_DATA: freshFolder(), PORT: String(port) }, ['--empty'])
    expect(await exited).toBe(1)
    expect(complained()).toMatch(new RegExp(`^Port ${port} is in use`))
    expect(complained()).toMatch(oneLine)
    taken.close()
  })

  it('27: a second process on the same folder says who holds it, and the first goes on', async () => {
    const ISNAD_DATA = freshFolder()
    const first = isnad({ ISNAD_DATA }, ['--empty'])
    const address = await first.ready
    const second = isnad({ ISNAD_DATA })
    expect(await second.exited).toBe(2)
    expect(second.complained()).toContain(`${first.child.pid}`)
    expect(second.complained()).toContain(address)
    expect(second.complained()).toMatch(oneLine)
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
  })

  it('19: a database that is down is said clearly; Isnad runs degraded', async () => {
    const { ready, printed, child, exited } = isnad({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'hunter2' })
    const address = await ready
    expect(printed()).toMatch(/Neo4j/)
    const health = await fetch(`${address}/api/health`)
    expect(health.status).toBe(503)
    expect(await health.json()).toMatchObject({ status: 'degraded', store: { kind: 'neo4j', connected: false } })
    expect((await fetch(`${address}/api/graph`)).status).toBe(503)
    expect(printed()).not.toContain('hunter2')
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
  })
})

describe('24: seeding while Isnad holds the store', () => {
  it('the seed hands its records over; Isnad shows them at once, and doing it twice changes nothing', async () => {
    const ISNAD_DATA = freshFolder()
    const address = await isnad({ ISNAD_DATA }, ['--empty']).ready
    expect(await counts(address)).toMatchObject({ claims: 0 })
    const seed = () => isnad({ ISNAD_DATA }, [], 'graph-seed/seed.ts').exited
    expect(await seed()).toBe(0)
    const seeded = await counts(address)
    expect(seeded).toMatchObject({ relations: 38, claims: 92 })
    expect(await seed()).toBe(0)
    expect(await counts(address)).toEqual(seeded)
  })
})

/** A first query waits for its engine to start, which on a busy machine may take longer than a query may. */
const patient = { ISNAD_QUERY_TIMEOUT_MS: '120000' }

describe('25: ending', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('%s in the middle of a query: a last line, then exit 0', async signal => {
    const { ready, child, exited } = isnad({ ISNAD_DATA: freshFolder(), ...patient })
    const address = await ready
    const response = await post(address, '/api/query', { cypher: 'MATCH (a), (b), (c), (d), (e), (f) RETURN count(a.id) AS n' })
    const lines = linesOf(response)
    child.kill(signal)
    const start = performance.now()
    expect((await lines).at(-1)).toMatchObject({ type: 'error', problem: { type: '/problems/cancelled' } })
    expect(await exited).toBe(0)
    expect(performance.now() - start).toBeLessThan(18_000)
  })

  it('a query that is nearly done is let finish', async () => {
    const { ready, child, exited } = isnad({ ISNAD_DATA: freshFolder(), ...patient })
    const response = await post(await ready, '/api/query', { cypher: 'UNWIND range(1, 200000) AS x RETURN count(x) AS n' })
    child.kill('SIGTERM')
    expect((await linesOf(response)).at(-1)).toMatchObject({ type: 'summary', rows: 1 })
    expect(await exited).toBe(0)
  })
})

describe('31: the token of a process', () => {
  it('is printed and logged nowhere', async () => {
    const ISNAD_TOKEN = 'correct-horse-battery-staple-0123456789'
    const { ready, printed, child, exited } = isnad({ ISNAD_DATA: freshFolder(), ISNAD_TOKEN, NODE_ENV: 'production' }, ['--empty'])
    const address = await ready
    expect((await fetch(`${address}/api/health`)).status).toBe(401)
    expect((await fetch(`${address}/?token=${ISNAD_TOKEN}`, { redirect: 'manual' })).status).toBe(303)
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
    expect(printed()).toContain('"status":303')
    expect(printed()).not.toContain(ISNAD_TOKEN)
  })
})
