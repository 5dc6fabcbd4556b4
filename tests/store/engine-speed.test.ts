import type { Plan } from '@isnad/cypher'
import { execute, PropertyGraph, planStatement } from '@isnad/cypher'
import { compile } from '@isnad/cypher/compile'
import type { Value } from '@isnad/cypher/values'
import { CypherError } from '@isnad/cypher/values'
import { describe, expect, test } from 'vitest'
import { ask, context, sample } from '../../cypher/tests/core-fixture.ts'
import { ticker } from '../../server/store/embedded/control.ts'
import { crowd, map } from './engine-kit.ts'

function operators(text: string, graph = crowd()): string[] {
  const list = (plan: Plan): string[] => [
    ...('input' in plan ? list(plan.input) : []),
    ...('inner' in plan ? [`(${list(plan.inner).join(' ')})`] : []),
    'label' in plan ? `${plan.op}:${plan.label}` : plan.op,
  ]
  return list(planStatement(compile(text), graph, new Map()).plan)
}

test.each([
  ['a label', 'MATCH (n:Chief) RETURN n', 'NodeByLabelScan:Chief'],
  ['the rarer of two labels', 'MATCH (n:Person:Chief) RETURN n', 'NodeByLabelScan:Chief'],
  ['the rarer end of a pattern', 'MATCH (n:Person)-->(m)-->(c:Chief) RETURN n', 'NodeByLabelScan:Chief'],
  ['a property', "MATCH (n:Person)-->(c:Chief {name: 'p30'}) RETURN n", 'NodeIndexSeek:Chief'],
  ['any of a list', "MATCH (n:Person) WHERE n.name IN ['p1', 'p2'] RETURN n", 'NodeIndexSeek:Person'],
  ['the end of which something is asked', 'MATCH (n:Person)-->(m) WHERE m.age < 3 RETURN count(*)', 'AllNodesScan'],
  ['an id', 'MATCH (n) WHERE id(n) = 3 RETURN n', 'NodeByIdSeek'],
])('a pattern is entered by %s', (_what, text, operator) => {
  expect(operators(text)[1]).toBe(operator)
})

test('a type is walked by itself', () => {
  const graph = crowd()
  let ticks = 0
  const count = (text: string): number => {
    ticks = 0
    for (const _ of execute(compile(text), context(graph, {}, { tick: () => void ticks++ })).rows);
    return ticks
  }
  expect(count('MATCH (a:Chief)-[:NOBODY]->(b) RETURN b')).toBeLessThan(count('MATCH (a:Chief)-->(b) RETURN b'))
})

describe('an OPTIONAL MATCH with a rare far end', () => {
  test.each([
    ['(a)-->(b:Chief)', true],
    ['(a)<--(b) WHERE b.age = 3', true],
    ['(a)-->(b:Chief) WHERE b.age / 0 = a.age', false],
    ['(a)-->(b:Chief) WHERE c.age = b.age', false],
  ])('is matched once where that is less and nothing can fail: %s', (pattern, table) => {
    const found = operators(`MATCH (c:Chief) WITH c LIMIT 1 MATCH (a:Person) OPTIONAL MATCH ${pattern} RETURN a, b`)
    expect([found.includes('NodeLeftOuterHashJoin'), found.includes('Optional')]).toEqual([table, !table])
  })

  test.each([
    ['(a)-[r]->(b:Chief)', 'r.k, b.name'],
    ['(a)-[r]-(b:Chief)', 'r.k, b.name'],
    ['(b:Chief)-->(a) WHERE b.age >= a.age', 'b.name'],
    ['(a)-->(x)<--(b:Chief) WHERE x.town IS NOT NULL', 'x.name, b.name'],
    ['(a)-[r]->(a:Chief)', 'r.k'],
  ])('gives what a look at every row gives: %s', (pattern, columns) => {
    const graph = crowd()
    const names = columns.split(', ').map(column => column.split('.')[0])
    const handed = [...new Set(names)].join(', ')
    for (const start of ['MATCH (a)', 'UNWIND [1, null, 2] AS i OPTIONAL MATCH (a) WHERE a.age = i']) {
      const looked = ask(`${start} OPTIONAL MATCH ${pattern} RETURN a.name, ${columns}`, graph)
      const nested = ask(`${start} CALL (a) { OPTIONAL MATCH ${pattern} RETURN ${handed} } RETURN a.name, ${columns}`, graph)
      expect(looked.sort()).toEqual(nested.sort())
    }
  })

  test('is looked for row by row where the far end is as good as any', () => {
    expect(operators('MATCH (a:Person) OPTIONAL MATCH (a)-->(b) RETURN a, b')).toContain('Optional')
  })

  test('a few rows do not wait for the table', () => {
    const graph = new PropertyGraph()
    for (let i = 0; i < 5000; i++) graph.addNode(i % 5 === 0 ? ['Rare'] : [], map({ k: BigInt(i) }))
    for (let i = 0; i < 20_000; i++) graph.addUnlinked('T', i % 5000, (i * 7) % 5000, map({}))
    graph.link()
    let ticks = 0
    const text = 'MATCH (a) OPTIONAL MATCH (a)-->(b:Rare) RETURN a.k, b.k LIMIT 20'
    for (const _ of execute(compile(text), context(graph, {}, { tick: () => void ticks++ })).rows);
    expect(operators(text, graph)).toContain('NodeLeftOuterHashJoin')
    expect(ticks).toBeLessThan(500)
  })
})

