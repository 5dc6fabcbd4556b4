import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { CypherError } from '../types/errors.ts'
import { ask } from './core-fixture.ts'

/** Each asked of Neo4j 5.26: the column at which it refuses the query, or undefined. */
const shadowed: readonly [query: string, column?: number][] = [
  // what a CALL declares counts where the name is read or written behind it
  ['WITH 1 AS y RETURN COUNT { MATCH (a) CALL (a) { MATCH (y:N) RETURN 1 AS z } RETURN y AS m } AS c', 56],
  ['WITH 1 AS y RETURN COUNT { MATCH (a) CALL (a) { MATCH (y:N) RETURN 1 AS z } RETURN 1 AS m } AS c'],
  ['WITH 1 AS y RETURN COUNT { MATCH (a {k: y}) CALL (a) { MATCH (y:N) RETURN 1 AS z } RETURN 1 AS m } AS c'],
  ['WITH 1 AS y RETURN COUNT { MATCH (a) CALL (a) { MATCH (y:N) RETURN 1 AS z } MATCH (q {k: y}) } AS c', 56],
  ['MATCH (e), (b) WHERE EXISTS { WITH COUNT { CALL (b) { MATCH (e)-->() RETURN 1 AS w } } AS y WHERE e.i > 1 } RETURN 1 AS c', 62],
  // a name of an expression in front of a CALL may be given back
  ['UNWIND COLLECT { MATCH (v) WHERE none(w IN [1] WHERE true) CALL { WITH v RETURN 1 AS w } RETURN 1 AS y } AS e RETURN e'],
  ['MATCH (v) RETURN COLLECT { WITH COUNT { (w)-->(n) } AS b CALL (v) { RETURN 1 AS w } RETURN 1 AS c } AS c'],
  ['MATCH (a) CALL (a) { UNWIND [1] AS a RETURN a AS q } RETURN q', 36],
]

const grouped: readonly [query: string, column?: number][] = [
  // a column that is nothing but a subquery, and size() of one
  ['MATCH (a) RETURN size(COLLECT { WITH count(*) AS x RETURN a AS c }) AS c'],
  ['MATCH (a)-->(x) RETURN size([(a)-->(n) WHERE count(*) > 3 | x]) AS c'],
  // names in the scope of a CALL, in patterns and in what sorts a RETURN
  ['MATCH (a) RETURN [1, COUNT { CALL (a) { RETURN count(*) AS b } }] AS c', 36],
  ['MATCH (a), (b) RETURN [1, COUNT { MATCH (q {k: a.k})-->(b) RETURN count(*) AS y }] AS x', 57],
  ['MATCH (a), (b) RETURN [1, COUNT { MATCH (c) RETURN count(*) + c.k AS y ORDER BY a.k }] AS x', 8],
  ['MATCH (a) RETURN COUNT { MATCH (c) RETURN count(*) + a.k AS y ORDER BY y } AS x'],
  // the steps of a list before the list
  ['MATCH (a), (b) RETURN count(*) + reduce(s = a.k, x IN [b.k] | s + x + a.i) AS x', 71],
  ['MATCH (y) RETURN CASE WHEN single(z IN [y.i, 2] WHERE z = y.i) THEN count(3) ELSE 1 END AS e', 59],
]

const met: readonly [query: string, column?: number][] = [
  // what stands in a subquery among a pattern's properties
  ['MATCH (d)-->(x {k: COUNT { UNWIND [z, 2] AS d RETURN d }}) RETURN x', 36],
  ['MATCH (x)-->(a {k: COUNT { (x)-->(b) WHERE b >= count(DISTINCT 1) }}) WHERE n < 1 RETURN x', 49],
  ['MATCH (n) RETURN COLLECT { MATCH () } AS c, [1, COUNT { (n)-->(n {k: COUNT { CALL (*) { RETURN 3 AS n } }}) }] AS d', 28],
  // a name that is given twice is met behind what is unwound
  ['MATCH (n) WHERE EXISTS { UNWIND [n IN [1] WHERE a = n] AS x UNWIND [1] AS x RETURN x } RETURN n', 49],
  ['MATCH (n) WHERE max(n) < COUNT { UNWIND [1] AS b UNWIND [1] AS b RETURN b } RETURN n', 17],
  // of two errors that are met together the first in the text
  ['RETURN round(null[..null], null, (null - null)) AS c', 18],
  ['RETURN DISTINCT COLLECT { RETURN 1 AS v MATCH (e) } AS c', 27],
  // aggregates in the condition of a pattern that is unwound
  ['UNWIND [(x)-->(b) WHERE 2 >= size(collect(count(1))) | 1] AS x RETURN x', 35],
  // CALL without a scope clause does not see what stands outside
  ['UNWIND [1] AS w RETURN size(COLLECT { CALL { MATCH (w:A) RETURN w.k AS d } RETURN 1 AS a }) AS c'],
]

test.each([...shadowed, ...grouped, ...met])('%s: column %s', (query, column) => {
  let told: unknown
  try {
    compile(query)
  } catch (error) {
    told = error
  }

  expect(told instanceof CypherError ? told.position?.column : told).toBe(column)
})

test('CALL (*) in a subquery sees what the clauses before it have named, since the last WITH', () => {
  const query = 'MATCH (m) WITH m LIMIT 1 RETURN COUNT { WITH DISTINCT m.k AS d CALL (*) { MATCH (m) RETURN 1 AS y } RETURN 1 AS a } AS c'
  const all = 'MATCH (m) RETURN count(m) AS c'

  expect(ask(query)).toEqual(ask(all))
})
