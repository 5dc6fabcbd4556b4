import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { api } from '../../server/contract/api.ts'
import { type SeededServer, seededServer } from './seeded-server.ts'

let server: SeededServer
beforeAll(async () => {
  server = await seededServer({})
})
afterAll(() => server.close())

async function get<R extends { output: z.ZodType }>(route: R, path: string): Promise<z.output<R['output']>> {
  const response = await fetch(server.address + path)
  expect(response.status, await response.clone().text()).toBe(200)
  return route.output.parse(await response.json()) as z.output<R['output']>
}
const problem = async (path: string) => (await fetch(server.address + path)).json()

describe('GET /api/set-aside', () => {
  it.each([
    ['recorded-voice', 'If the recorded voice attributed to al-Maliki is fake, 22 of 38 relations lose their only support in this record.'],
    ['rec-series', 'If the leaked recordings are fake, 22 of 38 relations lose their only support in this record.'],
    [
      'C029',
      'Without the claim “Middle East Monitor reports that the recorded voice is said to be Nouri al-Maliki”, 22 of 38 relations lose their only support in this record.',
    ],
  ])('%s: %s', async (id, headline) => {
    const report = await get(api.setAside, `/api/set-aside?without=${id}`)
    expect(report).toMatchObject({
      headline,
      sentence: '22 of 38 relations lose their only support in this record. 16 stand on other claims. 1 of them stands on fewer claims.',
      relations: { before: 38, after: 16 },
    })
    expect([report.fallen.length, report.standing.length]).toEqual([22, 16])
    const { relations } = await get(api.graph, `/api/graph?without=${id}`)
    expect(report.standing).toEqual(relations)
  })

  it('counts 53 of 92 claims, the claim that the voice is his not among them', async () => {
    for (const id of ['recorded-voice', 'C029'])
      expect((await get(api.setAside, `/api/set-aside?without=${id}`)).claims).toEqual({ before: 92, fallen: 53 })
  })

  it('says of each fallen claim why, and which entities lose their last relation', async () => {
    const { fallen, bare, entities } = await get(api.setAside, '/api/set-aside?without=recorded-voice')
    const fatah = fallen.find(({ relation }) => relation.id === 'fatah-alliance|AFFILIATED_WITH|iran')
    const sentence = 'A voice said to be Nouri al-Maliki says that Fatah Alliance (Iraq) is affiliated with Iran'
    const through = { code: 'through', of: 'Recorded voice attributed to al-Maliki', through: null }
    const reason = `passes through ${through.of}`
    expect(fatah?.reasons).toMatchObject([
      { claim: 'C017', sentence, reason, ...through },
      { claim: 'EX04', sentence, reason, ...through },
    ])
    const left = (await get(api.graph, '/api/graph?without=recorded-voice')).entities.map(({ id }) => id)
    expect(entities.map(({ id }) => id).filter(id => !left.includes(id))).toEqual(bare)
  })

  it('several fall together, and what is unknown is refused by name', async () => {
    const both = await get(api.setAside, '/api/set-aside?without=recorded-voice&without=mena-affairs')
    expect(both.headline).toBe(
      'Without the recorded voice attributed to al-Maliki and Mena Affairs, 23 of 38 relations lose their only support in this record.',
    )
    expect(both.without.map(({ id }) => id)).toEqual(['recorded-voice', 'mena-affairs'])
    expect(await problem('/api/set-aside?without=nobody')).toMatchObject({ status: 400, errors: [{ pointer: '/without' }] })
  })
})

