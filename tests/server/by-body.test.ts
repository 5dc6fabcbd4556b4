import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byBody } from '../../server/contract/by-body.ts'
import { type SeededServer, seededServer } from './seeded-server.ts'
import { post } from './serve.ts'

let server: SeededServer
beforeAll(async () => {
  server = await seededServer({})
  // the first question waits for the ledger
  await fetch(`${server.address}/api/graph`)
})
afterAll(() => server.close())

const asked = async (path: string, query: Record<string, string[]>): Promise<unknown> => {
  const parameters = Object.entries(query).flatMap(([key, values]) => values.map((value): [string, string] => [key, value]))
  const response = await fetch(`${server.address}${path}?${new URLSearchParams(parameters)}`)
  expect(response.status, await response.clone().text()).toBe(200)
  return response.json()
}

const single = ['limit', 'direction', 'contested', 'q']

describe('LENS as a body', () => {
  it('has a twin for every question with parameters, unless a POST writes there', () => {
    expect(Object.keys(byBody)).toEqual(
      expect.arrayContaining([
        'graph',
        'search',
        'entity',
        'neighbours',
        'evidence',
        'names',
        'paths',
        'setAside',
        'compare',
        'relationLedger',
      ]),
    )
    expect(byBody.assessments).toBeUndefined()
    expect(byBody.health).toBeUndefined()
  })

  it.each([
    ['/api/graph', { without: ['recorded-voice'] }],
    ['/api/search', { q: ['sadr'], limit: ['3'] }],
    ['/api/entities/iran', { contested: ['false'] }],
    ['/api/entities/iran/neighbours', { direction: ['in'], limit: ['2'] }],
    ['/api/set-aside', { without: ['rec-series'] }],
    ['/api/compare', { 'a.by': ['middle-east-monitor'], 'b.without': ['middle-east-monitor'] }],
    ['/api/names', { id: ['iran', 'nobody', 'middle-east-monitor'] }],
  ])('%s answers a body as it answers an address', async (path, query: Record<string, string[]>) => {
    const body = Object.fromEntries(Object.entries(query).map(([key, values]) => [key, single.includes(key) ? values[0] : values]))
    const answer = await post(server.address, path, body)
    expect(answer.status, await answer.clone().text()).toBe(200)
    expect(await answer.json()).toEqual(await asked(path, query))
  })

  it('takes 5,000 ids, which no address holds', async () => {
    const by: string[] = Array(5000).fill('recorded-voice')
    const response = await post(server.address, '/api/graph', { by })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(await asked('/api/graph', { by: ['recorded-voice'] }))
  })

  it.each(['/api/graph', '/api/set-aside'])('of 40,000 unknown ids the answer of %s names a few, in a few kilobytes', async path => {
    const response = await post(server.address, path, { without: Array.from({ length: 40_000 }, (_, i) => `nobody-${i}`) })
    const text = await response.text()
    expect(response.status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ detail: expect.stringMatching(/and 39990 more/) })
    expect(JSON.parse(text).errors).toHaveLength(100)
    expect(text.length).toBeLessThan(20_000)
  })

  it('refuses what the address would refuse, and names it', async () => {
    const response = await post(server.address, '/api/graph', { byy: ['mem'] })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/byy' }] })
  })

  it('an address with more than a thousand parameters loses none of them', async () => {
    const many = 'kind=Movement&'.repeat(1001)
    const response = await fetch(`${server.address}/api/graph?${many}without=recorded-voice`)
    expect(await response.json()).toEqual(await asked('/api/graph', { kind: ['Movement'], without: ['recorded-voice'] }))
  })
})
