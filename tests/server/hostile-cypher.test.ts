/** security-cases 1–16 through HTTP on the real embedded store with the real seed. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type SeededServer, seededServer } from './seeded-server.ts'
import { linesOf, post } from './serve.ts'

let isnad: SeededServer
beforeAll(async () => {
  isnad = await seededServer({ queryTimeoutMs: 10_000, rowLimit: 1000, byteLimit: 1_000_000 })
  // the first query starts the engine and loads the analyzer, which may take longer than a query may
  await vi.waitFor(async () => expect(await nodes()).toBeDefined(), { timeout: 150_000 })
  await counts()
})
afterAll(() => isnad.close())

interface Outcome {
  status: number
  /** The problem's type without its base; null for an answer. */
  slug: string | null
  lines: Record<string, unknown>[]
  detail: string
}

/** A failure looks the same whether it comes before the first line or as the last. */
async function run(cypher: string, more: object = {}): Promise<Outcome> {
  const response = await post(isnad.address, '/api/query', { cypher, ...more })
  const lines = await linesOf(response)
  const last = lines.at(-1) as { type: string; problem?: { type: string; detail: string; status: number } }
  const problem = response.ok ? last.problem : (last as unknown as { type: string; detail: string; status: number })
  if (response.ok) expect(['summary', 'error']).toContain(last.type)
  return { status: problem?.status ?? 200, slug: problem?.type.replace('/problems/', '') ?? null, lines, detail: problem?.detail ?? '' }
}

const counts = async () => ((await (await fetch(`${isnad.address}/api/health`)).json()) as { counts: object }).counts
const nodes = async () => (await run('MATCH (n) RETURN count(n) AS n')).lines[1]

async function refuses(cypher: string, statuses: number[] = [403]): Promise<Outcome> {
  const before = [await counts(), await nodes()]
  const outcome = await run(cypher)
  expect(statuses, `${cypher} → ${outcome.status} ${outcome.detail}`).toContain(outcome.status)
  expect([await counts(), await nodes()]).toEqual(before)
  return outcome
}

describe('1: writes', () => {
  it.each([
    'CREATE (n:Evil) RETURN n',
    'MERGE (n:Evil {id: 1})',
    'MATCH (n) SET n.name = "x"',
    'MATCH (n) SET n:Evil',
    'MATCH (n) REMOVE n.name',
    'MATCH (n) DELETE n',
    'MATCH (n) DETACH DELETE n',
    'FOREACH (x IN [1, 2] | CREATE (:Evil))',
    'MATCH (n) FOREACH (x IN [1] | SET n.name = "x")',
    'CALL { CREATE (n:Evil) RETURN n } RETURN n',
    'CALL () { MERGE (n:Evil) RETURN n } RETURN n',
    'MATCH (n) CALL (n) { SET n.name = "x" } RETURN n',
    'UNWIND range(1, 3) AS x CALL (x) { CREATE (:Evil {x: x}) } IN TRANSACTIONS RETURN x',
    'RETURN 1 AS x UNION CREATE (n) RETURN 1 AS x',
  ])('%s is 403', async cypher => {
    expect((await refuses(cypher)).slug).toBe('read-only')
  })
})

