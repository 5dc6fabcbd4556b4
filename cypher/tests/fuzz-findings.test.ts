/** Queries that random comparison found; the answers are those of Neo4j 5.26. */
import { describe, expect, test } from 'vitest'
import type { Value } from '../types/types.ts'
import { ask, failure, sample } from './core-fixture.ts'

/** In a map, so that no type is known before the query runs. */
const p = new Map<string, Value>(
  Object.entries({ one: 1n, two: 2n, yes: true, no: false, list: [1n, 2n], none: [], map: new Map(), max: 2n ** 63n - 1n, s: 'abc' }),
)
const answers: [query: string, rows: string[]][] = [
  ['RETURN ($p.two / 0 = 1) OR $p.yes AS c', ['true']],
  ['RETURN ($p.two / 0 = 1) AND $p.no AS c', ['false']],
  ['RETURN $p.one AND $p.no AS c', ['false']],
  ['RETURN true AND $p.map AS c', ['{}']],
  ['RETURN false OR $p.s AS c', ['abc']],
  ['RETURN NOT $p.map AS c, $p.map XOR true AS d, NOT $p.none AS e', ['false, false, true']],
  ['UNWIND [1] AS x WITH x WHERE x / 0 = 1 AND x = 2 RETURN x', []],
  ['UNWIND [1] AS x WITH x WHERE x / 0 = 1 OR x = 1 RETURN x', ['1']],
  ['RETURN 2 < 1 < (1 / 0) AS c', ['false']],
  ['RETURN coalesce(1, 1 / 0) AS c', ['1']],
  ['RETURN $p.one =~ $p.map AS c', ['null']],
  ["RETURN left($p.s, $p.max) AS a, right($p.s, 4294967297) AS b, left('abc', -4294967295) AS c", ['abc, abc, a']],
  ["RETURN split('', $p.list) = [''] AS c", ['true']],
  ['RETURN null / 0.0 AS a, null % 0 AS b', ['null, null']],
  ['RETURN 1 / 0 IN [] AS a, 1 / 0 IN $p.nothing AS b', ['false, null']],
  ['RETURN [1.0] < [0.0 / 0.0] AS a, 1.0 < 0.0 / 0.0 AS b', ['null, false']],
  ['RETURN NOT NOT $p.one AS a, NOT (NOT $p.list) AS b', ['1, [1 2]']],
  ["RETURN trim('LEADING', 'x', 'xax') AS a, trim('x', ' a ') AS b", ['ax, a']],
  ["RETURN trim(TRAILING 'a' FROM 'aa') AS a, rtrim('ab', 'ab') AS b, rtrim('😀😀', '😀') AS c, btrim('a', 'a') AS d", ['a, a, , ']],
  ['RETURN vector.similarity.euclidean([0.1, 0.7, 3.3], [0.2, -0.5, 1.1]) AS c', ['0.13717421889305115']],
  ['WITH [1, 2] AS l RETURN reverse(l) AS a, reverse(tail([1, 2, 3])) AS b', ['[2 1], [3 2]']],
  ["WITH $p AS m RETURN m.yes + 'a' AS a, 'a' + m.yes AS b", ['truea, atrue']],
  ["RETURN 'a' + CASE WHEN $p.yes THEN true ELSE 1 END AS c", ['atrue']],
  // what a subquery counts is not the column that counts outside of it
  [
    'UNWIND [1, 1, 2] AS u RETURN u, count(*) AS c ORDER BY COLLECT { UNWIND range(1, u) AS x RETURN count(*) AS n }[0] DESC',
    ['2, 1', '1, 2'],
  ],
  [
    'UNWIND [1, 1, 2] AS u WITH u, count(*) AS c WHERE COLLECT { UNWIND range(1, u) AS x RETURN count(*) AS n }[0] = 2 RETURN u, c',
    ['2, 1'],
  ],
  ['RETURN 0 AS c ORDER BY COUNT { CALL (*) { UNWIND [0, 2] AS w RETURN 2 AS x } }', ['0']],
  ['RETURN count(*) AS c ORDER BY COUNT { CALL (*) { RETURN count(*) AS m } }', ['1']],
  // in the subquery of an expression, names from outside that it reads are columns of each WITH
  ['WITH 1 AS z RETURN COLLECT { MATCH (w:Nope) WHERE w.k = z WITH count(*) AS c RETURN c } AS c', ['[]']],
  ['WITH 1 AS z RETURN COLLECT { MATCH (w:Nope) WITH collect(w) AS c RETURN z } AS c', ['[]']],
  ['WITH 1 AS z RETURN COLLECT { MATCH (w:Nope) WHERE w.k = z RETURN count(*) AS c ORDER BY c } AS c', ['[]']],
  ['WITH 1 AS z RETURN COUNT { MATCH (w:Nope) WITH count(w) AS c RETURN c UNION RETURN z AS c } AS c', ['1']],
  ['MATCH (n) WHERE EXISTS { MATCH (n)-->(m:Nope) WITH count(m) AS c WHERE c = 0 RETURN c } RETURN count(n)', ['0']],
  ['WITH 1 AS z RETURN COLLECT { MATCH (w:Nope) WITH count(*) AS c RETURN c } AS c', ['[0]']],
  ['WITH 1 AS z RETURN COLLECT { MATCH (w:Nope) WHERE w.k = z RETURN count(*) AS c } AS c', ['[0]']],
  ['WITH 1 AS z RETURN COLLECT { MATCH (w) WHERE z = 1 WITH count(*) AS c RETURN c } AS c', ['[4]']],
  ['WITH 1 AS z RETURN COLLECT { CALL (z) { MATCH (w:Nope) WHERE w.k = z WITH count(*) AS c RETURN c } RETURN c } AS c', ['[0]']],
  ['WITH 1 AS z CALL (z) { MATCH (w:Nope) WHERE w.k = z WITH count(*) AS c RETURN c + z AS d } RETURN d', ['1']],
  ['MATCH q = (a:Person)-[:LEADS]->(b) WITH q WITH DISTINCT q ORDER BY length(q) RETURN q', ['b>c', 'c>c']],
  ['MATCH q = (a:Person)-[r:LEADS]->(b) RETURN DISTINCT a, r, b, q ORDER BY nodes(q)', ['b, LEADS, c, b>c', 'c, LEADS, c, c>c']],
]
const failures: [query: string, code: string][] = [
  ['RETURN [1, 2, 3][..$p.max] AS c', 'Neo.DatabaseError.Statement.ExecutionFailed'],
  ['RETURN ($p.two / 0 = 1) OR null AS c', 'Neo.ClientError.Statement.ArithmeticError'],
  ['RETURN ($p.two / 0 = 1) XOR $p.yes AS c', 'Neo.ClientError.Statement.ArithmeticError'],
  ['RETURN $p.s =~ $p.map AS c', 'Neo.ClientError.Statement.TypeError'],
  ["RETURN replace('', 'a', $p.list) AS c", 'Neo.ClientError.Statement.TypeError'],
  ["RETURN round('x' + $p.s, 1, 'sideways') AS c", 'Neo.ClientError.Statement.SyntaxError'],
  ["RETURN round($p.map, 1, 'sideways') AS c", 'Neo.ClientError.Statement.ArgumentError'],
  ["RETURN date('2020-01-01', 1) AS c", 'Neo.ClientError.Statement.SyntaxError'],
  ['RETURN duration() AS c', 'Neo.ClientError.Statement.SyntaxError'],
  ["MATCH (n {i: char_length('a')})", 'Neo.ClientError.Statement.SyntaxError'],
  ["MATCH (n {i: lower('a')}) RETURN m", 'Neo.ClientError.Statement.SyntaxError'],
  ['RETURN vector.similarity.cosine([1], [1]) AS c', 'Isnad.NotFaithful'],
  ['RETURN range(2, -9223372036854775808) AS c', 'Isnad.NotFaithful'],
  ['RETURN round(1, 2147483648) AS c', 'Neo.DatabaseError.Statement.ExecutionFailed'],
  ['UNWIND [1] AS x RETURN 1 / (x - 1) AS c ORDER BY c LIMIT 0', 'Neo.ClientError.Statement.ArithmeticError'],
  ['RETURN reverse($p.one % 2) AS c', 'Neo.ClientError.Statement.SyntaxError'],
  ['RETURN 1 / ($p.one - 1) = $p.one.a AS c', 'Neo.ClientError.Statement.TypeError'],
  ['RETURN CASE 1 / ($p.one - 1) WHEN $p.one.a THEN 1 END AS c', 'Neo.ClientError.Statement.TypeError'],
  ['RETURN null / 0 AS c', 'Neo.ClientError.Statement.ArithmeticError'],
  ['RETURN 1.5 / 0 AS c', 'Neo.ClientError.Statement.ArithmeticError'],
  ['RETURN range(null, null, 0) AS c', 'Neo.ClientError.Statement.ArgumentError'],
  ['RETURN null || $p.one AS c', 'Neo.ClientError.Statement.TypeError'],
  ['RETURN char_length([1]) AS c', 'Neo.ClientError.Statement.SyntaxError'],
  ['RETURN tail($i) AS c', 'Neo.ClientError.Statement.SyntaxError'],
  ['WITH $i AS x RETURN x AND true AS c', 'Neo.ClientError.Statement.SyntaxError'],
]
const found: [query: string, column: number, message: string][] = [
  ["RETURN 'a' + true AS c", 14, 'Type mismatch: expected Float, Integer, String or List<T> but was Boolean'],
  ["RETURN true + 'a' AS c", 15, 'Type mismatch: expected List<T> but was String'],
  ['RETURN true + 1 AS c', 15, 'Type mismatch: expected List<T> but was Integer'],
  ["RETURN 'a' + date('2020-01-01') AS c", 14, 'Type mismatch: expected Float, Integer, String or List<T> but was Date'],
  ["RETURN date('2020-01-01') + 1 AS c", 29, 'Type mismatch: expected Duration or List<T> but was Integer'],
  ["UNWIND [true, false] AS x RETURN x + 'a' AS c", 38, 'Type mismatch: expected List<T> but was String'],
  ["WITH [true] AS l RETURN 'a' + l[0] AS c", 33, 'Type mismatch: expected Float, Integer, String or List<T> but was Boolean'],
  ['RETURN reduce(s = true, x IN [1] | s + x) AS c', 40, 'Type mismatch: expected List<T> but was Integer'],
  [
    'RETURN reduce(s = true, x IN $p.list | s + x) AS c',
    42,
    'Coercion of list to boolean is not allowed. Please use `NOT isEmpty(...)` instead.',
  ],
  ['RETURN true + $i AS c', 15, "Type mismatch for parameter 'i': expected List<T> but was Integer"],
  ['WITH $i AS x RETURN toUpper(x) AS c', 29, 'Type mismatch: expected String but was Integer'],
  [
    'MATCH q = (a)-[r]->(b) RETURN DISTINCT q ORDER BY length(q)',
    12,
    'In a WITH/RETURN with DISTINCT or an aggregation, it is not possible to access variables declared before the WITH/RETURN: a',
  ],
]

