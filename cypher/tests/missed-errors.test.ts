/** Errors that the analyzer does not see, with Neo4j 5.26's columns, and queries beside them that are right. */
import { expect, test } from 'vitest'
import type { Value } from '../types/types.ts'
import { ask, failure, sample } from './core-fixture.ts'

const parameters: Record<string, Value> = { int: 3n, bool: true, map: new Map<string, Value>([['a', 'x']]) }
const COUNTED = 'COUNT { MATCH (y) RETURN count(*) AS n }'
const UNSEEN = 'it is not possible to access variables declared before the WITH/RETURN: '
const PATTERN = 'A pattern expression should only be used in order to test the existence of a pattern.'

const told: readonly [query: string, column: number, message: string][] = [
  // a clause that aggregates in a subquery only is one that aggregates
  [`MATCH (x) RETURN ${COUNTED} AS c ORDER BY x.k`, 73, `${UNSEEN}x`],
  [`MATCH (x) RETURN 1 + ${COUNTED} AS c ORDER BY x.k`, 77, `${UNSEEN}x`],
  [`MATCH (x) RETURN x.k AS k, ${COUNTED} AS c ORDER BY x.i`, 83, `${UNSEEN}x`],
  [`MATCH (x) RETURN ${COUNTED} AS c ORDER BY c + size([z IN [1] | x.k])`, 94, `${UNSEEN}x`],
  [`MATCH (x) RETURN ${COUNTED} AS c ORDER BY EXISTS { MATCH (z) WHERE z.k = x.k }`, 104, `${UNSEEN}x`],
  [`MATCH (x) RETURN ${COUNTED} AS c ORDER BY ${COUNTED}, x.k`, 115, `${UNSEEN}x`],
  [`MATCH (x) WITH ${COUNTED} AS c WHERE x.k > 1 RETURN c`, 68, `${UNSEEN}x`],
  [`MATCH (x) CALL (x) { MATCH (y) RETURN ${COUNTED} AS q ORDER BY y.k } RETURN q`, 94, `${UNSEEN}y`],
  ['MATCH (x) RETURN coalesce(1, COUNT { WITH x, max(1) AS n RETURN n }) AS c ORDER BY x.k', 84, `${UNSEEN}x`],
  ['MATCH (a) RETURN CASE a.k WHEN 3 THEN (a)-->() END', 39, PATTERN],
  ['MATCH (a) RETURN CASE WHEN a.k = 3 THEN (a)-->() ELSE true END', 41, PATTERN],
  ['MATCH (a) RETURN CASE a.k WHEN (a)-->() THEN 1 END', 32, PATTERN],
  ['MATCH (a) RETURN CASE a.k WHEN > 1, (a)-->() THEN 2 END', 37, PATTERN],
  ['MATCH (a) WHERE CASE WHEN a.k = 3 THEN (a)-->() ELSE true END RETURN a', 40, PATTERN],
  ['MATCH (a) RETURN CASE WHEN true THEN CASE WHEN (a)-->() THEN (a)<--() END END', 62, PATTERN],
  ['MATCH (a) RETURN CASE WHEN true THEN [(a)-->()] END', 39, PATTERN],
  ['MATCH (a) RETURN {k: COUNT { MATCH (b) WHERE b.k = {m: (a)-->()}.m }}', 56, PATTERN],
  // names of parameters and of what library functions give, in patterns
  [
    "WITH datetime('2020-01-01T00:00Z') AS k MATCH ()-[k]-(m) RETURN m",
    51,
    'k defined with conflicting type DateTime (expected Relationship)',
  ],
  ['WITH date() AS k MATCH (k) RETURN k', 25, 'k defined with conflicting type Date (expected Node)'],
  ['WITH date() AS k MATCH ()-[k*1..2]-(m) RETURN m', 28, 'k defined with conflicting type Date (expected List<Relationship>)'],
  ['WITH date() AS k RETURN EXISTS { (k)-->() } AS l', 35, 'k defined with conflicting type Date (expected Node)'],
  ['WITH [date()] AS l UNWIND l AS k MATCH (k) RETURN k', 41, 'k defined with conflicting type Date (expected Node)'],
  ['WITH $int AS k MATCH (k) RETURN k', 23, 'k defined with conflicting type Integer (expected Node)'],
  ['WITH $int AS k MATCH ()-[k]->() RETURN k', 26, 'k defined with conflicting type Integer (expected Relationship)'],
  ['MATCH (b) WHERE EXISTS { (b)(a:Account) } RETURN b', 29, 'Juxtaposition is currently only supported for quantified path patterns.'],
  ['MATCH (b) WHERE EXISTS { (b)-->(c)(a:A) } RETURN b', 35, 'Juxtaposition is currently only supported for quantified path patterns.'],
  ['MATCH (m) RETURN COUNT { MATCH (n) WITH m.k AS a, count(*) + n.k AS x RETURN x } AS c', 62, 'Aggregation column contains implicit'],
  ["RETURN '\\u12' AS c", 13, "Invalid input ''': expected four hexadecimal digits"],
  ["RETURN '\\u12H45' AS c", 13, "Invalid input 'H': expected four hexadecimal digits"],
  ["RETURN '\\uG' AS c", 11, "Invalid input 'G' A': expected four hexadecimal digits"],
]
test.each(told)('%s: column %i', (query, column, message) => {
  const error = failure(query, sample(), parameters)
  expect([error.code, error.position?.column]).toEqual(['Neo.ClientError.Statement.SyntaxError', column])
  expect(error.message).toContain(message)
})

test.each([
  'RETURN reduce(s = $bool, x IN [1] | s + x) AS c',
  "RETURN reduce(s = date('2020-01-01'), x IN [1] | s + x) AS c",
  'WITH $bool AS q RETURN reduce(s = q, x IN $map.a | s + x) AS c',
])('what is added to an accumulator of such a type fails where it runs: %s', query => {
  expect(failure(query, sample(), { ...parameters, map: new Map([['a', [1n]]]) }).code).toBe('Neo.ClientError.Statement.TypeError')
})

test('and what fits is added', () => {
  expect(ask('RETURN reduce(s = $bool, x IN [1] | s + [x]) AS c', sample(), parameters)).toEqual(['[true 1]'])
})

test.each([
  `MATCH (x) RETURN x.k AS k, ${COUNTED} AS c ORDER BY x.k`,
  `MATCH (x) RETURN x.k + 1 AS k, ${COUNTED} AS c ORDER BY x.k + 1`,
  `MATCH (x) WITH x, ${COUNTED} AS c WHERE x.k > 1 RETURN c`,
  `MATCH (x) WITH *, ${COUNTED} AS c WHERE x.k > 1 RETURN c`,
  'MATCH (a) RETURN CASE WHEN (a)-->() THEN 1 END AS c',
  'MATCH (a) RETURN CASE WHEN true THEN NOT (a)-->() END AS c',
  'MATCH (a) RETURN CASE WHEN true THEN (a)-->() AND true END AS c',
])('%s is right', query => {
  expect(() => ask(query, sample(), parameters)).not.toThrow()
})

test('behind such a clause a name of before is a new one', () => {
  expect(ask(`MATCH (x) WITH ${COUNTED} AS c WHERE EXISTS { MATCH (x)-->() } RETURN count(*) AS n`)).toEqual(
    ask('MATCH (x) RETURN count(*) AS n'),
  )
})
