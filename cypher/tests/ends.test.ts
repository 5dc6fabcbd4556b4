/** Ends of shortest paths that are no nodes, patterns that say a column's old name, ends of queries, types: as Neo4j 5.26 answers. */
import { describe, expect, test } from 'vitest'
import { ask, failure } from './core-fixture.ts'

const answers: [query: string, rows: string[]][] = [
  // the old name of a column that was renamed beside an aggregate: a pattern looks for anything
  ['MATCH (v) WITH v AS w, count(*) AS c WHERE COUNT { (m)-->(v) } > 2 RETURN count(*)', ['4']],
  ['MATCH (v) WITH v AS w, count(*) AS c WHERE COUNT { (m)-->(w) } > 1 RETURN w', ['b', 'c']],
  ['UNWIND [1, 2] AS v WITH v AS w, count(*) AS c WHERE size([(m)-->(v) | 1]) = 4 RETURN w', ['1', '2']],
  ['UNWIND [1] AS v RETURN v AS c0, count(v) AS c1 ORDER BY size([(m)-->(v) WHERE true | 1])', ['1, 1']],
  ['MATCH (v) WITH v AS w, count(*) + COUNT { (v)-->() } AS c RETURN w, c ORDER BY w.name', ['a, 3', 'b, 2', 'c, 2', 'd, 1']],
  // an end that is no node: no path in a MATCH
  ["UNWIND [1, 'a'] AS v MATCH p = shortestPath((v)-->(b)) RETURN p", []],
  ["UNWIND [1, 'a'] AS v MATCH (b) MATCH p = allShortestPaths((b)-[*]->(v)) RETURN p", []],
  ["UNWIND [1, 'a'] AS v MATCH (b) MATCH p = SHORTEST 1 (b)-->+(v) RETURN p", []],
  ["UNWIND [1, 'a'] AS v MATCH p = ANY (v)-[*1..3]->(b) RETURN p", []],
  ['MATCH (b:Group) RETURN shortestPath((b)-[*0..1]->(b)) AS p', ['d']],
  ['UNWIND [null] AS v MATCH (b:Group) RETURN shortestPath((v)-[*]->(v)) AS p, allShortestPaths((v)-[*]->(b)) AS q', ['null, null']],
  // all parts of a path are columns too, so that it may order them
  ['MATCH p = (a)((x)-[r]->(y)){2}(b) WITH DISTINCT a, b, p, r ORDER BY length(p) RETURN count(*)', ['3']],
  ['MATCH p = (a)((x)-[r]->(y)-[q]->(z)){1}(b) WITH DISTINCT a, b, p, r, q, x, y ORDER BY length(p) RETURN count(*)', ['3']],
  ['MATCH p = SHORTEST 1 ((a:Group)-[r]->(b) WHERE true) WITH DISTINCT a, b, p, r ORDER BY length(p) RETURN p', []],
  ['CALL { CALL db.labels() YIELD label } RETURN 1 AS c', ['1']],
  // what reverse() and sum() give is checked when it runs
  ["MATCH (n:Group) RETURN reverse(n['age']) + 'a' AS a, reverse(n.name) + true AS b, tail(n['none']) + 1 AS c", ['03a, dtrue, null']],
  // what is only counted has no columns that could fail
  ['MATCH (n) WHERE COUNT { MATCH (x) RETURN 1 / 0 AS c } = 4 AND EXISTS { MATCH (x) RETURN 1 / 0 AS c } RETURN count(n)', ['4']],
  ['MATCH (n:Group) RETURN {a: exists((n)-->()), b: NOT (n)-->(), c: CASE WHEN (n)--() THEN 1 END} AS c', ['{a: false b: true c: null}']],
  ['MATCH (n) RETURN n.name AS x ORDER BY 1 - CASE WHEN (n)<-[:KNOWS]-() THEN 0 ELSE 1 END, x', ['a', 'c', 'd', 'b']],
]

