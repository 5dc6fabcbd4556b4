/** The analyzer forgets all errors of a query in which one of these stands; the columns are Neo4j 5.26's. */
import { expect, test } from 'vitest'
import { failure } from './core-fixture.ts'

const told: readonly [query: string, column: number][] = [
  ['WITH 1 AS n RETURN toUpper(1), CASE WHEN (n) > 1 THEN 1 END', 28],
  ['WITH 1 AS n RETURN CASE n WHEN ((n)) THEN toUpper(1) END', 51],
  ['WITH 1 AS n RETURN CASE WHEN (foo) > 1 THEN 1 END', 31],
  ['WITH [1] AS n RETURN {a: (n), b: toUpper(1)} AS c', 42],
  ['MATCH (n) RETURN {a: (n).k} + count(*)', 31],
  ['WITH 1 AS n MATCH (m {k: (n)}) RETURN toUpper(1)', 47],
  ['WITH 1 AS n RETURN toUpper(1), CASE WHEN n :: STRING THEN 1 END', 28],
  ['WITH 1 AS n RETURN [{a: n :: STRING}], toUpper(1)', 48],
  ['MATCH (n) RETURN [toUpper(1)], CASE n.k WHEN 2, IS :: STRING THEN 1 END', 27],
  ['WITH 1 AS IS RETURN CASE 1 WHEN IS :: INTEGER NOT NULL | STRING THEN 2 END', 39],
  ['RETURN toUpper(1), CASE WHEN true THEN timestamp() END', 16],
  ['WITH 1 AS n RETURN CASE WHEN `n` THEN 1 END', 30],
  ['WITH 1 AS n RETURN CASE `n` WHEN 1 THEN `foo bar` END', 41],
  ['WITH 1 AS n MATCH (m {k: `n`}) RETURN toUpper(1)', 47],
  ['WITH 1 AS `n m` RETURN {a: `n m` + foo}', 36],
  // a CASE keeps its type beside a subquery
  ['MATCH (a) RETURN toUpper(CASE WHEN true THEN COUNT { MATCH () } ELSE 2 END)', 26],
  ['MATCH (a) WITH CASE WHEN true THEN COUNT { MATCH () } ELSE a.k + 0 END AS b RETURN reduce(a = b, x IN [1] | a + a.k)', 113],
  ['MATCH (a) RETURN CASE WHEN COLLECT { MATCH (a)-->(b) RETURN b } THEN 1 END', 28],
  ['WITH 1 AS x RETURN toUpper(1) AS e, x AS c ORDER BY CASE x WHEN 1 THEN 2 ELSE 3 END', 28],
  // names in an ORDER BY beside an aggregate that is no column
  ['MATCH (x) WITH x, 1 AS n RETURN count(DISTINCT n) AS c ORDER BY reduce(b = (n + n), a IN [b IN collect(n) | b] | b)', 77],
  ['MATCH (x) WITH x, 1 AS n RETURN count(DISTINCT n) AS c ORDER BY [n, collect(x)]', 66],
  ['MATCH (x) RETURN count(*) AS c ORDER BY foo + size(collect(x))', 41],
  ['RETURN count(*) AS c ORDER BY COUNT { WITH 1 AS e RETURN sum(e) AS w }', 58],
  ['RETURN count(*) AS c ORDER BY COUNT { WITH 1 AS e CALL (c, e) { MATCH (x)-[:R]->(w) RETURN sum(e) AS w } }', 92],
]
test.each(told)('%s: column %i', (query, column) => {
  const { code, position } = failure(query)
  expect([code, position?.column]).toEqual(['Neo.ClientError.Statement.SyntaxError', column])
})

test.each(['WITH 1 AS n RETURN CASE WHEN timestamp() THEN 1 END', 'RETURN CASE WHEN true THEN timestamp() END + true'])(
  '%s fails where it runs',
  query => {
    expect(failure(query).code).toBe('Neo.ClientError.Statement.TypeError')
  },
)
