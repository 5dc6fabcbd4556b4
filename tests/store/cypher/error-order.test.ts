/** Where a text holds several errors, the one that Neo4j 5.26 tells is told, at its place. */
import { expect, test } from 'vitest'
import { compile } from '../../../server/store/embedded/cypher/compile.ts'
import { CypherError } from '../../../server/store/embedded/cypher/errors.ts'

const told: readonly [query: string, column: number, message: string][] = [
  ['UNWIND [1, b] AS n', 12, 'Variable `b` not defined'],
  ['WITH 1 AS b WHERE EXISTS { (a)-[:R]-(b) }', 38, 'Type mismatch: b defined with conflicting type Integer (expected Node)'],
  ['MATCH (a) RETURN COLLECT { MATCH (a)-->(b) } AS c, foo', 28, 'Query cannot conclude with MATCH'],
  ['MATCH (a) RETURN COLLECT { MATCH (a)-->(b) RETURN a, b } AS c, foo', 18, 'A Collect Expression must end with a single return column'],
  ['MATCH (a) RETURN COLLECT { MATCH (a)-->(b) RETURN a, foo } AS c', 54, 'Variable `foo` not defined'],
  ["MATCH (a) RETURN COLLECT { MATCH (a {n: '}'}) RETURN a, foo } AS c", 57, 'Variable `foo` not defined'],
  ['MATCH (n) RETURN n.a + count(*), foo', 34, 'Variable `foo` not defined'],
  ['MATCH (a) WHERE EXISTS { MATCH (a)-->(a) WITH 1 AS a RETURN foo } RETURN a', 61, 'Variable `foo` not defined'],
  ["RETURN time('12:30')[..(null < null)] AS c", 30, 'Type mismatch: expected Integer but was Boolean'],
  ["RETURN 1[true..'a'] AS c", 8, 'Type mismatch: expected List<T> but was Integer'],
  ['WITH 1 AS a, 2 AS b, 3 AS a RETURN a', 6, 'Multiple result columns with the same name are not supported'],
  ['WITH 1 AS a RETURN DISTINCT (a + 1) AS b, a AS c, 3 AS b', 29, 'Multiple result columns with the same name are not supported'],
  ['RETURN reduce(x = 1, x IN [1] | x + foo)', 15, 'Variable `x` already declared'],
  ['RETURN reduce(x = 1, x IN foo | x)', 27, 'Variable `foo` not defined'],
  ['MATCH (n) RETURN n.k ORDER BY foo + sum(n.k)', 11, 'Cannot use aggregation in ORDER BY if there are no aggregate expressions'],
  ['MATCH (n) WITH DISTINCT n ORDER BY sum(n.k) RETURN n', 11, 'Cannot use aggregation in ORDER BY if there are no aggregate expressions'],
  ['MATCH (n) RETURN foo AS a, 1 AS a', 18, 'Variable `foo` not defined'],
  ['MATCH (a) ((x)-[r]->(y)){1,3} (y) RETURN foo', 11, 'The variable `y` occurs both inside and outside a quantified path pattern'],
  [
    'MATCH (a) ((x)-[r]->(y)){1,3} (b), (x)-->(z) RETURN 1',
    11,
    'The variable `x` occurs both inside and outside a quantified path pattern',
  ],
  ['MATCH (a) ((x)-->(y)){1,3} (b) ((x)-->(z)){1,3} (c) RETURN 1', 11, 'The variable `x` occurs in multiple quantified path patterns'],
  ['MATCH (a)-[x]->{1,2}(b)-[x]->(c) RETURN 1', 10, 'The variable `x` occurs both inside and outside a quantified path pattern'],
  // the analyzer is shown lists where a subquery stands in a map or a CASE
  ['MATCH (n) RETURN CASE WHEN EXISTS { MATCH (n)-->(m) } THEN m.k ELSE 2 END AS c', 60, 'Variable `m` not defined'],
  ["MATCH (n) RETURN CASE COUNT { (n)--() } WHEN 1 THEN 'a' WHEN > 2, < 0 THEN foo ELSE 'b' END AS c", 76, 'Variable `foo` not defined'],
  ['MATCH (n) RETURN {a: CASE WHEN n:A THEN COUNT { (n)--() } ELSE 1 END}.a + foo AS c', 75, 'Variable `foo` not defined'],
  ["RETURN '\\uH'", 11, "Invalid input 'H'': expected four hexadecimal digits specifying a unicode character"],
  ["RETURN 'a' /* \\uH */", 17, "Invalid input 'H */': expected four hexadecimal digits specifying a unicode character"],
  ['MATCH (n {k: COUNT { MATCH () }})-[r]->() RETURN r, foo', 53, 'Variable `foo` not defined'],
  ['MATCH (n) RETURN n {.k, v: {a: COUNT { (n)--() }}} AS c, bar', 58, 'Variable `bar` not defined'],
]

const right: readonly string[] = [
  'MATCH (a) ((x)-[r]->(x)){1,3} (b) RETURN x, r',
  "MATCH (n) RETURN toUpper(CASE WHEN EXISTS { (n)--() } THEN 'a' ELSE 'b' END) AS c",
  'MATCH (n) WHERE n.k = {a: COUNT { (n)--() }}.a RETURN n ORDER BY CASE WHEN EXISTS { (n)--() } THEN 1 ELSE 0 END',
  'MATCH (n) RETURN n.k AS k, sum(CASE WHEN EXISTS { (n)--() } THEN 1 ELSE 0 END) AS c',
  'UNWIND CASE WHEN EXISTS { () } THEN [1] ELSE [2] END AS x RETURN x + 1 AS c',
  'MATCH (n)-[r {k: CASE WHEN EXISTS { (n)--() } THEN 1 END}]->() RETURN r, n',
]
test.each(right)('%s is right', query => {
  expect(compile(query).text).toBe(query)
})

test.each(told)('%s: column %i', (query, column, message) => {
  const error = failureOf(query)
  expect(error.message).toContain(message)
  expect(error.position).toMatchObject({ line: 1, column })
})

test('a name may be the accumulator of one reduce() and the variable of another', () => {
  expect(compile('RETURN reduce(x = 1, y IN [1] | reduce(y = 1, x IN [1] | x + y)) AS c').ast.query.kind).toBe('single')
})

function failureOf(query: string): CypherError {
  try {
    compile(query)
  } catch (error) {
    if (error instanceof CypherError) return error
    throw error
  }
  throw new Error(`no error: ${query}`)
}
