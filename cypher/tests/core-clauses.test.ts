import { describe, expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { execute } from '../index.ts'
import { beat } from '../types/heartbeat.ts'
import { ask, context, sample } from './core-fixture.ts'

const cases: Record<string, readonly [query: string, rows: string[]][]> = {
  grouping: [
    ['MATCH (n) RETURN labels(n)[0] AS l, count(*) AS c ORDER BY l', ['Group, 1', 'Person, 3']],
    ['MATCH (n:Nobody) RETURN count(n), collect(n), sum(n.x)', ['0, [], 0']],
    ['MATCH (n:Nobody) RETURN n.x, count(*)', []],
    ['UNWIND [1, 1.0, 2, null] AS x RETURN count(DISTINCT x), count(x), count(*)', ['2, 3, 4']],
    ['UNWIND [1, 2, 3] AS x WITH x % 2 AS odd, sum(x) AS s RETURN odd + s AS t ORDER BY t', ['2', '5']],
    ['UNWIND [3, 1, 2] AS x RETURN x, count(*) AS y ORDER BY count(*), x DESC', ['3, 1', '2, 1', '1, 1']],
    ['MATCH (n:Person) RETURN n {.name, c: count(*)} AS m, n ORDER BY n.name LIMIT 1', ['{name: a c: 1}, a']],
  ],
  'order and cuts': [
    ["UNWIND [2, null, 'a', 1.5, true] AS x RETURN x ORDER BY x", ['a', 'true', '1.5', '2', 'null']],
    ['UNWIND range(1, 100) AS x RETURN x ORDER BY x % 10 DESC, x SKIP 1 LIMIT 2', ['19', '29']],
    ['UNWIND range(1, 5) AS x WITH x ORDER BY -x LIMIT 1 + 1 RETURN x', ['5', '4']],
    ['WITH 1 AS a, [3, 2] AS l WITH a AS x, l ORDER BY [a IN l | a] RETURN x, l', ['1, [3 2]']],
    ['MATCH (n:Person) RETURN n.name AS n ORDER BY n DESC', ['c', 'b', 'a']],
    ['UNWIND [1, 2, 1] AS x RETURN DISTINCT x ORDER BY x DESC', ['2', '1']],
    ['MATCH (n:Person) ORDER BY n.name DESC LIMIT 2 RETURN n', ['c', 'b']],
    ["MATCH (n:Person) WITH labels(n) AS l ORDER BY n.name SKIP 1 WHERE n.name > 'b' RETURN l", ['[Person Chief]']],
    ['MATCH (n:Person) OPTIONAL MATCH (n)-[r:LEADS]->() WITH n WHERE r IS NULL RETURN n', ['a']],
  ],
  'union and subqueries': [
    ['RETURN 1 AS x UNION RETURN 2 AS x UNION RETURN 1 AS x', ['1', '2']],
    ['RETURN 1 AS x UNION ALL RETURN 1 AS x', ['1', '1']],
    ['MATCH (n:Person) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN n, c ORDER BY n.name', ['a, 2', 'b, 1', 'c, 1']],
    [
      'UNWIND [1, 2] AS x CALL { WITH x RETURN x * 10 AS y UNION RETURN 7 AS y } RETURN x, y ORDER BY x, y',
      ['1, 7', '1, 10', '2, 7', '2, 20'],
    ],
    ["UNWIND ['a', 'd'] AS x OPTIONAL CALL (x) { MATCH (n {name: x})-->(m) RETURN DISTINCT m } RETURN x, m", ['a, b', 'd, null']],
  ],
  expressions: [
    ['RETURN reduce(s = 0, x IN [1, 2] | s + x), [x IN [1, 2] WHERE x > 1 | x * 2], single(x IN [1, 2] WHERE x = 1)', ['3, [4], true']],
    ["RETURN CASE 3 WHEN < 2 THEN 'low' WHEN 3, 4 THEN 'hit' END, CASE WHEN null THEN 1 ELSE 2 END", ['hit, 2']],
    ['RETURN 1 < 2 < 3, 1 < 2 > 3, NOT NOT true, 1 = 1.0, null = null', ['true, false, true, true, null']],
    [
      "RETURN 1 IS :: INTEGER, 1.0 IS :: INTEGER, null IS :: INTEGER, [1, 'a'] IS :: LIST<INTEGER | STRING>, null IS :: INTEGER NOT NULL",
      ['true, false, true, true, false'],
    ],
    ["RETURN 7 / 2, 7 / 2.0, -7 % 3, 2 ^ 3, 'a' + 1, [1] + 2", ['3, 3.5, -1, 8.0, a1, [1 2]']],
    ["RETURN trim(BOTH 'x' FROM 'xax'), {a: [1, 2]}.a[-1], 'abc' =~ 'a.*', [1, 2, 3][1..]", ['a, 2, true, [2 3]']],
  ],
  procedures: [
    ['CALL db.labels()', ['Person', 'Chief', 'Group']],
    ['CALL db.relationshipTypes() YIELD relationshipType AS t WHERE t STARTS WITH "L" RETURN t', ['LEADS']],
    ['SHOW INDEXES YIELD name RETURN count(*) AS c', ['0']],
    ["SHOW FUNCTIONS YIELD name WHERE name = 'toUpper' RETURN name", ['toUpper']],
  ],
}

for (const [what, list] of Object.entries(cases)) {
  describe(what, () => {
    for (const [query, rows] of list) test(query, () => expect(ask(query)).toEqual(rows))
  })
}

describe('columns', () => {
  const columns = (text: string) => execute(compile(text), context(sample())).columns
  test('are called what was typed', () => expect(columns('RETURN 1  +  2, "x" AS y')).toEqual(['1  +  2', 'y']))
  test('of a star are sorted', () => expect(columns('MATCH (b)-[a]->(c) RETURN *, 1 AS one')).toEqual(['a', 'b', 'c', 'one']))
})

test('a query that ran out of time ends neither the next one nor what is done between its rows', () => {
  let allowed = 3
  const late = new Error('late')
  const tick = (): void => {
    if (allowed-- <= 0) throw late
  }
  const { rows } = execute(compile('UNWIND range(1, 100) AS n RETURN n'), context(sample(), {}, { tick }))
  const reading = rows[Symbol.iterator]()
  expect(reading.next().value).toEqual([1n])
  allowed = 0
  expect(beat).not.toThrow()
  expect(() => reading.next()).toThrow(late)
  expect(beat).not.toThrow()
  expect(ask('RETURN [1, 2] < [1, 3] AS c')).toEqual(['true'])
})
