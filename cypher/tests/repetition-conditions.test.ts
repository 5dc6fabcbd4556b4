/** Conditions inside a repeated part that use names outside of it; the answers are Neo4j's, on the same graph. */
import { describe, expect, test } from 'vitest'
import { PropertyGraph } from '../index.ts'
import type { Value } from '../types/types.ts'
import { ask } from './core-fixture.ts'

/** Five nodes k 0 to 4, odd ones :A; a ring 0-1-2-3-4-0, and 0 to 2, 2 to 0, 3 to 3. */
function ring(): PropertyGraph {
  const graph = new PropertyGraph()
  const properties = (k: number): Map<string, Value> => new Map([['k', BigInt(k)]])
  const nodes = [0, 1, 2, 3, 4].map(k => graph.addNode(k % 2 ? ['N', 'A'] : ['N'], properties(k)))
  const ends = [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 0],
    [0, 2],
    [2, 0],
    [3, 3],
  ] as const
  for (const [k, [from, to]] of ends.entries()) graph.addRelationship('R', nodes[from]!, nodes[to]!, properties(k))
  return graph
}

const answers: [query: string, rows: string[]][] = [
  ['MATCH (a)((x)-[r]->(y) WHERE y.k <> a.k){1,2}(b:A) RETURN count(*) AS c', ['7']],
  ['MATCH (a)((x)-[r]->(y) WHERE x.k <> a.k){0,1}(b:A) RETURN count(*) AS c', ['2']],
  [
    'MATCH (a:A)((x)-[r]->(y) WHERE x.k <> b.k){1,2}(b) RETURN a.k, b.k, size(r) ORDER BY a.k, b.k, size(r)',
    ['1, 0, 2', '1, 2, 1', '1, 3, 2', '3, 0, 2', '3, 4, 1', '3, 4, 2'],
  ],
  ['MATCH (a)((x)-[r]->(y) WHERE x.k < b.k AND y.k > a.k){1,2}(b) RETURN count(*) AS c', ['9']],
  ['MATCH (a:A)((x)-[r]->(y) WHERE y.k <> c.k){1,2}(b), (c:A) RETURN count(*) AS c', ['11']],
  ['MATCH (a:A)((x {k: c.k})-[r]->(y)){1,2}(b), (c:A) RETURN count(*) AS c', ['4']],
  ['MATCH (a:A)((x)-[r {k: c.k}]->(y)){1,2}(b), (c:A) RETURN count(*) AS c', ['2']],
  ['MATCH (a:A)((x)-[r]->(y) WHERE q.k > 3){1,2}(b)-[q]->(d) RETURN count(*) AS c', ['6']],
  ['MATCH (a:A)((x)-[r]->(y) WHERE size(z) > 1){1,2}(b)((z)-[q]->(u)){1,2}(c) RETURN count(*) AS c', ['15']],
  ['MATCH (a:A)((:N WHERE b.k > 2)-[:R]->()){0,2}(b) RETURN a.k, b.k ORDER BY a.k, b.k', ['1, 1', '1, 3', '3, 3', '3, 3', '3, 4', '3, 4']],
  ['MATCH (n:A) RETURN n.k, COUNT { (a)((x)-[r]->(y) WHERE y.k <> a.k AND x.k <> n.k){1,2}(b:A) } AS c ORDER BY n.k', ['1, 6', '3, 6']],
  ['MATCH (n:A) WHERE EXISTS { (a)((x)-[r]->(y) WHERE y.k > a.k){2}(n) } RETURN n.k ORDER BY n.k', ['3']],
  ['OPTIONAL MATCH (a:A)((x)-[r]->(y) WHERE y.k < b.k){2,2}(b) RETURN count(*) AS c, count(a) AS d', ['1, 0']],
  // inside a quantified relationship its name is one relationship
  ['MATCH (a:A)-[r WHERE r.k > 2]->{1,2}(b) RETURN count(*) AS c', ['4']],
  ['MATCH (a)-[r WHERE r.k > 2]->{1,2}(b) RETURN count(*) AS c', ['10']],
  ['MATCH (a:A)-[r WHERE r.k > a.k]->{1,2}(b) RETURN count(*) AS c', ['1']],
  ['MATCH (a:A)-[r WHERE r.k > b.k]->{1,2}(b) RETURN b.k, size(r) ORDER BY b.k, size(r)', ['0, 2', '0, 2', '3, 1']],
  ['MATCH (a:A)-[r WHERE EXISTS { (x)-[r]->() WHERE x.k > b.k }]->{1,2}(b) RETURN count(*) AS c', ['2']],
  ['MATCH (a:A)-[r*1..2 {k: b.k}]->(b) RETURN count(*) AS c', ['0']],
  ['MATCH SHORTEST 2 (a:A)-[r WHERE r.k > a.k]->+(b:A) RETURN a.k, b.k, size(r) ORDER BY a.k, b.k, size(r)', ['3, 3, 1']],
  // a condition in the parentheses of a selector says which paths it may select, one behind them which of the selected stay
  [
    'MATCH ANY SHORTEST ((a)-[r]-+(b) WHERE all(x IN r WHERE x.k > a.k + 1)) RETURN a.k, b.k, size(r) ORDER BY a.k, b.k',
    ['0, 0, 2', '0, 2, 1', '0, 3, 2', '0, 4, 1', '2, 0, 1', '2, 2, 2', '2, 4, 2', '3, 3, 1'],
  ],
  [
    'MATCH (a:A), (b) MATCH ANY SHORTEST ((a)-[r]->+(b) WHERE none(x IN r WHERE x.k = b.k)) RETURN a.k, b.k, size(r) ORDER BY a.k, b.k',
    ['1, 0, 2', '1, 2, 1', '1, 3, 2', '1, 4, 3', '3, 0, 2', '3, 1, 3', '3, 2, 3', '3, 3, 1', '3, 4, 1'],
  ],
  [
    'MATCH ALL SHORTEST ((a:A)-[r]->+(b) WHERE size(r) > 2) RETURN a.k, b.k, size(r) ORDER BY a.k, b.k',
    ['1, 0, 4', '1, 1, 3', '1, 2, 3', '1, 3, 3', '1, 4, 3', '3, 0, 3', '3, 1, 3', '3, 2, 3', '3, 3, 4'],
  ],
  [
    'MATCH SHORTEST 1 ((a:A)-[r]->{1,3}(b) WHERE any(x IN r WHERE x.k = 4)) RETURN a.k, b.k, size(r) ORDER BY a.k, b.k',
    ['3, 0, 2', '3, 1, 3', '3, 2, 3'],
  ],
  [
    'MATCH SHORTEST 1 ((a:A)-[r]->+(b WHERE b.k < size(r))) RETURN a.k, b.k, size(r) ORDER BY a.k, b.k',
    ['1, 0, 2', '1, 1, 3', '1, 2, 3', '1, 3, 4', '1, 4, 5', '3, 0, 2', '3, 1, 3', '3, 2, 3', '3, 3, 4'],
  ],
  [
    'MATCH ANY SHORTEST ((a:A)-[r]->*(b:A) WHERE size(r) > 0) RETURN a.k, b.k, size(r) ORDER BY a.k, b.k',
    ['1, 1, 3', '1, 3, 2', '3, 1, 3', '3, 3, 1'],
  ],
  ['MATCH ANY SHORTEST (a:A)-[r]->*(b:A) WHERE size(r) > 0 RETURN a.k, b.k, size(r) ORDER BY a.k, b.k', ['1, 3, 2', '3, 1, 3']],
  [
    'MATCH (a:A), (b:A) MATCH p = shortestPath((a)-[r*0..]->(b)) WHERE length(p) > 0 RETURN a.k, b.k, size(r) ORDER BY a.k, b.k',
    ['1, 1, 3', '1, 3, 2', '3, 1, 3', '3, 3, 1'],
  ],
]

describe('conditions inside a repetition', () => {
  test.each(answers)('%s', (query, rows) => {
    expect(ask(query, ring())).toEqual(rows)
  })
})