describe('2 and 3: reaching outside', () => {
  let asked = 0
  const outside = createServer((_request, response) => {
    asked++
    response.end('a,b\n1,2\n')
  })
  let url = ''
  beforeAll(async () => {
    await new Promise<void>(resolve => outside.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/x.csv`
  })
  afterAll(() => void outside.close())

  it.each([
    "CALL/**/apoc.load.json('file:///etc/passwd') YIELD value RETURN value",
    "CALL `apoc`.`load`.`json`('file:///etc/passwd') YIELD value RETURN value",
    "CALL apoc.cypher.runWrite('CREATE (n)', {}) YIELD value RETURN value",
    'CALL dbms.listConfig() YIELD name RETURN name',
    'CALL dbms.security.listUsers()',
    'CALL db.createLabel("Evil")',
    "RETURN apoc.load.json('file:///etc/passwd') AS x",
  ])('2: %s is refused', async cypher => {
    const { detail } = await refuses(cypher, [400, 403, 422])
    expect(detail).not.toContain('root:')
  })

  it('3: LOAD CSV opens no socket and reads no file', async () => {
    for (const address of [url, 'file:///etc/passwd', 'file:/etc/passwd']) {
      await refuses(`LOAD CSV FROM '${address}' AS row RETURN row`)
      await refuses(`LOAD CSV WITH HEADERS FROM "${address}" AS row RETURN row`)
      await refuses(`\\u004cOAD CSV FROM '${address}' AS row RETURN row`, [400, 403])
      await refuses(`CALL { LOAD CSV FROM '${address}' AS row RETURN row } RETURN row`)
      await refuses(`/* x */ LOAD /* y */ CSV FROM '${address}' AS row RETURN row`)
    }
    expect(asked).toBe(0)
  })
})

describe('4 to 7: classified by the plan, never by words', () => {
  it.each([
    'EXPLAIN CREATE (n)',
    'PROFILE CREATE (n)',
    'CYPHER 25 CREATE (n)',
    'CYPHER 5 runtime=slotted CREATE (n)',
    '// a comment\nCREATE (n)',
    '/* a comment */ CREATE (n)',
    'explain match (n) detach delete n',
    'CREA\\u0054E (n)',
  ])('4: %s is refused', async cypher => {
    await refuses(cypher, [400, 403, 422])
  })

  it('4: the words of a write in a text, a name or a comment are no write', async () => {
    const { status, lines } = await run("/* CREATE */ WITH 'MERGE (n) DELETE n' AS `SET` RETURN `SET` // LOAD CSV")
    expect(status).toBe(200)
    expect(lines[1]).toEqual({ type: 'row', values: [{ $type: 'String', _value: 'MERGE (n) DELETE n' }] })
  })

  it.each(['RETURN 1 AS x; CREATE ()', 'RETURN 1 AS x; RETURN 2 AS x', 'RETURN 1 AS x;;CREATE ()', ';CREATE ()'])(
    '5: %s is not run',
    async cypher => {
      await refuses(cypher, [400, 403])
    },
  )

  it.each([
    'SHOW USERS',
    'SHOW DATABASES',
    'DROP DATABASE neo4j',
    'CREATE INDEX FOR (n:Entity) ON (n.name)',
    'CREATE CONSTRAINT FOR (n:X) REQUIRE n.id IS UNIQUE',
    'DROP INDEX x',
    'ALTER CURRENT USER SET PASSWORD FROM "a" TO "b"',
    'USE system SHOW USERS',
    'TERMINATE TRANSACTION "1"',
    'STOP DATABASE neo4j',
    'GRANT ALL ON DBMS TO x',
  ])('6: %s is refused', async cypher => {
    await refuses(cypher, [400, 403, 422])
  })

  it('7: what cannot be read is not run', async () => {
    const { detail } = await refuses('MATCH (n RETURN n', [400])
    expect(detail.length).toBeGreaterThan(10)
    await refuses('MATCH (n) RETURN n FROBNICATE', [400])
    const response = await post(isnad.address, '/api/query', { cypher: 'MATCH (n)\nRETURN m' })
    expect(await response.json()).toMatchObject({ line: 2, column: 8 })
  })
})

describe('8: names that break out of their quotes', () => {
  it('a label of any characters is a parameter or a doubled backtick, and writes nothing', async () => {
    const before = await nodes()
    const evil = 'A`) DETACH DELETE n //'
    await run(`MATCH (n:\`${evil.replaceAll('`', '``')}\`) RETURN n`)
    await fetch(`${isnad.address}/api/graph?type=${encodeURIComponent(evil)}`)
    await fetch(`${isnad.address}/api/search?q=${encodeURIComponent(evil)}`)
    await fetch(`${isnad.address}/api/entities/${encodeURIComponent(evil)}`)
    expect(await nodes()).toEqual(before)
  })

  it('any text as an id, a search or a parameter comes back as data or a problem, never as Cypher', async () => {
    const before = await nodes()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async text => {
        const query = await run('RETURN $text AS text', { params: { text } })
        expect(query.lines[1]).toEqual({ type: 'row', values: [{ $type: 'String', _value: text }] })
        const answers = await Promise.all(
          [
            `/api/entities/${encodeURIComponent(text)}`,
            `/api/search?q=${encodeURIComponent(text)}`,
            `/api/graph?without=${encodeURIComponent(text)}`,
          ].map(path => fetch(isnad.address + path)),
        )
        for (const answer of answers) expect([200, 400, 404]).toContain(answer.status)
      }),
      { numRuns: 60 },
    )
    expect(await nodes()).toEqual(before)
  })
})

