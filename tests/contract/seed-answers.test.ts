import { beforeEach, describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { api } from '../../server/contract/api.ts'
import type { Records } from '../../server/evidence/records.ts'
import { fakeStore } from '../server/fake-store.ts'
import { seedRecords } from '../server/seed-records.ts'
import { serve } from '../server/serve.ts'

/** The article and the teaser that its page shows. */
const article = ['doc-memo-2022-07-20', 'doc-teaser-probe']
let address = ''
let records: Records
beforeEach(async () => {
  records ??= await seedRecords()
  address = (await serve({ store: fakeStore({ records: async () => records }), checked: false })).address
})

/** Fails where the answer leaves the contract. */
async function get<R extends { output: z.ZodType }>(route: R, path: string): Promise<z.output<R['output']>> {
  const response = await fetch(address + path)
  expect(response.status, await response.clone().text()).toBe(200)
  return route.output.parse(await response.json()) as z.output<R['output']>
}

describe('GET /api/graph', () => {
  it('has the 38 drawn relations, each with its claims, and the entities at their ends', async () => {
    const { entities, relations, truncated } = await get(api.graph, '/api/graph')
    expect(relations.length).toBe(38)
    expect(truncated).toBe(false)
    const ids = new Set(entities.map(({ id }) => id))
    for (const { from, to, claimIds, claims } of relations) {
      expect(ids.has(from) && ids.has(to)).toBe(true)
      expect(claimIds.length).toBe(claims)
      for (const id of claimIds) expect(records.claims.some(claim => claim.id === id)).toBe(true)
    }
    expect(relations.reduce((sum, { claims }) => sum + claims, 0)).toBe(48)
  })

  it('draws no content of an accusation, nothing counterfactual and no forecast', async () => {
    const { relations } = await get(api.graph, '/api/graph')
    for (const id of relations.flatMap(relation => relation.claimIds)) {
      const claim = records.claims.find(each => each.id === id)
      expect(claim).toMatchObject({ contentOf: null, polarity: 'positive', notDrawn: null })
      expect(claim?.modality).not.toBe('counterfactual')
      expect(records.predicates.find(predicate => predicate.id === claim?.predicate)?.family).not.toBe('forecast')
    }
  })

  it.each(['C029', 'recorded-voice', 'rec-series'])('?without=%s leaves 16', async id => {
    expect((await get(api.graph, `/api/graph?without=${id}`)).relations.length).toBe(16)
  })

  it('has 33 when only the article is seeded', async () => {
    const claims = records.claims.filter(claim => article.includes(claim.source))
    expect(claims.length).toBe(76)
    address = (await serve({ store: fakeStore({ records: async () => ({ ...records, claims }) }) })).address
    expect((await get(api.graph, '/api/graph')).relations.length).toBe(33)
  })

  it('is cut at its limit, and says so', async () => {
    const { relations, truncated } = await get(api.graph, '/api/graph?limit=5')
    expect(relations.length).toBe(5)
    expect(truncated).toBe(true)
  })

  it('narrows by type and kind, and a lens set twice is a lens of both', async () => {
    const { relations } = await get(api.graph, '/api/graph')
    const type = relations[0]?.type ?? ''
    const narrowed = await get(api.graph, `/api/graph?type=${type}`)
    expect(narrowed.relations.length).toBe(relations.filter(relation => relation.type === type).length)
    const both = await get(api.graph, '/api/graph?without=C029&without=recorded-voice')
    expect(both.relations.length).toBe(16)
  })
})

describe('GET /api/search', () => {
  it.each([
    ['Moqtada', /Sadr/],
    ['مقتدى الصدر', /Sadr/],
    ['Ghaani', /Qaani|Ghaani|Qa'ani/],
    ['Hashd', /Popular Mobili[sz]ation|Hashd|PMF/],
    ['Asaib', /Asa.?ib/],
    ['Rule of Law', /State of Law|Rule of Law/],
  ])('%s finds the right one first and says why', async (q, name) => {
    const { hits } = await get(api.search, `/api/search?q=${encodeURIComponent(q)}`)
    expect(hits[0]?.name).toMatch(name)
    expect(hits[0]?.matched.rule.length).toBeGreaterThan(0)
  })
})

describe('the other routes', () => {
  it('GET /api/entities/:id and its neighbours, for every entity', async () => {
    for (const { id } of records.entities) {
      const path = `/api/entities/${encodeURIComponent(id)}`
      const card = await get(api.entity, path)
      expect(card.id).toBe(id)
      const page = await get(api.neighbours, `${path}/neighbours`)
      expect(page.total).toBe(card.degree)
      expect(page.relations.length).toBe(Math.min(40, page.total))
    }
  })

  it('neighbours come page by page, each once', async () => {
    const { entities } = await get(api.graph, '/api/graph')
    const busiest = entities.toSorted((a, b) => b.degree - a.degree)[0]
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: z.output<typeof api.neighbours.output> = await get(
        api.neighbours,
        `/api/entities/${busiest?.id}/neighbours?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      )
      seen.push(...page.relations.map(({ id }) => id))
      cursor = page.next
    }
    expect(seen.length).toBe(busiest?.degree)
    expect(new Set(seen).size).toBe(seen.length)
    const out = await get(api.neighbours, `/api/entities/${busiest?.id}/neighbours?direction=out`)
    const inward = await get(api.neighbours, `/api/entities/${busiest?.id}/neighbours?direction=in`)
    expect(out.total + inward.total).toBeGreaterThanOrEqual(seen.length)
  })

  it('GET /api/relations/:id/evidence, for every relation, with exactly its claims', async () => {
    const { relations } = await get(api.graph, '/api/graph')
    for (const { id, claimIds } of relations) {
      const { relation, claims } = await get(api.evidence, `/api/relations/${encodeURIComponent(id)}/evidence`)
      expect(relation.id).toBe(id)
      expect(claims.map(claim => claim.id).toSorted()).toEqual(claimIds.toSorted())
      for (const claim of claims)
        expect(claim).toMatchObject({ asserter: { name: expect.any(String) }, source: { title: expect.any(String) } })
    }
  })

  it('GET /api/claims/:id, for every claim', async () => {
    for (const { id } of records.claims) expect((await get(api.claim, `/api/claims/${id}`)).id).toBe(id)
  })

  it('GET /api/sources and each of them', async () => {
    const { sources } = await get(api.sources, '/api/sources')
    expect(sources.length).toBe(records.entities.filter(entity => entity.facts !== null).length)
    for (const { id, counts } of sources) {
      const source = await get(api.source, `/api/sources/${encodeURIComponent(id)}`)
      expect(source.claims.length).toBeGreaterThanOrEqual(Math.max(counts.claims, counts.heard))
    }
  })

  it('GET /api/schema', async () => {
    const { relationTypes, predicates, kinds } = await get(api.schema, '/api/schema')
    expect(predicates.length).toBe(records.predicates.length)
    expect(relationTypes.reduce((sum, { count }) => sum + count, 0)).toBe(38)
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(records.entities.length)
    expect(predicates.reduce((sum, { claims }) => sum + claims, 0)).toBe(92)
  })

  it('GET /api/schema without what queries may name, which the graph of queries is needed for', async () => {
    const { store, procedures, functions, ...words } = await get(api.schema, '/api/schema?names=false')
    expect([store, procedures, functions]).toEqual([null, null, null])
    const whole = await get(api.schema, '/api/schema')
    expect(whole).toMatchObject(words)
    expect([whole.store, whole.procedures, whole.functions]).not.toContain(null)
  })

  it('GET /api/paths over drawn relations, none longer than asked', async () => {
    const { relations } = await get(api.graph, '/api/graph')
    const one = relations.find(({ from, to }) => from !== to)
    const { paths } = await get(api.paths, `/api/paths?from=${one?.from}&to=${one?.to}&max=1`)
    expect(paths.length).toBeGreaterThan(0)
    for (const path of paths) expect(path.relations.length).toBe(1)
  })

  it('POST /api/query/plan', async () => {
    const response = await fetch(`${address}/api/query/plan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"cypher":"RETURN 1 AS x"}',
    })
    api.plan.output.parse(await response.json())
    expect(response.status).toBe(200)
  })
})