describe('parts that share no end', () => {
  const join = ['Argument', 'NodeByLabelScan:Chief', '(Argument AllNodesScan)', 'ValueHashJoin', 'Filter']

  test('are joined by the value that ties them', () => {
    expect(operators('MATCH (a:Chief), (b) WHERE a.town = b.town RETURN a, b')).toEqual(join)
    expect(operators('MATCH (a:Chief)-->(x), (b)-->(y) WHERE x.town = y.town RETURN a, b')).toContain('ValueHashJoin')
    expect(operators('MATCH (a:Chief), (b) WHERE a.town <> b.town RETURN a, b')).not.toContain('ValueHashJoin')
  })

  test.each([
    ['MATCH (a:Chief), (b) WHERE a.town = b.town RETURN a, b', 'MATCH (a:Chief) MATCH (b) WITH a, b WHERE a.town = b.town RETURN a, b'],
    [
      'MATCH (a)-[r]->(x:Chief), (b)-[q]->(y) WHERE x.age = y.age RETURN a, r.k, b, q.k',
      'MATCH (a)-[r]->(x:Chief) MATCH (b)-[q]->(y) WITH * WHERE x.age = y.age AND r <> q RETURN a, r.k, b, q.k',
    ],
    [
      'MATCH (a:Chief), (b)-[q]->(c) WHERE a.age = c.age AND b.age < a.age AND c.town IS NOT NULL RETURN a, q.k',
      'MATCH (a:Chief) MATCH (b)-[q]->(c) WITH * WHERE a.age = c.age AND b.age < a.age AND c.town IS NOT NULL RETURN a, q.k',
    ],
    [
      "UNWIND ['t1', 't2', null, 5] AS t OPTIONAL MATCH (a), (b) WHERE a.town = t AND b.age = a.age RETURN t, count(*)",
      "UNWIND ['t1', 't2', null, 5] AS t OPTIONAL MATCH (a) WHERE a.town = t OPTIONAL MATCH (b) WHERE b.age = a.age RETURN t, count(*)",
    ],
  ])('and give what a nested loop gives: %s', (joined, nested) => {
    const graph = crowd()
    expect(ask(joined, graph).sort()).toEqual(ask(nested, graph).sort())
  })
})