describe('GET /api/compare', () => {
  const compare = (query: string) => get(api.compare, `/api/compare?${query}`)

  it('al-Maliki disputes whose words 20 relations of the recorded voice are, and contradicts none', async () => {
    const { contradictions, attributionDisputed, onlyA, onlyB, both, sentence } = await compare('a.by=recorded-voice&b.by=nouri-al-maliki')
    expect([onlyA, onlyB, both, contradictions, attributionDisputed].map(list => list.length)).toEqual([3, 0, 0, 0, 20])
    expect(sentence).toBe(
      'Only A says 3, only B 0; both agree on 0 and contradict each other on 0 of 23 relations. On 20 one side disputes whose words these are or that the recording is genuine, not that they are so. Of the claims that are not drawn they dispute on 24 whose words these are or that the recording is genuine.',
    )
  })

  it('with nothing left on either side says so', async () => {
    const none = await compare('a.by=recorded-voice&a.without=recorded-voice&b.by=nouri-al-maliki')
    expect(none).toMatchObject({ sentence: 'Neither says any relation.', entities: [] })
  })

  it('turned round, the sides change places', async () => {
    const one = await compare('a.publisher=middle-east-monitor&b.publisher=asharq-al-awsat')
    const other = await compare('b.publisher=middle-east-monitor&a.publisher=asharq-al-awsat')
    expect(one.onlyA.length).toBeGreaterThan(0)
    expect(other.onlyB).toEqual(one.onlyA)
    expect(other.both).toEqual(one.both.map(({ a, b }) => ({ a: b, b: a })))
  })

  it('refuses what is no LENS parameter', async () => {
    expect(await problem('/api/compare?by=recorded-voice')).toMatchObject({ status: 400, errors: [{ pointer: '/by' }] })
  })
})

describe('according to', () => {
  const said = async (query: string) => (await get(api.graph, `/api/graph?${query}`)).relations.map(({ id }) => id)

  it('a source counts with its parts, and a camp is all that one of its members says', async () => {
    expect(await said('by=rec-series')).toEqual(await said('by=recorded-voice'))
    const camp = await said('by=recorded-voice&by=middle-east-monitor')
    expect(camp).toEqual([...new Set([...(await said('by=recorded-voice')), ...(await said('by=middle-east-monitor'))])].sort())
  })
})

describe('GET /api/foundations', () => {
  it('lists what most claims rest on, without single claims until they are asked for', async () => {
    const { foundations, total } = await get(api.foundations, '/api/foundations')
    expect(foundations).toHaveLength(total)
    expect(foundations.some(({ role }) => role === 'claim')).toBe(false)
    expect(foundations).toContainEqual({
      id: 'recorded-voice',
      name: 'Recorded voice attributed to al-Maliki',
      told: null,
      role: 'speaker',
      claims: 53,
      // 51 by the voice, of which six are our inference
      says: 45,
    })
    expect((await get(api.foundations, '/api/foundations?role=claim&limit=1000')).total).toBe(92)
  })

  it('finds a claim by its number and by its words', async () => {
    expect((await get(api.foundations, '/api/foundations?q=c029')).foundations[0]).toMatchObject({ role: 'claim', id: 'C029', claims: 53 })
    const words = (await get(api.foundations, '/api/foundations?q=fatah+iran&role=claim')).foundations
    expect(words.map(({ id }) => id)).toContain('C017')
  })
})

describe('ledgers', () => {
  it('of a relation, an entity and a source hold each claim once', async () => {
    const relation = await get(api.relationLedger, `/api/relations/${encodeURIComponent('fatah-alliance|AFFILIATED_WITH|iran')}/ledger`)
    expect(relation.sentence).toBe('Said by one voice whose identity is denied; no other origin.')
    expect([relation.say, relation.report, relation.deny].map(claims => claims.length)).toEqual([0, 2, 2])
    const entity = await get(api.entityLedger, '/api/entities/iran/ledger')
    const source = await get(api.sourceLedger, '/api/sources/rec-5/ledger')
    for (const { say, report, deny } of [entity, source]) {
      const ids = [...say, ...report, ...deny].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBeGreaterThan(0)
    }
  })

  it('follow the lens', async () => {
    const { deny } = await get(api.entityLedger, '/api/entities/iran/ledger?without=recorded-voice')
    const { report } = await get(api.sourceLedger, '/api/sources/rec-5/ledger?without=recorded-voice')
    expect([deny, report]).toEqual([[], []])
  })
})
