import { describe, expect, it } from 'vitest'
import { type Answers, answersOver, keeperHere } from '../../server/answers/answers.ts'
import { Health } from '../../server/contract/answers.ts'
import { asItIs } from '../../server/contract/told/coded.ts'
import { StoreError } from '../../server/store/store.ts'
import { fakeRecords } from './fake-records.ts'
import { fakeStore } from './fake-store.ts'
import { serve } from './serve.ts'

const unreachable = async () => {
  throw new StoreError('store-unreachable', asItIs('The database does not answer.'))
}

describe('GET /api/health', () => {
  it('counts what the store holds', async () => {
    const { address } = await serve()
    const response = await fetch(`${address}/api/health`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      status: 'ok',
      store: { kind: 'embedded', version: 'fake', connected: true },
      counts: { entities: 4, relations: 1, claims: 2, sources: 1 },
      revision: expect.any(String),
    })
  })

  it('is 503 with the same shape when the store is unreachable', async () => {
    const store = fakeStore({
      health: async () => ({ kind: 'neo4j', version: 'unknown', connected: false }),
      revision: unreachable,
      records: unreachable,
    })
    const { address } = await serve({ store })
    const response = await fetch(`${address}/api/health`)
    expect(response.status).toBe(503)
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(Health.parse(await response.json())).toMatchObject({ status: 'degraded', store: { kind: 'neo4j', connected: false } })
  })

  it('a ledger that is busy for long is no broken store: the counts are those of before', async () => {
    let busy = false
    const store = fakeStore()
    const idle = answersOver(store, keeperHere(store))
    const answers: Answers = { ...idle, part: (name, input) => (busy ? new Promise(() => {}) : idle.part(name, input)) }
    const { address } = await serve({ store, answers })
    const before = await (await fetch(`${address}/api/health`)).json()
    busy = true
    const response = await fetch(`${address}/api/health`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(before)
  })

  it('22: a database that accepts and never answers is degraded within seconds', async () => {
    const never = () => new Promise<never>(() => {})
    const { address } = await serve({ store: fakeStore({ health: never, revision: never }) })
    const start = performance.now()
    expect((await fetch(`${address}/api/health`)).status).toBe(503)
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  it('21: is well again as soon as the store is, with no restart', async () => {
    let up = false
    const store = fakeStore({
      health: async () => ({ kind: 'neo4j', version: '5', connected: up }),
      revision: async () => (up ? '1' : unreachable()),
    })
    const { address } = await serve({ store })
    expect((await fetch(`${address}/api/graph`)).status).toBe(503)
    up = true
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
    expect((await fetch(`${address}/api/graph`)).status).toBe(200)
  })

  it('21: is well again also where it went away in the middle of a reading', async () => {
    let up = false
    const whole = fakeStore()
    const { address } = await serve({ store: { ...whole, records: async () => (up ? whole.records() : unreachable()) } })
    expect((await fetch(`${address}/api/graph`)).status).toBe(503)
    up = true
    expect((await fetch(`${address}/api/graph`)).status).toBe(200)
  })
})

describe('parameters', () => {
  it.each([
    ['/api/graph?bogus=1', '/bogus'],
    ['/api/graph?limit=0', '/limit'],
    ['/api/graph?limit=ten', '/limit'],
    ['/api/graph?limit=1&limit=2', '/limit'],
    ['/api/graph?modality=asserted&modality=sworn', '/modality/1'],
    ['/api/graph?contested=maybe', '/contested'],
    ['/api/graph?contestedOn=tone', '/contestedOn/0'],
    ['/api/graph?saidBefore=last+week', '/saidBefore'],
    ['/api/graph?kind=Robot', '/kind'],
    ['/api/graph?type=drop%20table', '/type/0'],
    ['/api/graph?minOrigins=-1', '/minOrigins'],
    ['/api/graph?without=nobody', '/without'],
    ['/api/graph?__proto__=1', '/__proto__'],
    ['/api/search', '/q'],
    ['/api/search?q=', '/q'],
    ['/api/search?q=a&q=b', '/q'],
    [`/api/search?q=${'x'.repeat(501)}`, '/q'],
    ['/api/paths?from=ann', '/to'],
    ['/api/paths?from=ann&to=club&max=99', '/max'],
    ['/api/entities/ann/neighbours?direction=up', '/direction'],
    ['/api/claims/T1?by=ann', '/by'],
    ['/api/sources?by=ann', '/by'],
    ['/api/sources?cursor=sources.1.99', '/cursor'],
    ['/api/entities/ann/ledger?limit=1001', '/limit'],
    ['/api/health?verbose=1', '/verbose'],
  ])('%s is 400 and points at %s', async (path, pointer) => {
    const { address } = await serve()
    const response = await fetch(address + path)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ type: '/problems/invalid-input', errors: [{ pointer }] })
  })

  it.each([
    '/api/entities/nobody',
    '/api/entities/nobody/neighbours',
    '/api/relations/a%7CB%7Cc/evidence',
    '/api/claims/X',
    '/api/sources/ann',
    '/api/paths?from=ann&to=nobody',
    '/api/entities/%00',
  ])('%s is 404', async path => {
    const { address } = await serve()
    const response = await fetch(address + path)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ type: '/problems/not-found' })
  })
})

describe('the record behind the routes', () => {
  it('is loaded once per revision, however many ask at once, and anew after a write', async () => {
    let revision = '1'
    let loads = 0
    const store = fakeStore({
      revision: async () => revision,
      records: async () => {
        loads++
        return { ...fakeRecords, claims: revision === '1' ? fakeRecords.claims : [] }
      },
    })
    const { address } = await serve({ store })
    const relations = async () => ((await (await fetch(`${address}/api/graph`)).json()) as { relations: unknown[] }).relations.length
    expect(await Promise.all([relations(), relations(), relations()])).toEqual([1, 1, 1])
    expect(loads).toBe(1)
    revision = '2'
    expect(await relations()).toBe(0)
    expect(loads).toBe(2)
  })

  it('a load that failed is tried again', async () => {
    let fail = true
    const store = fakeStore({ records: async () => (fail ? unreachable() : fakeRecords) })
    const { address } = await serve({ store })
    expect((await fetch(`${address}/api/graph`)).status).toBe(503)
    fail = false
    expect((await fetch(`${address}/api/graph`)).status).toBe(200)
  })
})