test('shortest paths found from both ends are the shortest, and all of them', () => {
  const graph = crowd()
  const lengths = (call: string): ((params: Record<string, Value>) => Value[]) => {
    const compiled = compile(`MATCH (a {name: $a}), (b {name: $b}) MATCH p = ${call} RETURN length(p) AS l ORDER BY l`)
    return params => [...execute(compiled, context(graph, params)).rows].map(([length]) => length as Value)
  }
  const walks = lengths('(a)-[*1..4]->(b)')
  const all = lengths('allShortestPaths((a)-[*..4]->(b))')
  const one = lengths('shortestPath((a)-[*..4]->(b))')
  for (let n = 0; n < 60; n++) {
    const params = { a: `p${n}`, b: `p${n + 7}` }
    const found = walks(params)
    const shortest = found.filter(length => length === found[0])
    expect(all(params)).toEqual(shortest)
    expect(one(params)).toEqual(shortest.slice(0, 1))
  }
})

test('ORDER BY with LIMIT holds no more than it gives', () => {
  let bytes = 0
  const text = 'UNWIND range(1, 100000) AS x RETURN x ORDER BY -x LIMIT 3'
  expect(operators(text)).toContain('Top')
  const charge = (more: number): void => {
    bytes += more
  }
  const rows = [...execute(compile(text), context(sample(), {}, { charge })).rows]
  expect(bytes).toBeLessThan(200_000)
  expect(rows).toEqual([[100000n], [99999n], [99998n]])
})

describe('a deadline is noticed within 50 ms of work', () => {
  /** Enough nodes that none of these would end by itself. */
  const graph = new PropertyGraph()
  const nodes = Array.from({ length: 3000 }, (_, i) => graph.addNode(['N'], map({ k: `${i}`, m: BigInt(i % 10) })))
  for (let i = 0; i < 30_000; i++) graph.addRelationship('R', nodes[i % 3000]!, nodes[(i * 7) % 3000]!, map({}))

  test.each([
    ['scan', 'MATCH (a), (b), (c) RETURN count(a.k + b.k + c.k)'],
    ['expand', 'MATCH (a)-->(b)-->(c)-->(d)-->(e)-->(f)-->(g) RETURN count(g.k)'],
    ['walks of any length', 'MATCH (a)-[*]->(b) RETURN count(b)'],
    ['quantified path', 'MATCH (a) ((x)-[r]->(y))+ (b) RETURN count(b)'],
    ['all shortest paths', 'MATCH (a), (b) WHERE a <> b MATCH p = allShortestPaths((a)-[*]-(b)) RETURN count(p)'],
    ['shortest paths that multiply', "MATCH (a {k: '1'}), (b {k: '2743'}) MATCH p = allShortestPaths((a)-[*]->(b)) RETURN count(p)"],
    ['filter', 'MATCH (a), (b), (c) WHERE a.k + b.k = c.k + "x" RETURN count(*)'],
    ['join', 'MATCH (a)-->(x), (b)-->(y) WHERE x.m = y.m RETURN count(a.k)'],
    ['sort', 'MATCH (a), (b) RETURN a.k AS x ORDER BY x'],
    ['groups', 'MATCH (a), (b) RETURN a.k + b.k AS x, collect(a.m)'],
    ['distinct', 'MATCH (a), (b) RETURN DISTINCT a, b'],
    ['range', 'RETURN size(range(1, 1000000000))'],
    ['list comprehension', 'RETURN [x IN range(1, 3000000) | x + 1]'],
    ['unwind', 'UNWIND range(1, 1000000000) AS x RETURN max(x)'],
    ['subquery', 'MATCH (a), (b) RETURN sum(COUNT { (a)-->()-->()-->(b) })'],
    ['optional', 'MATCH (a), (b) OPTIONAL MATCH (a)-->(x)-->(b) RETURN count(x)'],
    ['union', 'MATCH (a), (b), (c) RETURN a.k AS k UNION MATCH (a), (b), (c) RETURN c.k AS k'],
  ])('%s', (_what, text) => {
    const compiled = compile(text)
    const late = (): number => {
      const deadline = Date.now() + 60
      expect(() => {
        for (const _ of execute(compiled, context(graph, {}, { tick: ticker(() => false, deadline, 60) })).rows);
      }).toThrow(CypherError)
      return Date.now() - deadline
    }
    // a busy machine may be late once or twice; an operator that does not look is late each time
    expect(Math.min(late(), late(), late())).toBeLessThan(150)
  })
})
