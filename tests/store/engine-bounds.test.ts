import { execute, PropertyGraph } from '@isnad/cypher'
import { compile } from '@isnad/cypher/compile'
import type { NodeValue, Value } from '@isnad/cypher/values'
import { CypherError } from '@isnad/cypher/values'
import { describe, expect, test } from 'vitest'
import { context } from '../../cypher/tests/core-fixture.ts'
import { ticker } from '../../server/store/embedded/control.ts'
import { charger } from '../../server/store/embedded/cursor.ts'

/** Each step of the ring exists three times: more shortest paths than can be counted. */
function ring(): PropertyGraph {
  const graph = new PropertyGraph()
  const nodes: NodeValue[] = Array.from({ length: 1000 }, (_, i) =>
    graph.addNode(
      ['N'],
      new Map<string, Value>([
        ['i', BigInt(i)],
        ['s', `text ${i}`],
      ]),
    ),
  )
  for (let i = 0; i < 3000; i++) graph.addRelationship('R', nodes[i % 1000]!, nodes[(i + 1) % 1000]!, new Map())
  return graph
}

const graph = ring()
const params: Record<string, Value> = {
  big: Array.from({ length: 200_000 }, (_, i) => BigInt(i)),
  text: 'ab '.repeat(400_000),
  leaf: ['a'],
}
const deep = 'reduce(m = $leaf[0..1], x IN range(1, 40) | [m, m])'
const endless = [
  'MATCH (a:N), (b:N), (c:N) RETURN count(a.i + b.i + c.i) AS c',
  'MATCH (a:N), (b:N), (c:N) RETURN DISTINCT a.i % 3 AS c',
  'MATCH (a:N), (b:N), (c:N) WHERE a.s = b.s + c.s RETURN count(*) AS c',
  'MATCH (a:N), (b:N), (c:N) WITH a.i AS x ORDER BY x DESC LIMIT 3 RETURN x',
  'MATCH (a:N {i: 0})-[*]-(b) RETURN count(*) AS c',
  'MATCH p = (a)-->{1,30}(b) RETURN count(*) AS c',
  'MATCH p = allShortestPaths((a:N {i: 0})-[*]-(b:N {i: 400})) RETURN count(*) AS c',
  'MATCH p = SHORTEST 9 GROUPS (a:N {i: 0})-->+(b:N) RETURN count(*) AS c',
  'RETURN size([x IN $big WHERE any(y IN $big WHERE y = -x)]) AS c',
  'UNWIND range(1, 100000) AS x RETURN count(-1 IN $big) AS c',
  'UNWIND range(1, 100000) AS x RETURN count($big = $big) AS c',
  'UNWIND range(1, 100000) AS x RETURN count(toStringList($big)) AS c',
  'UNWIND range(1, 100000) AS x RETURN count(valueType($big)) AS c',
  'UNWIND range(1, 100000) AS x RETURN DISTINCT $big AS c',
  'UNWIND range(1, 100000) AS x WITH x ORDER BY $big RETURN count(x) AS c',
  "UNWIND range(1, 100000) AS x RETURN count(split($text, ' ')) AS c",
  "UNWIND range(1, 100000) AS x RETURN count(replace($text, 'a', 'bb')) AS c",
  "UNWIND range(1, 100000) AS x RETURN count($text =~ '(a|b| )*z') AS c",
  'UNWIND range(1, 100000) AS x RETURN count($text CONTAINS toString(x)) AS c',
  "RETURN size(reduce(s = 'a', x IN range(1, 100000000) | s + 'b')) AS c",
  `RETURN ${deep} = ${deep} AS c`,
  `RETURN DISTINCT ${deep} AS c`,
  `RETURN valueType(${deep}) AS c`,
]
const large = [
  'RETURN size(reduce(s = [1], x IN range(1, 60) | s + s)) AS c',
  'RETURN size(range(1, 10000000000)) AS c',
  'UNWIND range(1, 1000000) AS x WITH collect(x + $text) AS l RETURN size(l) AS c',
  'UNWIND range(1, 1000000) AS x UNWIND $big AS y RETURN collect(y) AS c',
  "RETURN size(reduce(s = 'a', x IN range(1, 60) | s + s)) AS c",
]

/** The status code that a query ends with, and after how many milliseconds. */
function ended(text: string, timeoutMs: number, memoryMb: number): { code: string; ms: number } {
  const compiled = compile(text)
  const started = Date.now()
  const limits = { tick: ticker(() => false, started + timeoutMs, timeoutMs), charge: charger(memoryMb * 1024 * 1024) }
  try {
    for (const _row of execute(compiled, context(graph, params, limits)).rows);
    return { code: 'none', ms: Date.now() - started }
  } catch (error) {
    return { code: error instanceof CypherError ? error.code : String(error), ms: Date.now() - started }
  }
}

describe('bounds', () => {
  test.each(endless)('%s ends with its time', text => {
    const { code, ms } = ended(text, 100, 2048)
    expect(code).toBe('Neo.ClientError.Transaction.TransactionTimedOut')
    // 50 ms on an idle machine, but tests share theirs
    expect(ms).toBeLessThan(100 + 400)
  })
  test.each(large)('%s ends with its memory', text =>
    expect(ended(text, 20_000, 64).code).toBe('Neo.TransientError.General.MemoryPoolOutOfMemoryError'),
  )
})