describe('10 to 14: too much', () => {
  it('10: a product that never ends is stopped at its timeout, and health answers meanwhile', async () => {
    const start = performance.now()
    let ended = false
    const query = run('MATCH (a), (b), (c), (d), (e) RETURN count(a.id) AS n', { timeoutMs: 5000 }).finally(() => {
      ended = true
    })
    let meanwhile = 0
    while (!ended) {
      expect((await fetch(`${isnad.address}/api/health`)).status).toBe(200)
      if (!ended) meanwhile++
    }
    const { status, slug } = await query
    expect(slug).toBe('timeout')
    expect(status).toBe(504)
    expect(performance.now() - start).toBeLessThan(15_000)
    // none of these answers waited for the query; on a quiet machine there are hundreds
    expect(meanwhile).toBeGreaterThan(2)
  })

  it('11: a billion rows are cut at the cap, which is said, and memory stays flat', async () => {
    const before = process.memoryUsage().rss
    const { lines } = await run('UNWIND range(1, 1000000000) AS x RETURN x')
    expect(lines.at(-1)).toMatchObject({ type: 'summary', rows: 1000, truncated: true, cut: 'rows' })
    expect(lines.length).toBe(1002)
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  it('12: one record with a list of a million items is cut at the byte cap, or refused, and says so', async () => {
    const { lines, slug } = await run('RETURN range(1, 1000000) AS list')
    const last = lines.at(-1)
    if (slug === null) expect(last).toMatchObject({ type: 'summary', truncated: true, cut: 'bytes' })
    else expect(['too-large', 'too-much-memory']).toContain(slug)
    expect(JSON.stringify(lines).length).toBeLessThan(2_000_000)
  })

  it.each([
    ['a pattern of 200 hops', `MATCH p = (a)${'--()'.repeat(200)} RETURN count(p) AS n`],
    ['200 hops of variable length', 'MATCH p = (a)-[*200]-(b) RETURN count(p) AS n'],
    ['10,000 parentheses', `RETURN ${'('.repeat(10_000)}1${')'.repeat(10_000)} AS x`],
    ['10,000 nested lists', `RETURN ${'['.repeat(10_000)}${']'.repeat(10_000)} AS x`],
  ])('13: %s is refused or stopped, and health answers', async (_name, cypher) => {
    const start = performance.now()
    const { status } = await run(cypher, { timeoutMs: 2000 })
    expect([400, 413, 422, 504]).toContain(status)
    expect(performance.now() - start).toBeLessThan(12_000)
    expect((await fetch(`${isnad.address}/api/health`)).status).toBe(200)
  })

  it('13: a megabyte of text is 400 or 413', async () => {
    expect([400, 413]).toContain((await run(`RETURN '${'x'.repeat(1_000_000)}' AS x`)).status)
  })

  it.each(['(.*a){20}b', '(a+)+$', '(a|aa)+$', '(a*)*b'])('14: the pattern %s ends within 2 s', async pattern => {
    // run once before, so that only the pattern is measured, not the analyzer or a worker that is started anew
    await run('RETURN $text =~ $pattern AS x', { params: { text: 'a', pattern: 'a' } })
    const start = performance.now()
    const { status } = await run('RETURN $text =~ $pattern AS x', { params: { text: `${'a'.repeat(40)}!`, pattern } })
    expect([200, 422]).toContain(status)
    // the promise is 2 s; a runaway takes hours
    expect(performance.now() - start).toBeLessThan(6000)
  })
})

describe('17: leaving a real query', () => {
  it('DELETE stops the engine: the last line comes within a second, and the next query runs', async () => {
    const response = await post(isnad.address, '/api/query', { cypher: 'MATCH (a), (b), (c), (d), (e) RETURN count(a.id) AS n' })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = (await reader?.read())?.value ?? ''
    const { id } = JSON.parse(text.split('\n')[0] ?? '')
    const asked = performance.now()
    expect((await fetch(`${isnad.address}/api/query/${id}`, { method: 'DELETE' })).status).toBe(200)
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) text += part.value
    expect(performance.now() - asked).toBeLessThan(3000)
    expect(text).toContain('/problems/cancelled')
    expect((await run('RETURN 1 AS x')).status).toBe(200)
  })
})

describe('15: values keep their digits', () => {
  it.each([
    ['9007199254740993', { $type: 'Integer', _value: '9007199254740993' }],
    ['-9223372036854775808', { $type: 'Integer', _value: '-9223372036854775808' }],
    ['0.1', { $type: 'Float', _value: '0.1' }],
    ["date('2022-07-20')", { $type: 'Date', _value: '2022-07-20' }],
    ["duration('P1M2DT3.000000004S')", { $type: 'Duration', _value: 'P1M2DT3.000000004S' }],
    ['point({x: 1.5, y: 2.5})', { $type: 'Point', _value: 'SRID=7203;POINT (1.5 2.5)' }],
  ])('%s', async (expression, value) => {
    const { lines } = await run(`RETURN ${expression} AS x`)
    expect(lines[1]).toEqual({ type: 'row', values: [value] })
    const back = await run('RETURN $x AS x', { params: { x: value } })
    expect(back.lines[1]).toEqual({ type: 'row', values: [value] })
  })
})

describe('2.1: what is typed is what the engine gets', () => {
  const typed = async (params: string, path = '/api/query') =>
    fetch(isnad.address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"cypher": "RETURN 7 / $x AS a, $y AS b", "limit": 5, "params": ${params}}`,
    })

  it('2.0 in the body of a query is a FLOAT, and an integer past 2^53 keeps its digits', async () => {
    const lines = await linesOf(await typed('{"x": 2.0, "y": 9007199254740993}'))
    expect(lines[1]).toEqual({
      type: 'row',
      values: [
        { $type: 'Float', _value: '3.5' },
        { $type: 'Integer', _value: '9007199254740993' },
      ],
    })
  })

  it('9: a key __proto__ anywhere in the parameters is 400', async () => {
    const response = await typed('{"x": 1, "y": {"a": [{"__proto__": {"admin": true}}]}}')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/params/y/a/0/__proto__' }] })
  })

  it('9: 10,000 lists in each other are 400', async () => {
    expect((await typed(`{"x": ${'['.repeat(10_000)}${']'.repeat(10_000)}, "y": 1}`)).status).toBe(400)
  })
})
