import { execute } from '@isnad/cypher'
import { compile } from '@isnad/cypher/compile'
import { expect, test } from 'vitest'
import { numbers } from '../../cypher/fuzz/random.ts'
import { selectFirst } from '../../cypher/run/select-first.ts'
import { ask, context } from '../../cypher/tests/core-fixture.ts'
import { crowd, map } from './engine-kit.ts'

test.each([
  '(a:Chief)-->(b)',
  '(a)--(b)',
  '(a)-[:LEADS]-(b)-[:LEADS]-(c)',
  '(a:Chief)-->(b)-->(c)-->(a)',
  '(a:Chief)-[:KNOWS*1..2]->(b)-->(c)',
  '(a:Chief)<-[:KNOWS|LEADS]-(b)--(c)',
  '(a:Chief)-->(b), (c:Chief)--(d)',
])('counting rows is counting them one by one: %s', pattern => {
  const graph = crowd()
  const rows = ask(`MATCH ${pattern} RETURN 1 AS one`, graph).length
  expect(rows).toBeGreaterThan(0)
  expect(ask(`MATCH ${pattern} RETURN count(*)`, graph)).toEqual([`${rows}`])
  expect(ask(`MATCH ${pattern} RETURN count(b)`, graph)).toEqual([`${rows}`])
  expect(ask(`MATCH ${pattern} RETURN count(b.name)`, graph)).toEqual([`${rows}`])
  expect(ask(`RETURN COUNT { ${pattern} }`, graph)).toEqual([`${rows}`])
})

test.each(['()-[r:KNOWS]->()', '(:Chief)-[r]->()', '(:Chief)<-[r:LEADS|LEADS]-()', '(:Chief)-[r]-()', '()-[r]->(:Person)', '(n:Chief)'])(
  'a count that is kept follows every change: %s',
  pattern => {
    const graph = crowd()
    const check = (): void => {
      const rows = ask(`MATCH ${pattern} RETURN 1 AS one`, graph).length
      expect(ask(`MATCH ${pattern} RETURN count(*)`, graph)).toEqual([`${rows}`])
    }
    const [first, second, third] = [graph.node(0)!, graph.node(30)!, graph.node(31)!]
    check()
    const added = graph.addRelationship('KNOWS', first, second, map({}))
    check()
    graph.addUnlinked('LEADS', second.id, third.id, map({}))
    graph.link()
    check()
    graph.setLabels(third, ['Chief', 'Person'])
    check()
    graph.removeRelationship(added)
    check()
    graph.setLabels(first, ['Person'])
    check()
    graph.removeNode(graph.addNode(['Chief'], map({})))
    check()
  },
)

test.each(['(a)-->(b)', '(a)-[:KNOWS]->(b)', '(a:Chief)-->(b)', '(b)<-[:KNOWS|LEADS]-(a:Chief)', '(a)-->(b:Person)'])(
  'a count of steps from stored counts walks none of them: %s',
  pattern => {
    const graph = crowd()
    let ticks = 0
    for (const counted of ['*', 'a', 'b']) {
      const compiled = compile(`MATCH ${pattern} RETURN count(${counted})`)
      ticks = 0
      for (const _ of execute(compiled, context(graph, {}, { tick: () => void ticks++ })).rows);
      expect(ticks, counted).toBeLessThan(3)
    }
  },
)

test('a property that was read of many nodes is read as it is after every change', () => {
  const graph = crowd()
  const check = (): void => {
    let sum = 0n
    for (const relationship of graph.relationshipTable) sum += (relationship?.end.properties.get('age') as bigint | undefined) ?? 0n
    for (let n = 0; n < 2; n++) expect(ask('MATCH (a)-->(b) RETURN sum(b.age)', graph)).toEqual([`${sum}`])
    for (const pattern of ['(a)-->(b)', '(a:Person)-->(b)', '(a:Chief)<-[:KNOWS|LEADS]-(b)', '(b)-->(b)']) {
      const rows = ask(`MATCH ${pattern} WITH b.age AS age WHERE age IS NOT NULL RETURN age`, graph).length
      expect(ask(`MATCH ${pattern} RETURN count(b.age)`, graph)).toEqual([`${rows}`])
    }
  }
  check()
  graph.setProperties(graph.node(7)!, map({ age: 1000n }))
  check()
  graph.setProperties(graph.node(8)!, map({ name: 'p8' }))
  check()
  const added = graph.addRelationship('KNOWS', graph.node(1)!, graph.addNode(['Person'], map({ age: 77n })), map({}))
  check()
  graph.removeRelationship(added)
  graph.removeNode(added.end)
  check()
})

test.each(['(n)-->()', '(n)-[:LEADS]->()', '(n)--()', '(n)-[:LEADS]-()-[:KNOWS]->()', '(n)-->(:Chief)', '(n)-->(n)'])(
  'EXISTS is what COUNT finds: %s',
  pattern => {
    const graph = crowd()
    for (let i = 0; i < 5; i++) graph.addNode(['Person'], map({ name: 'alone' }))
    const counted = ask(`MATCH (n) WHERE COUNT { ${pattern} } > 0 RETURN id(n)`, graph)
    expect(ask(`MATCH (n) WHERE EXISTS { ${pattern} } RETURN id(n)`, graph)).toEqual(counted)
    expect(counted.length).toBeGreaterThan(0)
  },
)

test('the first of a list by an order without ties', () => {
  const next = numbers(3)
  for (const length of [2, 3, 10, 500]) {
    for (const spread of [1, 3, 1e9]) {
      const list = Array.from({ length }, (_, i) => ({ key: Math.floor(next() * spread), i }))
      const compare = (a: (typeof list)[number], b: (typeof list)[number]): number => a.key - b.key || a.i - b.i
      const sorted = [...list].sort(compare)
      const wanted = 1 + Math.floor(next() * (length - 1))
      expect(selectFirst(list, wanted, compare)).toBe(sorted[wanted - 1])
      expect(list.slice(0, wanted).sort(compare)).toEqual(sorted.slice(0, wanted))
    }
  }
})

test.each(['x', 'x % 7', 'x % 7 DESC, x', '-x', 'toString(x)'])('ORDER BY %s with SKIP and LIMIT gives what sorting all gives', by => {
  const all = ask(`UNWIND range(1, 9000) AS i WITH (i * 7919) % 8999 AS x RETURN x ORDER BY ${by}`)
  for (const [skip, limit] of [
    [0, 5],
    [1500, 20],
    [100, 700],
  ] as const) {
    const some = ask(`UNWIND range(1, 9000) AS i WITH (i * 7919) % 8999 AS x RETURN x ORDER BY ${by} SKIP ${skip} LIMIT ${limit}`)
    expect(some).toEqual(all.slice(skip, skip + limit))
  }
})

test('a count of what may be null counts only what is not', () => {
  expect(ask('MATCH (n) OPTIONAL MATCH (n)-[:LEADS]->(m) RETURN count(m), count(n), count(*)')).toEqual(['2, 4, 4'])
})
