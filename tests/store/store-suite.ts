import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WireValue } from '../../server/contract/query.ts'
import { drawRelations } from '../../server/evidence/draw-relations.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { noRecords, type Records } from '../../server/evidence/records.ts'
import { diffElements } from '../../server/store/diff-elements.ts'
import type { GraphChange, GraphElements, StoredValue } from '../../server/store/graph-elements.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { seedRecords } from '../server/seed-records.ts'
import { ask, plain, request, slugOf } from './ask.ts'
import { securitySuite } from './security-suite.ts'
import { sorted } from './sorted.ts'

const nothing: GraphElements = { nodes: [], relationships: [] }
const entity = (id: string, properties: Record<string, StoredValue> = {}, labels = ['Entity']) => ({
  label: 'Entity' as const,
  id,
  labels,
  properties: { id, ...properties },
})
const leads = (from: string, to: string, key = `${from}|LEADS|${to}`) => ({
  type: 'LEADS',
  from: { label: 'Entity' as const, id: from },
  to: { label: 'Entity' as const, id: to },
  by: 'key' as const,
  properties: { key },
})

export async function load(store: GraphStore, records: Records): Promise<void> {
  await store.prepare(records.predicates.filter(({ drawn }) => drawn).map(({ id }) => id))
  await store.write(diffElements(nothing, toElements(records), await store.reset()))
}

