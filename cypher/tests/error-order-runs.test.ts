import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import type { Value } from '../types/types.ts'
import { ask, failure, sample } from './core-fixture.ts'

/** Types of parameters are checked last. */
const withParameters: readonly [query: string, column: number, message: string][] = [
  [
    "RETURN ($int[null] - localdatetime('1970-01-01T00:00')) AS c",
    9,
    "Type mismatch for parameter 'int': expected Map, Node or Relationship",
  ],
  ["RETURN $point / time('10:15')", 8, "Type mismatch for parameter 'point': expected Float, Integer or Duration but was Point"],
  // functions that do not exist, and wrong numbers of arguments, in one pass with the types of parameters
  ['RETURN toUpper($int), foo(1)', 16, "Type mismatch for parameter 'int': expected String but was Integer"],
  ['RETURN foo(1), toUpper($int)', 8, "Unknown function 'foo'"],
  ['RETURN toUpper($int) + foo(1)', 16, "Type mismatch for parameter 'int': expected String but was Integer"],
  ['RETURN foo(toUpper($int))', 8, "Unknown function 'foo'"],
  ['RETURN toUpper(date()) AS a, foo($int)', 16, 'Type mismatch: expected String but was Date'],
  ['WITH foo($int) AS x RETURN nobody', 28, 'Variable `nobody` not defined'],
  ['CALL nope() YIELD x RETURN toUpper(1)', 36, 'Type mismatch: expected String but was Integer'],
  ['RETURN $int AND true AND foo', 26, 'Variable `foo` not defined'],
  ['MATCH (n) RETURN count(*) + n.k, $int[null]', 29, 'Aggregation column contains implicit grouping expressions'],
  ['RETURN $missing, date() / 2', 18, 'Type mismatch: expected Float, Integer or Duration but was Date'],
  ['RETURN $missing, $int[null]', 18, "Type mismatch for parameter 'int': expected Map, Node or Relationship but was Integer"],
  ['RETURN toString($list)', 17, 'LocalTime, LocalDateTime or DateTime but was List<T>'],
  ['RETURN toString($map)', 17, 'LocalTime, LocalDateTime or DateTime but was Map, Node, Relationship'],
  ['RETURN toBoolean($map)', 18, 'Type mismatch: expected Boolean, Integer or String but was Map, Node, Relationship'],
  ['RETURN toBoolean($list)', 18, 'Type mismatch: expected Boolean, Integer or String but was List<T>'],
  ['RETURN toBoolean($point)', 18, 'Type mismatch: expected Boolean, Integer or String but was Point'],
  [
    'RETURN toInteger($map)',
    18,
    "Type mismatch for parameter 'map': expected Boolean, Float, Integer or String but was Map, Node or Relationship",
  ],
  ['RETURN toInteger($point)', 18, "Type mismatch for parameter 'point': expected Boolean, Float, Integer or String but was Point"],
  ['RETURN labels($int)', 15, "Type mismatch for parameter 'int': expected Node but was Integer"],
  ['RETURN datetime.fromEpoch($string, 1)', 27, "Type mismatch for parameter 'string': expected Float, Integer or Number but was String"],
]
const parameters: Record<string, Value> = {
  int: 3n,
  string: 'ab',
  list: [1n],
  map: new Map([['a', 1n]]),
  point: { kind: 'point', srid: 7203, x: 1, y: 2 },
}

