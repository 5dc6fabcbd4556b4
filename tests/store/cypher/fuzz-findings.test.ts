/** Queries that random comparison with Neo4j 5.26 found answered otherwise; the answers here are Neo4j's. */
import { describe, expect, test } from 'vitest'
import type { Value } from '../../../server/store/embedded/cypher/types.ts'
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
  ["RETURN trim('a', 'b') AS c", 'Isnad.NotFaithful'],
]

describe('found by comparison with Neo4j', () => {
  test.each(answers)('%s', (query, rows) => expect(ask(query, sample(), { p })).toEqual(rows))
  test.each(failures)('%s fails', (query, code) => expect(failure(query, sample(), { p }).code).toBe(code))
  test('round() knows no negative zero', () => expect(Object.is(-0, Number(ask('RETURN round(-0.0, 2) AS c')[0]))).toBe(false))
})