const lost = 'In a WITH/RETURN with DISTINCT or an aggregation, it is not possible to access variables declared before'
const told: [query: string, column: number, message: string][] = [
  ['MATCH p = (a)((x)-[r]->(y)-[q]->(z)){1,2}(b) WITH DISTINCT a, b, p, r, q, y ORDER BY length(p) RETURN p', 14, lost],
  ['MATCH p = (a)((x)-[r]->(y)){1,2}(b) WITH DISTINCT a, b, p, x, y ORDER BY length(p) RETURN p', 14, lost],
  ['MATCH p = (a)((x)-[r]->(y)){1,2}() WITH DISTINCT a, p, r ORDER BY length(p) RETURN p', 33, lost],
  ['MATCH p = (a)-[r]->+(b) WITH DISTINCT a, b, p ORDER BY length(p) RETURN p', 14, lost],
  ['MATCH p = SHORTEST 1 ((a)-[r]->(b)) WITH DISTINCT a, p, r ORDER BY length(p) RETURN p', 33, lost],
  // the analyzer forgets these beside the CASE
  ['MATCH (n) WITH n AS m ORDER BY CASE WHEN n.k THEN 1 END', 11, 'Query cannot conclude with WITH'],
  ['MATCH (n) WITH n AS w WHERE 1 = CASE WHEN n.pt IS NOT :: ZONED DATETIME THEN 0.5 END', 11, 'Query cannot conclude with WITH'],
  ['MATCH (n) CALL (n) { WITH n AS m ORDER BY CASE WHEN n.k THEN 1 END } RETURN n', 22, 'Query cannot conclude with WITH'],
  ['RETURN EXISTS { MATCH (n) CALL db.labels() YIELD label }', 27, 'Query cannot conclude with CALL together with YIELD'],
  // a name from outside that was read in the subquery is one of its own
  ['MATCH (a) CALL (a) { UNWIND [a.i, 2] AS a RETURN a AS x } RETURN x', 41, 'Variable `a` already declared'],
  ['MATCH (a) CALL (a) { UNWIND [a.i] AS b UNWIND [1] AS a RETURN a AS x } RETURN x', 54, 'Variable `a` already declared'],
  ['MATCH (x) RETURN COUNT { UNWIND [x.i, 2] AS x } AS c', 45, 'Variable `x` already declared'],
  ['MATCH (n) RETURN abs(reverse(n.name)) AS a', 22, 'Type mismatch: expected Float or Integer but was String'],
  ['RETURN sum(1) + true AS a', 17, 'Type mismatch: expected Float, Integer, String or List<T> but was Boolean'],
  ['RETURN percentileDisc(1, 0.5) + date() AS a', 33, 'Type mismatch: expected Float, Integer, String or List<T> but was Date'],
  ['MATCH (n) RETURN toUpper(n.name + true) AS a', 33, 'Type mismatch: expected String but was List<'],
  ['MATCH (n) RETURN reverse(-n.age) AS a', 26, 'Type mismatch: expected String or List<T> but was Float or Integer'],
  // patterns that stand for values in maps, and adjacent nodes behind all that is in them
  ['MATCH (a) WHERE {k: (a)-->()}.k RETURN a', 21, 'A pattern expression should only be used in order to test the existence of a pattern.'],
  ['MATCH (a) RETURN {k: size((a)-->())} AS c', 27, 'It can no longer be used inside the function size()'],
  ['MATCH (a) RETURN {k: coalesce((a)-->(), true)} AS c', 31, 'A pattern expression should only be used'],
  ['MATCH (a) RETURN {k: (a)-->(), b: foo} AS c', 35, 'Variable `foo` not defined'],
  ['MATCH ()(a WHERE ()-->(a WHERE true))', 32, 'Node pattern predicates are not allowed in an expression'],
  // names in a CASE that sorts
  ['WITH 2 AS x ORDER BY CASE WHEN a = a THEN 2 ELSE 3 END', 32, 'Variable `a` not defined'],
  ['UNWIND [1] AS n RETURN a AS c1 ORDER BY CASE WHEN 3 = a THEN n.k ELSE 3 END', 24, 'Variable `a` not defined'],
  ['UNWIND COLLECT { UNWIND collect(b.k) AS a RETURN a } AS x RETURN x', 33, 'Variable `b` not defined'],
  ['UNWIND COLLECT { UNWIND collect(1) AS a RETURN a } AS x RETURN x', 25, 'Invalid use of aggregating function collect(...)'],
  ['MATCH (x) RETURN COUNT { UNWIND [2] AS x } AS c', 40, 'The variable `x` is shadowing'],
]

describe('ends and old names', () => {
  test.each(answers)('%s', (query, rows) => expect(ask(query)).toEqual(rows))
  test.each(told)('%s', (query, column, message) => {
    const error = failure(query)
    expect({ message: error.message, column: error.position?.column }).toEqual({ message: expect.stringContaining(message), column })
  })
  test('what fails while it runs: shortest paths of a name to itself in a MATCH, between no nodes in an expression, sums', () => {
    expect(failure('MATCH (v) MATCH p = shortestPath((v)-[*0..1]->(v)) RETURN p').code).toBe('Neo.DatabaseError.Statement.ExecutionFailed')
    expect(failure("RETURN sum(1) + duration('P1D') AS c").message).toBe('Cannot add `Long` and `Duration`')
    expect(failure("UNWIND [1, 'a'] AS v RETURN shortestPath((v)-[*]->(v))").code).toBe('Neo.ClientError.Statement.TypeError')
  })
})