describe('found by comparison with Neo4j', () => {
  test.each(answers)('%s', (query, rows) => expect(ask(query, sample(), { p })).toEqual(rows))
  test.each(failures)('%s fails', (query, code) => expect(failure(query, sample(), { p, i: 3n }).code).toBe(code))
  test.each(found)('%s is refused before it runs', (query, column, message) => {
    const error = failure(query, sample(), { p, i: 3n })
    expect([error.code, error.position?.column, error.message]).toEqual(['Neo.ClientError.Statement.SyntaxError', column, message])
  })
  test('reverse() of a list as it is stored fails', () => {
    const graph = sample()
    graph.addNode(['Stored'], new Map<string, Value>([['l', [1n, 2n]]]))
    expect(failure('MATCH (n:Stored) RETURN reverse(n.l)', graph).code).toBe('Neo.ClientError.Statement.TypeError')
    expect(ask('MATCH (n:Stored) RETURN reverse(n.l + [])', graph)).toEqual(['[2 1]'])
  })
  test('round() stays within what a long holds', () =>
    expect(ask('RETURN round(-1e300) = -9223372036854775808 AS a, round(1e300, 1) = 1e300 AS b')).toEqual(['true, true']))
  test('round() knows no negative zero', () => expect(Object.is(-0, Number(ask('RETURN round(-0.0, 2) AS c')[0]))).toBe(false))
})