const right: readonly string[] = [
  'MATCH (m) WHERE EXISTS { MATCH (n) WITH count(*) + m.k AS x RETURN x } RETURN m',
  'WITH 1 AS m RETURN COUNT { MATCH (n) RETURN m AS q, count(*) + m AS x } AS c',
  'MATCH (m) RETURN size(COLLECT { MATCH (n) RETURN n.k }) + count(*) AS q',
  'MATCH (m) RETURN count(*) AS z, COLLECT { MATCH (n) RETURN 1 + m.k } AS q',
  'MATCH (a) ((x)-[r]->(x)){1,3} (b) RETURN x, r',
  "MATCH (n) RETURN toUpper(CASE WHEN EXISTS { (n)--() } THEN 'a' ELSE 'b' END) AS c",
  'MATCH (n) WHERE n.k = {a: COUNT { (n)--() }}.a RETURN n ORDER BY CASE WHEN EXISTS { (n)--() } THEN 1 ELSE 0 END',
  'MATCH (n) RETURN n.k AS k, sum(CASE WHEN EXISTS { (n)--() } THEN 1 ELSE 0 END) AS c',
  'UNWIND CASE WHEN EXISTS { () } THEN [1] ELSE [2] END AS x RETURN x + 1 AS c',
  'MATCH (n)-[r {k: CASE WHEN EXISTS { (n)--() } THEN 1 END}]->() RETURN r, n',
  // 5.26 knows no types of map values
  'WITH {a: 1} AS m RETURN m.a AND true, [x IN m.a | x], 1 IN m.a',
  "RETURN {a: {b: 'x'}}.a.b * 2, toUpper({a: 1}.a), -{a: 'x'}.a",
  "MATCH (n) WITH n{.k, own: 'x', sub: COUNT { (n)--() }} AS m RETURN m.own - 1, m.sub AND true",
  // names that 5.26 does not take for shadowed
  'WITH 1 AS k, 2 AS c RETURN DISTINCT k AS d ORDER BY EXISTS { RETURN 1 AS c }',
  'WITH 1 AS k, 2 AS c RETURN k AS d, count(*) AS e ORDER BY EXISTS { RETURN 1 AS c }',
  'MATCH (a)-[r WHERE EXISTS { MATCH (m) RETURN 1 AS a }]->{1,2}(b) RETURN a',
  'MATCH (a)((x)-->(y WHERE EXISTS { RETURN 1 AS a })){1,2}(b) RETURN a',
  'MATCH (a WHERE EXISTS { MATCH (m) RETURN 1 AS b })-[r]->(b) RETURN a',
  'MATCH (a) RETURN COUNT { CALL (*) { UNWIND [1] AS a RETURN a AS q } RETURN 1 AS b }',
  'MATCH (a) RETURN COUNT { CALL { RETURN 1 AS a } RETURN 1 AS b }',
]

test.each(right)('%s is right', query => {
  expect(compile(query).text).toBe(query)
})

test.each(withParameters)('%s with parameters: column %i', (query, column, message) => {
  const error = failure(query, sample(), parameters)
  expect([error.code, error.position?.column]).toEqual(['Neo.ClientError.Statement.SyntaxError', column])
  expect(error.message).toContain(message)
})

test.each([
  'WITH toUpper($int) AS x CALL nope(x) YIELD a RETURN foo(a)',
  'RETURN foo($int) AS a UNION CALL nope() YIELD a RETURN a',
  'RETURN foo(1) AS a UNION CALL nope() YIELD a RETURN a',
])('a procedure that does not exist comes before types of parameters and functions: %s', query => {
  expect(failure(query, sample(), parameters).code).toBe('Neo.ClientError.Procedure.ProcedureNotFound')
})

test('count(*) may stand anywhere until a row comes to it', () => {
  expect(ask('MATCH (n:None) WHERE count(*) > 1 RETURN n')).toEqual([])
  expect(failure('MATCH (n) WHERE count(*) > 1 RETURN n').code).toBe('Neo.DatabaseError.Statement.ExecutionFailed')
  expect(failure('WITH 1 AS a WHERE count(*) > 0 RETURN a').code).toBe('Neo.DatabaseError.Statement.ExecutionFailed')
})

test('a shortest path from a node to itself is refused, for no rows too', () => {
  expect(failure('MATCH (a:None) MATCH p = shortestPath((a)-[*..3]->(a)) RETURN p').code).toBe(
    'Neo.DatabaseError.Statement.ExecutionFailed',
  )
})

test.each(['RETURN 1 AS k LIMIT count(*)', 'WITH 1 AS k SKIP size([count(*)]) RETURN k'])('%s is not planned', query => {
  expect(failure(query).code).toBe('Neo.DatabaseError.General.UnknownError')
})

test('a subquery beside an aggregate reads what the rows are grouped by', () => {
  const query = 'UNWIND [{k: 1}, {k: 1}, {k: 2}] AS n RETURN n.k, count(*) + head(COLLECT { UNWIND [1] AS m RETURN m + n.k }) AS c'
  expect(ask(query)).toEqual(['1, 4', '2, 4'])
})

test('what is grouped by a property may be read by its name in brackets, and the other way round', () => {
  expect(ask("UNWIND [{k: 1}, {k: 1}, {k: 2}] AS n RETURN n.k AS k, n['k'] + count(*) AS c")).toEqual(['1, 3', '2, 3'])
  expect(ask("UNWIND [{k: 1}, {k: 1}, {k: 2}] AS n RETURN n['k'] AS k, n.k + count(*) AS c")).toEqual(['1, 3', '2, 3'])
})

test('a name may be the accumulator of one reduce() and the variable of another', () => {
  expect(compile('RETURN reduce(x = 1, y IN [1] | reduce(y = 1, x IN [1] | x + y)) AS c').ast.query.kind).toBe('single')
})
