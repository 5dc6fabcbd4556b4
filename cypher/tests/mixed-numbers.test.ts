/** INTEGER beside FLOAT at the edges of both, and the two zeros; the answers are Neo4j's, on Java 17. */
import { describe, expect, test } from 'vitest'
import { PropertyGraph } from '../index.ts'
import type { Value } from '../types/types.ts'
import { ask } from './core-fixture.ts'

const MIXED: Value[] = [1n, 1, 2n ** 53n + 1n, 2 ** 53, 2n ** 63n - 1n, 2 ** 63, -(2n ** 63n), -0, 0, 0n, 'a', true]

function mixed(): PropertyGraph {
  const graph = new PropertyGraph()
  for (const [k, v] of MIXED.entries()) graph.addNode(['V'], new Map<string, Value>(Object.entries({ k: BigInt(k), v })))
  return graph
}

const answers: [query: string, rows: string[]][] = [
  [
    'WITH 9007199254740993 AS a, 9007199254740992.0 AS b RETURN a = b, a > b, a < b, a >= b, a <> b, a <= b',
    ['false, true, false, true, true, false'],
  ],
  [
    'WITH 9007199254740993 AS a, 9007199254740992.0 AS b RETURN a IN [b], [a] = [b], {x: a} = {x: b}, [a] > [b], CASE a WHEN b THEN 1 ELSE 0 END, nullIf(a, b)',
    ['false, false, false, true, 0, 9007199254740993'],
  ],
  [
    'RETURN 9007199254740993 = 9007199254740992.0 AS a, 9007199254740993 > 9007199254740992.0 AS b, 9007199254740993 <> 9007199254740992.0 AS c, 9007199254740993 <= 9007199254740992.0 AS d',
    ['true, false, true, false'],
  ],
  [
    'RETURN 9007199254740992 + 1 = 9007199254740992.0 AS a, CASE 9007199254740993 WHEN 9007199254740992.0 THEN 1 ELSE 0 END AS b, toFloat(9007199254740993) = 9007199254740993 AS c',
    ['true, 1, false'],
  ],
  [
    'WITH 9223372036854775807 AS a, 9223372036854775807.0 AS b RETURN a = b, a < b, a > b, a <= b, a >= b, a IN [b], a - 1 = b',
    ['true, true, false, true, false, true, false'],
  ],
  [
    'WITH -9223372036854775808 AS a, -9223372036854775808.0 AS b RETURN a = b, a < b, a > b, a <= b, a >= b, a IN [b], a + 1 = b',
    ['true, false, true, false, true, true, false'],
  ],
  [
    'WITH 1152921504606846976 AS a, 1152921504606846976.0 AS b RETURN a = b, a < b, a > b, a <= b, a >= b',
    ['true, true, false, true, false'],
  ],
  [
    'WITH -0.0 AS a, 0.0 AS b, 0 AS i RETURN a < b, a = b, a <= b, b <= a, a < i, i > a, b < i, i <= b, a >= b, [a] < [b]',
    ['true, true, true, false, true, true, false, true, false, true'],
  ],
  ['RETURN -0.0 < 0.0 AS a, -0.0 <= 0.0 AS b, 0.0 <= -0.0 AS c, -0.0 >= 0.0 AS d', ['false, true, false, false']],
  [
    'WITH 0.0 / 0.0 AS n, 1.0 / 0.0 AS i, 9223372036854775807 AS m RETURN n = m, n < m, n > m, i > m, i = m, -i < m, n = n',
    ['false, false, false, true, false, true, false'],
  ],
  ['MATCH (n:V) WHERE n.v = 9007199254740992.0 RETURN n.k', ['3']],
  ['MATCH (n:V {v: 9007199254740993}) RETURN n.k', ['2']],
  ['MATCH (n:V) WHERE n.v IN [9223372036854775807.0, 7] RETURN n.k ORDER BY n.k', ['4', '5']],
  ['MATCH (n:V) WHERE n.v > 9007199254740992.0 RETURN n.k ORDER BY n.k', ['2', '4', '5']],
  ['MATCH (a:V), (b:V) WHERE a.v = b.v AND a.k < b.k RETURN a.k, b.k ORDER BY a.k, b.k', ['0, 1', '4, 5', '7, 8', '7, 9', '8, 9']],
  [
    'MATCH (a:V), (b:V) WHERE a.v < b.v AND a.k > 1 AND a.k < 10 WITH a, b ORDER BY b.k RETURN a.k, collect(b.k) AS l ORDER BY a.k',
    ['2, [4 5]', '3, [2 4 5]', '4, [5]', '6, [0 1 2 3 4 5 7 8 9]', '7, [0 1 2 3 4 5 8 9]', '8, [0 1 2 3 4 5]', '9, [0 1 2 3 4 5]'],
  ],
  [
    'MATCH (n:V) RETURN n.v AS v, n.k AS k ORDER BY v, k',
    [
      'a, 10',
      'true, 11',
      '-9223372036854775808, 6',
      '0.0, 7',
      '0.0, 8',
      '0, 9',
      '1, 0',
      '1.0, 1',
      '9007199254740992.0, 3',
      '9007199254740993, 2',
      '9223372036854775807, 4',
      '9223372036854776000.0, 5',
    ],
  ],
  [
    'MATCH (n:V) RETURN n.v AS v, n.k AS k ORDER BY v DESC, k LIMIT 9',
    [
      '9223372036854776000.0, 5',
      '9223372036854775807, 4',
      '9007199254740993, 2',
      '9007199254740992.0, 3',
      '1, 0',
      '1.0, 1',
      '0.0, 8',
      '0, 9',
      '0.0, 7',
    ],
  ],
  ['MATCH (n:V) WITH n.v AS v, n.k AS k ORDER BY k RETURN collect(k) AS l ORDER BY l', ['[0 1 2 3 4 5 6 7 8 9 10 11]']],
  ['MATCH (n:V) WITH n.v AS v, count(*) AS c RETURN count(*) AS groups, max(c) AS most', ['8, 3']],
  ['MATCH (n:V) WHERE n.k < 10 RETURN min(n.v), max(n.v), count(DISTINCT n.v)', ['-9223372036854775808, 9223372036854776000.0, 6']],
  ['UNWIND [0.0, -0.0, 0] AS v RETURN v ORDER BY v', ['0.0', '0.0', '0']],
  ['UNWIND [0.0, -0.0, 0] AS v RETURN min(v), max(v), count(DISTINCT v)', ['0.0, 0.0, 1']],
  ['UNWIND [[0.0, 1], [-0.0, 2]] AS v RETURN v ORDER BY v', ['[0.0 2]', '[0.0 1]']],
  ['UNWIND [9223372036854775807, 9223372036854775807.0, 9223372036854775806, 1e19] AS v RETURN count(DISTINCT v)', ['3']],
  ['UNWIND [9.223372036854775807E18, 9223372036854775807] AS v RETURN count(DISTINCT v)', ['1']],
  ['RETURN 9223372036854775807 IN [9.223372036854775807E18] AS a', ['true']],
  [
    'UNWIND [9007199254740993, 9007199254740992.0] AS x RETURN percentileDisc(x, 0.0), percentileDisc(x, 1.0)',
    ['9007199254740993, 9007199254740992.0'],
  ],
  [
    'WITH point({x: -0.0, y: 1}) AS a, point({x: 0.0, y: 1}) AS b UNWIND [a, b] AS p RETURN a = b, a IN [b], a <= b, count(DISTINCT p)',
    ['false, false, null, 2'],
  ],
]

describe('numbers of two types', () => {
  test.each(answers)('%s', (query, rows) => {
    expect(ask(query, mixed())).toEqual(rows)
  })
  test('parameters too', () => {
    const params = { a: 2n ** 53n + 1n, b: 2 ** 53 }
    const query = 'RETURN $a = $b AS c, $a > $b AS d, $a IN [$b] AS e, CASE $a WHEN $b THEN 1 ELSE 0 END AS f'
    expect(ask(query, mixed(), params)).toEqual(['false, true, false, 0'])
  })
})
