import { beforeAll, describe, expect, test } from 'vitest'
import { answersOver, keeperHere } from '../../server/answers/answers.ts'
import { fromJson } from '../../server/answers/json.ts'
import { asItIs } from '../../server/contract/told/coded.ts'
import { parseTyped } from '../../server/contract/typed-json.ts'
import { Refused } from '../../server/record/refused.ts'
import type { QueryRequest } from '../../server/store/store.ts'
import { type GraphStore, StoreError } from '../../server/store/store.ts'
import { ask, plain, request, slugOf } from './ask.ts'

const writes = [
  'CREATE (n)',
  'MERGE (n:Entity {id: "x"})',
  'MATCH (n) SET n.x = 1',
  'MATCH (n) REMOVE n.name',
  'MATCH (n) DETACH DELETE n',
  'MATCH (n) DELETE n',
  'FOREACH (x IN [1] | CREATE (:Y))',
  'CALL { CREATE (n) RETURN n } RETURN n',
  'MATCH (n) CALL (n) { SET n.y = 1 } RETURN n',
  'MATCH (n) RETURN n UNION MATCH (n) SET n.x = 1 RETURN n',
  'EXPLAIN CREATE (n)',
  '/* read */ CREATE (n)',
  '// read\nMERGE (n)',
  'CYPHER 5 CREATE (n)',
  'CREATE INDEX FOR (n:A) ON (n.x)',
  'DROP CONSTRAINT entity_id',
  'MATCH (n) CALL (n) { CREATE (m) } IN TRANSACTIONS',
]
const outside = [
  "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
  "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:9/x' AS line RETURN line",
  "EXPLAIN LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
  'CALL dbms.listConfig()',
  'CALL db.createLabel("X")',
  'SHOW USERS',
  'SHOW TRANSACTIONS',
  'DROP DATABASE neo4j',
]

/** Nothing that a store could count without walking. */
const heavy = 'MATCH (a), (b), (c), (d) WHERE a.id + b.id <> c.id + d.id RETURN count(*)'

