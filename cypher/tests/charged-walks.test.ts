import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { execute, PropertyGraph } from '../index.ts'
import { context } from './core-fixture.ts'

/** Each step can be taken in two ways, so 2^n walks lead to the nth node. */
function doubled(steps: number): PropertyGraph {
  const graph = new PropertyGraph()
  const nodes = Array.from({ length: steps + 1 }, (_, i) => graph.addNode(['N'], new Map([['k', BigInt(i)]])))
  for (let i = 0; i < steps; i++) for (const _ of [0, 1]) graph.addRelationship('R', nodes[i]!, nodes[i + 1]!, new Map())
  return graph
}

test('a search for shortest paths with a condition on the whole path is charged for each walk that it keeps', () => {
  let bytes = 0
  const charge = (more: number): void => {
    bytes += more
  }
  const text = 'MATCH (a:N {k: 0}), (b:N {k: 10}) MATCH p = shortestPath((a)-[*]->(b)) WHERE length(p) > 10 RETURN p'
  const rows = [...execute(compile(text), context(doubled(10), {}, { charge })).rows]
  expect(rows).toEqual([])
  // 2046 walks, their last relationships alone
  expect(bytes).toBeGreaterThan(2046 * 8 * 9)
})