export function storeSuite(open: () => Promise<GraphStore>): void {
  let store: GraphStore
  let seed: Records
  const put = async (elements: Partial<GraphElements>, remove: Partial<GraphChange['remove']> = {}) =>
    store.write({ expect: await store.revision(), put: { ...nothing, ...elements }, remove: { nodes: [], relationships: [], ...remove } })
  const count = async (pattern: string) => plain((await ask(store, `MATCH ${pattern} RETURN count(*)`)).values)[0]?.[0]

  beforeAll(async () => {
    store = await open()
    seed = await seedRecords()
    await store.prepare(['LEADS'])
  })
  afterAll(() => store.close())

  describe('records', () => {
    test('the whole seed comes back as it went in', async () => {
      await load(store, seed)
      expect(await store.records()).toEqual(sorted(seed))
    })

    test('what is stored as drawn is what the rule draws now', async () => {
      await load(store, seed)
      const { values } = await ask(
        store,
        'MATCH (a)-[r]->(b) WHERE r.claimIds IS NOT NULL RETURN r.key, a.id, type(r), b.id, r.claimIds, r.claims, r.state ORDER BY r.key',
      )
      const drawn = drawRelations(createLedger(seed), seed.claims).map(({ id, from, type, to, claimIds, claims, state }) => [
        id,
        from,
        type,
        to,
        claimIds,
        claims,
        state,
      ])
      expect(plain(values)).toEqual(drawn.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
      expect(drawn).toHaveLength(38)
    })

    test('a change of one claim touches that claim alone, and reading gives the new record', async () => {
      await load(store, seed)
      const next = { ...seed, claims: seed.claims.map(claim => (claim.id === 'C001' ? { ...claim, note: 'read again' } : claim)) }
      const change = diffElements(toElements(seed), toElements(next), await store.revision())
      expect(change.put.nodes.map(node => node.id)).toEqual(['C001'])
      expect(change.put.relationships).toEqual([])
      await store.write(change)
      expect((await store.records()).claims.find(claim => claim.id === 'C001')?.note).toBe('read again')
    })

    test('a claim that goes takes its relationships with it', async () => {
      await load(store, seed)
      const gone = new Set(seed.claims.filter(({ predicate }) => predicate === 'WARNS_OF').map(({ id }) => id))
      const keep = (ids: string[]) => ids.filter(id => !gone.has(id))
      const next = {
        ...seed,
        claims: seed.claims
          .filter(({ id }) => !gone.has(id))
          .map(claim => ({
            ...claim,
            supports: keep(claim.supports),
            contradicts: keep(claim.contradicts),
            denies: keep(claim.denies),
            contentOf: claim.contentOf && gone.has(claim.contentOf) ? null : claim.contentOf,
          })),
      }
      await store.write(diffElements(toElements(seed), toElements(next), await store.revision()))
      expect(await store.records()).toEqual(sorted(next))
    })

    test('an empty store has no records', async () => {
      await store.reset()
      expect(await store.records()).toEqual(noRecords)
    })
  })

  describe('writing', () => {
    beforeEach(async () => void (await store.reset()))

    test('every write and every reset has a revision of its own', async () => {
      const seen = [
        await store.revision(),
        await put({ nodes: [entity('a')] }),
        await put({ nodes: [entity('b')] }),
        await store.reset(),
        await put({ nodes: [entity('a')] }),
      ]
      expect(new Set(seen).size).toBe(seen.length)
      expect(await store.revision()).toBe(seen.at(-1))
    })

    test('a change made for another revision is a conflict and writes nothing', async () => {
      const expected = await store.revision()
      await put({ nodes: [entity('a')] })
      expect(await slugOf(store.write({ expect: expected, put: { ...nothing, nodes: [entity('b')] }, remove: nothing }))).toBe('conflict')
      expect(await count('(n:Entity)')).toBe(1)
    })

    test('of two writers at once, one wins and the other is told', async () => {
      const expected = await store.revision()
      const write = (id: string) => slugOf(store.write({ expect: expected, put: { ...nothing, nodes: [entity(id)] }, remove: nothing }))
      expect((await Promise.all([write('a'), write('b')])).sort()).toEqual(['conflict', 'no error'])
      expect(await count('(n:Entity)')).toBe(1)
    })

    test('all or nothing: a missing end stops the whole change', async () => {
      expect(await slugOf(put({ nodes: [entity('a')], relationships: [leads('a', 'nobody')] }))).toBe('invalid-input')
      expect(await count('(n:Entity)')).toBe(0)
    })

    test('a node does not go while a relationship hangs on it', async () => {
      await put({ nodes: [entity('a'), entity('b')], relationships: [leads('a', 'b')] })
      expect(await slugOf(put({}, { nodes: [{ label: 'Entity', id: 'a' }] }))).toBe('conflict')
      await put({}, { nodes: [{ label: 'Entity', id: 'a' }], relationships: [leads('a', 'b')] })
      expect([await count('(n:Entity)'), await count('(:Entity)-[r]->()')]).toEqual([1, 0])
    })

    test('putting a node again replaces labels and properties, and keeps its relationships', async () => {
      await put({
        nodes: [entity('a', { old: 'x', name: 'A' }, ['Entity', 'Person', 'Actor']), entity('b')],
        relationships: [leads('a', 'b')],
      })
      await put({ nodes: [entity('a', { name: 'B' }, ['Entity', 'Party'])] })
      const { values } = await ask(store, "MATCH (a:Entity {id: 'a'})-[:LEADS]->(b) RETURN labels(a), keys(a), a.name")
      expect(plain(values).map(([labels, keys, name]) => [[...(labels as string[])].sort(), [...(keys as string[])].sort(), name])).toEqual(
        [[['Entity', 'Party'], ['id', 'name'], 'B']],
      )
    })

    test('relationships of one type between the same two are told apart by their key, and putting one twice keeps one', async () => {
      await put({ nodes: [entity('a'), entity('b')], relationships: [leads('a', 'b', 'one'), leads('a', 'b', 'two')] })
      await put({ relationships: [leads('a', 'b', 'one')] })
      expect(await count("(:Entity {id: 'a'})-[r:LEADS]->(:Entity {id: 'b'})")).toBe(2)
      await put({}, { relationships: [leads('a', 'b', 'one')] })
      expect(plain((await ask(store, 'MATCH ()-[r:LEADS]->() RETURN r.key')).values)).toEqual([['two']])
    })

    test('every kind of value comes back with its type', async () => {
      await put({
        nodes: [
          entity('a', {
            int: 9007199254740993n,
            float: 3,
            nothing: Number.NaN,
            big: Number.POSITIVE_INFINITY,
            yes: true,
            text: 'نوري "\\u0041" \n 🜁',
            texts: ['x', ''],
            ints: [1n, -2n],
            empty: [],
          }),
        ],
      })
      const { values } = await ask(
        store,
        "MATCH (n:Entity {id: 'a'}) RETURN n.int, n.float, n.nothing, n.big, n.yes, n.text, n.texts, n.ints, n.empty",
      )
      const string = (_value: string) => ({ $type: 'String', _value })
      expect(values).toEqual([
        [
          { $type: 'Integer', _value: '9007199254740993' },
          { $type: 'Float', _value: '3.0' },
          { $type: 'Float', _value: 'NaN' },
          { $type: 'Float', _value: 'Infinity' },
          { $type: 'Boolean', _value: true },
          string('نوري "\\u0041" \n 🜁'),
          { $type: 'List', _value: [string('x'), string('')] },
          {
            $type: 'List',
            _value: [
              { $type: 'Integer', _value: '1' },
              { $type: 'Integer', _value: '-2' },
            ],
          },
          { $type: 'List', _value: [] },
        ],
      ])
    })
  })

  describe('questions', () => {
    beforeAll(() => load(store, seed))

    test('health names the store', async () => {
      expect(await store.health()).toMatchObject({ connected: true, version: expect.stringMatching(/\d/) })
    })

    test('the schema counts what is there', async () => {
      const { labels, relationshipTypes, propertyKeys, procedures, functions } = await store.schema()
      expect(labels.find(({ name }) => name === 'Claim')?.count).toBe(92)
      expect(labels.find(({ name }) => name === 'Entity')?.count).toBe(seed.entities.length)
      expect(relationshipTypes.find(({ name }) => name === 'ASSERTED_BY')?.count).toBe(92)
      expect(propertyKeys).toContain('skeleton')
      expect(procedures).toContain('db.labels')
      expect(functions).toContain('coalesce')
    })

    test('relations and claims carry the grounds on which they are contested', async () => {
      const grounds = async (cypher: string) => plain((await ask(store, cypher)).values)
      expect(await grounds("MATCH ()-[r]->() WHERE 'attribution' IN r.contestedOn RETURN count(r)")).toEqual([[20]])
      expect(await grounds('MATCH ()-[r:LEADS]->() RETURN DISTINCT r.contestedOn')).toEqual([[[]]])
      expect(await grounds("MATCH (c:Claim) WHERE c.contestedOn = ['content'] RETURN c.id ORDER BY c.id")).toEqual([['C044'], ['EX12']])
      expect(await grounds('MATCH (c:Claim) WHERE c.contested <> (size(c.contestedOn) > 0) RETURN count(c)')).toEqual([[0]])
    })

    test('rows, columns and the summary', async () => {
      const { columns, values, rows, truncated, cut } = await ask(
        store,
        "MATCH (:Person {name: 'Nouri al-Maliki'})-[r:LEADS]->(o) RETURN o.id AS id, r.claims ORDER BY id",
      )
      expect({ columns, rows, truncated, cut }).toEqual({ columns: ['id', 'r.claims'], rows: values.length, truncated: false, cut: null })
      expect(values.length).toBeGreaterThan(0)
    })

    test('the plan names operators and columns, and runs nothing', async () => {
      const { plan, columns } = await store.plan('MATCH (c:Claim) RETURN c.id AS id', {})
      expect(columns).toEqual(['id'])
      expect(JSON.stringify(plan)).toContain('NodeByLabelScan')
      expect(await slugOf(store.plan('CREATE (n)', {}))).toBe('read-only')
    })

    test('PROFILE runs the query and counts the rows of its operators; EXPLAIN does not', async () => {
      const text = 'MATCH (c:Claim) RETURN c.id AS id'
      const { values } = await ask(store, text)
      const [profiled, explained] = [await store.plan(`PROFILE ${text}`, {}), await store.plan(text, {})]
      expect([profiled.plan.rows, explained.plan.rows]).toEqual([values.length, null])
      expect(await slugOf(store.plan('PROFILE CREATE (n)', {}))).toBe('read-only')
    })

    test('a followed query gives its own rows, each with the claims and relations behind it', async () => {
      const restsOn = async (cypher: string) => {
        const following = await store.follow(cypher, AbortSignal.timeout(30_000))
        if (following.text === null) throw new Error('not followed')
        const { columns, rows } = await store.query(request(following.text, { hidden: following.hidden }))
        const on: string[] = []
        const lines: { values: WireValue[]; says: number[] }[] = []
        for await (const portion of rows) {
          on.push(...(portion.restsOn ?? []))
          for (const line of new TextDecoder().decode(portion.lines).trim().split('\n')) lines.push(JSON.parse(line))
        }
        const plainly = await ask(store, cypher)
        expect({ columns, values: lines.map(({ values }) => values) }).toEqual({ columns: plainly.columns, values: plainly.values })
        return lines.map(({ says }) => says.map(place => on[place]).sort())
      }
      await load(store, seed)
      const [drawn] = plain((await ask(store, 'MATCH (:Person)-[r:LEADS]->() RETURN r.key ORDER BY r.key LIMIT 1')).values)
      expect((await restsOn('MATCH (a:Person)-[:LEADS]->() RETURN a.name ORDER BY a.name'))[0]).toHaveLength(1)
      expect((await restsOn('MATCH (:Person)-[r:LEADS]->() RETURN count(*), collect(r.key)'))[0]).toContain(`r${drawn?.[0]}`)
      expect(await restsOn("MATCH (c:Claim {id: 'C001'})-->(s) RETURN DISTINCT c.id")).toEqual([['cC001']])
      expect(
        await restsOn("MATCH (c:Claim {id: 'C001'}) WITH c.quote AS quote MATCH (d:Claim {id: 'C002'}) RETURN quote, d.quote"),
      ).toEqual([['cC001', 'cC002']])
      expect(
        await restsOn("MATCH (c:Claim) WHERE c.id IN ['C001', 'C002'] RETURN 1 AS x UNION MATCH (c:Claim {id: 'C003'}) RETURN 1 AS x"),
      ).toEqual([['cC001', 'cC002', 'cC003']])
      expect(
        await restsOn("MATCH (a:Entity {id: 'iran'}) CALL { WITH a MATCH (a)<-[r:AFFILIATED_WITH]-() RETURN count(*) AS n } RETURN n"),
      ).toEqual([expect.arrayContaining([expect.stringMatching(/^r/)])])
    })

    test('an invalid query says where', async () => {
      const failure = await store.query(request('MATCH (n)\nRETURN m')).catch(error => error)
      expect(failure).toMatchObject({ slug: 'invalid-query', at: { line: 2, column: 8, code: 'Neo.ClientError.Statement.SyntaxError' } })
    })
  })

  securitySuite(
    () => store,
    () => load(store, seed),
  )
}
