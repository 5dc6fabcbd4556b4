/** Queries that were once refused although Neo4j answers them; the answers are Neo4j's. */
import { describe, expect, test } from 'vitest'
import { PropertyGraph } from '../index.ts'
import type { Value } from '../types/types.ts'
import { ask, failure } from './core-fixture.ts'

function three(): PropertyGraph {
  const graph = new PropertyGraph()
  for (const k of [1n, 2n, 3n]) graph.addNode(k === 2n ? ['N', 'A'] : ['N'], new Map<string, Value>([['k', k]]))
  return graph
}

const answers: [query: string, rows: string[]][] = [
  ['MATCH (n:N) WITH n ORDER BY n.k RETURN [n IN collect(n) | n.k] AS l', ['[1 2 3]']],
  ['MATCH (n:N) WITH n ORDER BY n.k RETURN [n IN collect(n.k) WHERE n > 1 | n + 1] AS l, count(*) AS c', ['[3 4], 3']],
  ['MATCH (n:N) RETURN reduce(n = 0, x IN collect(n.k) | n + x) AS s, reduce(s = 0, n IN collect(n.k) | s + n) AS t', ['6, 6']],
  [
    'MATCH (n:N) RETURN any(n IN collect(n) WHERE n.k = 3) AS a, all(n IN collect(n) WHERE n.k > 1) AS b, none(n IN collect(n) WHERE n.k = 3) AS c, single(n IN collect(n) WHERE n.k = 3) AS d',
    ['true, false, false, true'],
  ],
  ['MATCH (n:N) WITH [n IN collect(n) WHERE n.k > 1 | n.k] AS l, n.k AS k RETURN k, l ORDER BY k', ['1, []', '2, [2]', '3, [3]']],
  [
    'MATCH (n:N) RETURN n.k, n:A IS NOT NULL AS a, n:A IN [true] AS b, n:A|B IN [false, null] AS c, n:A = true AS d ORDER BY n.k',
    ['1, true, false, true, false', '2, true, true, null, true', '3, true, false, true, false'],
  ],
  [
    "MATCH (n:N) WHERE n:A IN [true, null] RETURN n.k, {a: n:A IN [true], b: 1} AS m, n:A STARTS WITH 'a' AS s",
    ['2, {a: true b: 1}, null'],
  ],
  ['OPTIONAL MATCH (n:Nope) RETURN n:A IS NULL AS a, n:A IN [null, true] AS b', ['true, null']],
  ["RETURN '\\q' AS a, '\\\\d' = '\\d' AS b, \"\\w\" AS c, '5' =~ '\\d' AS d", ['\\q, true, \\w, true']],
  ['MATCH (n:N) RETURN sum(COUNT { MATCH (n) WITH DISTINCT n.k AS k RETURN k }) AS s', ['3']],
  ['RETURN CASE 1 WHEN IS TYPED STRING THEN 1 WHEN 2, IS TYPED INTEGER THEN 2 END AS c', ['2']],
  ['WITH 1 AS is RETURN CASE true WHEN is :: INTEGER THEN 1 END AS c, CASE 1 WHEN is :: INTEGER THEN 1 END AS d', ['1, null']],
  // CALL (*) in an expression sees only what a clause before it has mentioned
  ['MATCH (n:N) RETURN n.k, COUNT { CALL (*) { MATCH (n) RETURN n.k AS k } RETURN k } AS c', ['1, 3', '2, 3', '3, 3']],
  ['MATCH (n:N) RETURN n.k, COUNT { MATCH (n) CALL (*) { MATCH (n) RETURN n.k AS k } RETURN k } AS c', ['1, 1', '2, 1', '3, 1']],
  // nothing in front of a condition that can be seen never to hold is run
  ['UNWIND [1 / 0] AS x WITH x WHERE 1 + 1 = 3 RETURN count(x) AS c', ['0']],
  ['MATCH (n:N) WITH n.k / 0 AS x, count(*) AS c WHERE NOT (x > 1 OR true) RETURN x', []],
  ['UNWIND [1 / 0] AS x MATCH (n:N WHERE true XOR 2 > 1) RETURN x', []],
  ['UNWIND [1 / 0] AS x CALL db.labels() YIELD label WHERE false RETURN x', []],
  ['RETURN reduce(x = {v: 1}.v, y IN [1, 2] | x + y) AS r', ['4']],
  [
    "SHOW PROCEDURES YIELD name, admin, rolesExecution, isDeprecated, option WHERE name = 'db.labels' RETURN name, admin, rolesExecution, isDeprecated, option",
    ['db.labels, false, null, false, {deprecated: false}'],
  ],
]

describe('answered as Neo4j does', () => {
  test.each(answers)('%s', (query, rows) => {
    expect(ask(query, three())).toEqual(rows)
  })
})

test.each(['(a{1000}){1000}', 'a{1,1000000}', '((a{1,100}){1,100}){1,100}'])(
  'a repetition that cannot be written out is refused by name: %s',
  pattern => {
    const error = failure('RETURN $text =~ $pattern AS c', three(), { text: 'a', pattern })
    expect(error.code).toBe('Isnad.NotFaithful')
    expect(error.message).toContain('repetition of more than 1,000')
  },
)