export function securitySuite(of: () => GraphStore, loaded: () => Promise<void>): void {
  describe('hostile input', () => {
    let store: GraphStore
    const counts = async () =>
      plain((await ask(store, 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r)')).values)[0]
    beforeAll(async () => {
      await loaded()
      store = of()
    })

    test.each([...writes, ...outside])('is refused and changes nothing: %s', async cypher => {
      const before = [await counts(), await store.revision()]
      expect(['read-only', 'not-faithful']).toContain(await slugOf(ask(store, cypher)))
      expect([await counts(), await store.revision()]).toEqual(before)
    })

    test.each([
      'RETURN 1; CREATE ()',
      'PROFILE CREATE (n)',
      "\\u004cOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
      'CYPHER 25 CREATE (n)',
      '',
      'USE system SHOW USERS',
      'USE neo4j RETURN 1',
      "CALL/**/apoc.load.json('file:///etc/passwd')",
      "CALL `apoc`.`load`.`json`('file:///etc/passwd')",
      "RETURN apoc.cypher.runFirstColumnMany('LOAD CSV FROM \\'file:///etc/passwd\\' AS x RETURN x', {})",
      "CALL { RETURN apoc.load.csvParams('file:///etc/passwd', {}, {}, {}) AS x } RETURN x",
      '('.repeat(10_000),
      `RETURN "${'x'.repeat(1_000_000)}"`,
    ])('is refused: %#', async cypher => {
      const before = await counts()
      expect(['read-only', 'not-faithful', 'invalid-query', 'invalid-input']).toContain(await slugOf(ask(store, cypher)))
      expect(await counts()).toEqual(before)
    })

    const bottomless = () => {
      let list: unknown[] = []
      for (let i = 0; i < 10_000; i++) list = [list]
      return list
    }
    const poisoned = () => JSON.parse('{"x": {"__proto__": {"admin": true}}}') as Record<string, unknown>
    test.each<[string, () => Record<string, unknown>]>([
      ['10,000 lists deep', () => ({ x: bottomless() })],
      ['a nested __proto__', poisoned],
      ['an integer that JSON rounded', () => ({ x: 2 ** 60 })],
      ['NaN', () => ({ x: Number.NaN })],
      ['a function', () => ({ x: () => 1 })],
      ['a node', () => ({ x: { $type: 'Node', _value: {} } })],
      ['an integer past 64 bits', () => ({ x: { $type: 'Integer', _value: '9223372036854775808' } })],
      ['a date that is none', () => ({ x: { $type: 'Date', _value: '2022-02-30' } })],
    ])('a parameter that is %s is invalid input', async (_what, params) => {
      expect(await slugOf(ask(store, 'RETURN $x', { params: params() }))).toBe('invalid-input')
    })

    test('values keep their types, from parameter to row', async () => {
      const typed = [
        ['Integer', '9007199254740993'],
        ['Integer', '-9223372036854775808'],
        ['Float', '1.0'],
        ['Float', '1.0E30'],
        ['Float', 'NaN'],
        ['Date', '2022-07-20'],
        ['Date', '-0044-03-15'],
        ['Time', '12:50:35.556+01:00'],
        ['LocalTime', '12:31:14.645876123'],
        ['LocalDateTime', '2015-11-21T21:40:32'],
        ['OffsetDateTime', '2015-11-21T21:40:32.142+01:00'],
        ['ZonedDateTime', '2015-11-21T21:40:32.142+01:00[Europe/Paris]'],
        ['Duration', 'P1Y2M3DT1H1M1.000000005S'],
        ['Duration', 'PT-0.5S'],
        ['Point', 'SRID=7203;POINT (1.0 2.5)'],
        ['Point', 'SRID=4979;POINT Z (12.5 -3.0 100.0)'],
      ].map(([$type, _value]) => ({ $type: String($type), _value }))
      const { values } = await ask(store, 'UNWIND $list AS x RETURN x', { params: { list: typed } })
      expect(values.map(([value]) => value)).toEqual(typed)
    })

    test('a plain integral number is an INTEGER, any other a FLOAT, and a key may be any string', async () => {
      const { values } = await ask(store, 'RETURN $i, $f, $m', { params: { i: 3, f: 3.5, m: { constructor: 1, 'a b': [true, null] } } })
      expect(values[0]?.slice(0, 2)).toEqual([
        { $type: 'Integer', _value: '3' },
        { $type: 'Float', _value: '3.5' },
      ])
      expect(JSON.stringify(values[0]?.[2])).toContain('"constructor"')
    })

    test('2.1: a FLOAT stays one, whole or not, and integers past 2^53 keep their digits', async () => {
      const params = parseTyped('{"f": 2.0, "e": 2e0, "i": 2, "big": 9007199254740993, "in": [1.0, {"x": 1.0}], "zero": -0.0}') as Record<
        string,
        unknown
      >
      const { values } = await ask(store, 'RETURN 7 / $f, 7 / $e, 7 / $i, $big - 1, 3 / $in[0], 3 / $in[1].x, 1 / $zero', { params })
      expect(values[0]).toEqual([
        { $type: 'Float', _value: '3.5' },
        { $type: 'Float', _value: '3.5' },
        { $type: 'Integer', _value: '3' },
        { $type: 'Integer', _value: '9007199254740992' },
        { $type: 'Float', _value: '3.0' },
        { $type: 'Float', _value: '3.0' },
        { $type: 'Float', _value: '-Infinity' },
      ])
    })

    test.each(['1e400', '9223372036854775808'])('2.1: the number %s, which no type holds, is invalid input', async number => {
      expect(await slugOf(ask(store, 'RETURN $x', { params: parseTyped(`{"x": ${number}}`) as Record<string, unknown> }))).toBe(
        'invalid-input',
      )
    })

    test('a cartesian product is stopped at its time, and the app is answered meanwhile', async () => {
      let over = false
      const slow = slugOf(ask(store, heavy, { timeoutMs: 4000 })).finally(() => {
        over = true
      })
      expect((await store.health()).connected).toBe(true)
      expect((await store.records()).claims).toHaveLength(92)
      expect(over).toBe(false)
      expect(await slow).toBe('timeout')
      expect(await counts()).toBeDefined()
    })

    test('a cancelled query stops within a second, and the store goes on', async () => {
      const controller = new AbortController()
      const running = slugOf(ask(store, heavy, { signal: controller.signal }))
      await new Promise(done => setTimeout(done, 800))
      const at = Date.now()
      controller.abort(new StoreError('cancelled', asItIs('enough')))
      expect(await running).toBe('cancelled')
      expect(Date.now() - at).toBeLessThan(3000)
      expect(plain((await ask(store, 'RETURN 1')).values)).toEqual([[1]])
    })

    test('leaving the rows before the first stops the engine', async () => {
      const { rows } = await store.query(request('UNWIND range(1, 300000000) AS x RETURN x'))
      await rows.return({ rows: 0, truncated: false, cut: null, ms: 0 })
      expect((await rows.next()).done).toBe(true)
      expect(plain((await ask(store, 'RETURN 1')).values)).toEqual([[1]])
    })

    test('a billion rows are cut at the cap, in flat memory', async () => {
      const before = process.memoryUsage().rss
      const { rows, truncated, cut } = await ask(store, 'UNWIND range(1, 1000000000) AS x RETURN x', { rowLimit: 5000 })
      expect({ rows, truncated, cut }).toEqual({ rows: 5000, truncated: true, cut: 'rows' })
      expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
    })

    test('one record with a million items is cut at the byte cap', async () => {
      const { rows, truncated, cut } = await ask(store, 'RETURN range(1, 1000000) AS list', { byteLimit: 1_000_000 })
      expect({ rows, truncated, cut }).toEqual({ rows: 0, truncated: true, cut: 'bytes' })
    })

    test('a row limit that is just met is no cut', async () => {
      expect(await ask(store, 'UNWIND range(1, 5) AS x RETURN x', { rowLimit: 5 })).toMatchObject({ rows: 5, truncated: false, cut: null })
    })

    test.each(['(a+)+b', '(.*a){20}b', '(a|aa)+$', '([a-z]+)*1'])(
      'a catastrophic regular expression never takes more than 2 s: %s',
      async pattern => {
        const began = Date.now()
        const ran = slugOf(ask(store, `RETURN '${'a'.repeat(60)}c' =~ '${pattern}' AS x`, { timeoutMs: 2000 }))
        const asParameter = slugOf(ask(store, `RETURN '${'a'.repeat(60)}c' =~ $p AS x`, { timeoutMs: 2000, params: { p: pattern } }))
        expect(['no error', 'not-faithful']).toContain(await ran)
        expect(['no error', 'not-faithful']).toContain(await asParameter)
        // the promise is 2 s; a runaway takes hours
        expect(Date.now() - began).toBeLessThan(6000)
      },
    )

    test('a pattern of 200 hops ends', async () => {
      const hops = Array.from({ length: 200 }, () => '-->()').join('')
      expect(['no error', 'timeout', 'invalid-query', 'invalid-input', 'too-much-memory', 'not-faithful']).toContain(
        await slugOf(ask(store, `MATCH ()${hops} RETURN count(*)`, { timeoutMs: 3000 })),
      )
      expect(plain((await ask(store, 'RETURN 1')).values)).toEqual([[1]])
    })

    test('labels, types and keys with backticks and clauses in them are only names', async () => {
      const name = 'A`) DETACH DELETE n //'
      const end = (id: string) => ({ label: 'Entity' as const, id })
      await store.prepare([name])
      const before = Number((await counts())?.[0])
      await store.write({
        expect: await store.revision(),
        put: {
          nodes: [{ ...end('evil'), labels: ['Entity', name, 'B\\u0060C'], properties: { id: 'evil', [name]: 'x' } }],
          relationships: [{ type: name, from: end('evil'), to: end('evil'), by: 'key', properties: { key: 'k' } }],
        },
        remove: { nodes: [], relationships: [] },
      })
      const { values } = await ask(
        store,
        "MATCH (n:Entity {id: 'evil'})-[r]->(n) RETURN [l IN labels(n) WHERE l <> 'Entity'], type(r), [k IN keys(n) WHERE k <> 'id']",
      )
      const [labels, type, keys] = plain(values)[0] as [string[], string, string[]]
      expect([labels.sort(), type, keys]).toEqual([[name, 'B\\u0060C'].sort(), name, [name]])
      expect((await counts())?.[0]).toBe(before + 1)
      await store.write({
        expect: await store.revision(),
        put: { nodes: [], relationships: [] },
        remove: {
          nodes: [end('evil')],
          relationships: [{ type: name, from: end('evil'), to: end('evil'), by: 'key', properties: { key: 'k' } }],
        },
      })
    })

    test('many queries at once are all answered', async () => {
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, i) =>
          ask(store, 'MATCH (c:Claim) RETURN count(c) + $i', { params: { i } } satisfies Partial<QueryRequest>),
        ),
      )
      expect(answers.map(({ values }) => plain(values)[0]?.[0])).toEqual(Array.from({ length: 40 }, (_, i) => 92 + i))
    })

    test('55: the same submission through two copies of the app is one claim; another under its key is a conflict', async () => {
      const before = (await store.records()).claims.length
      const copies = [1, 2].map(() => answersOver(store, keeperHere(store)))
      const body = {
        by: 'Anna Berg',
        source: 'doc-rudaw-0718',
        chain: [{ agent: 'rudaw', act: 'states' }],
        subject: 'qais-al-khazali',
        predicate: 'LEADS',
        object: 'asaib-ahl-al-haq',
      }
      const input = { params: {}, query: {}, body }
      const answers = await Promise.all([...copies, ...copies].map(copy => copy.write('addClaim', input, 'key-of-one-submission')))
      const ids = answers.map(answer => (fromJson(answer) as { claim: { id: string } }).claim.id)
      expect(new Set(ids).size).toBe(1)
      expect((await store.records()).claims).toHaveLength(before + 1)
      const other = { ...input, body: { ...body, note: 'something else' } }
      expect(await slugOf(copies[0]!.write('addClaim', other, 'key-of-one-submission'))).toBe('conflict')
      await expect(copies[1]!.write('addClaim', input, 'another-key')).rejects.toThrow(Refused)
      const asked = { ...input, body: { ...body, again: true } }
      const again = fromJson(await copies[1]!.write('addClaim', asked, 'another-key')) as { claim: { id: string } }
      expect(again.claim.id).not.toBe(ids[0])
      expect((await store.records()).claims).toHaveLength(before + 2)
    })
  })
}
