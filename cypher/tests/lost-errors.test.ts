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
