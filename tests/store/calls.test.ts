import type { Plan } from 'neo4j-driver'
import { describe, expect, test } from 'vitest'
import { checkCalls, checkPlan } from '../../server/store/neo4j/guard.ts'
import { readCalls } from '../../server/store/neo4j/read-calls.ts'
import { ofProcessor } from '../of-processor.ts'

const file = '\'LOAD CSV FROM "file:///etc/passwd" AS row RETURN row\''

describe('44: what a query text calls', () => {
  test.each([
    [`RETURN apoc.cypher.runFirstColumnMany(${file}, {})`, /apoc\.cypher\.runFirstColumnMany/],
    [`RETURN \`apoc\`.\`cypher\` . /* x */ \`runFirstColumnMany\`(${file}, {})`, /apoc\.cypher\.runFirstColumnMany/],
    [`RETURN \\u0061poc.cypher.runFirstColumnMany(${file}, {})`, /apoc\.cypher/],
    [`MATCH (n) WHERE any(x IN [1] WHERE apoc.util.sha1([x]) = 'x') RETURN n`, /apoc\.util\.sha1/],
    ['MATCH (n) RETURN COUNT { MATCH (n)-->(m) WHERE apoc.x(m) = 1 } AS c', /apoc\.x/],
    ['MATCH (n) RETURN n {.*, x: apoc.x(n)} ORDER BY apoc.y(n)', /apoc\.[xy]/],
    ['RETURN notOfNeo4j(1)', /notOfNeo4j/],
    ['RETURN genai.vector.encode("a", "OpenAI", {})', /genai/],
    ['CALL apoc.load.json("file:///etc/passwd") YIELD value RETURN value', /procedure apoc\.load\.json/],
    ['CALL `dbms`.`listConfig`()', /procedure dbms\.listConfig/],
    ['CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name', /procedure dbms\.listConfig/],
    ['USE other MATCH (n) RETURN n', /USE/],
    ["USE graph.byName('other') MATCH (n) RETURN n", /USE/],
    ['MATCH (n) CALL (n) { USE other MATCH (m) RETURN m } RETURN m', /USE/],
    ['CYPHER 5 EXPLAIN USE system SHOW USERS', /USE/],
  ])('is refused by name: %s', (text, why) => {
    expect(() => checkCalls(readCalls(text))).toThrow(why)
  })

  test.each([
    'MATCH (n) RETURN count(*), toLower(n.name), TOUPPER(n.name), `size`(labels(n)), point.distance(n.a, n.b), date.truncate("day", date())',
    'MATCH p = shortestPath((a)-[*]-(b)) RETURN length(p), [x IN nodes(p) | x.name], reduce(s = 0, x IN [1] | s + x)',
    "RETURN 'apoc.load.json(1)' AS `apoc.x(` // apoc.y(1)",
    'CALL db.labels() YIELD label RETURN label',
    "CALL db.index.fulltext.queryNodes('names', 'a') YIELD node RETURN node",
    'MATCH (use:USE) RETURN use.use',
    'RETURN trim(BOTH "x" FROM "xax"), normalize("a", NFKD), exists { MATCH (n) }, vector.similarity.cosine([1.0], [2.0])',
  ])('is let through: %s', text => {
    expect(() => checkCalls(readCalls(text))).not.toThrow()
  })
})

describe('44: what a plan calls', () => {
  const plan = (Details: string, operatorType = 'Projection@neo4j'): Plan => ({
    operatorType: 'ProduceResults@neo4j',
    identifiers: [],
    arguments: { Details: 'x' },
    children: [{ operatorType, identifiers: [], arguments: { Details }, children: [] }],
  })

  test.each([
    'apoc.cypher.runFirstColumnMany($autostring_0, {}) AS x',
    'n.a = apoc . util . sha1(cache[n.name])',
    'any(x IN [1] WHERE `apoc`.`x`(x))',
    // a mark within other marks closes nothing
    'n.`it"s` = apoc.x(n) OR n.b = "b"',
    "n.`it's` = apoc.x(n) OR n.b = 'b'",
    '"`" = n.a AND apoc.x(n) = "`"',
    `n.a = "it's" OR apoc.x(n) = 'b'`,
    // a backslash that is the last sign of a text
    'n.a = "a\\" AND apoc.x("b") = 1',
    'n.a = "a \\"quoted\\" b\'s" AND apoc.x("b") = 1',
    'n.a = "never closed AND apoc.x(n) = 1',
  ])('is refused: %s', details => {
    expect(() => checkPlan(plan(details))).toThrow(/apoc/)
  })

  test.each([
    'point.distance(n.a, n.b) AS d',
    'date.truncate("day", date()) AS d',
    '"apoc.x(1)" AS x',
    'n.name AS `apoc.x(`',
    'n.a = "`" AS `a "`, "apoc.x(1)" AS b',
    `n.a = "it's apoc.x(1)" AS b`,
    'n.a = "a\nb apoc.x(1)" AS b',
    '(a)-[r:LEADS]->(b)',
  ])('is let through: %s', details => {
    expect(() => checkPlan(plan(details))).not.toThrow()
  })

  test('marks that nothing closes are sought once', () => {
    for (const mark of ['"', "'", '\\"', "\\'", '`a``'])
      expect(ofProcessor(() => checkPlan(plan(`"${mark.repeat(100_000)}'`))).ms, mark).toBeLessThan(1000)
  })

  test('a procedure that is on no list is refused', () => {
    expect(() => checkPlan(plan('dbms.listConfig() :: (name :: String)', 'ProcedureCall@neo4j'))).toThrow(/dbms\.listConfig/)
    // without a namespace, and in backticks, it does not look like a plugin's function
    for (const details of ['`listConfig`()', 'listConfig() :: (name :: String)', ''])
      expect(() => checkPlan(plan(details, 'ProcedureCall@neo4j'))).toThrow(/procedure/)
    expect(() => checkPlan(plan('db.labels() :: (label :: String)', 'ProcedureCall@neo4j'))).not.toThrow()
  })
})
