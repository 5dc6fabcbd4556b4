import { expect, test } from 'vitest'
import { compileUnanalyzed } from '../compile.ts'
import { execute, PropertyGraph } from '../index.ts'
import type { Value } from '../types/types.ts'
import { context } from './core-fixture.ts'

function tangle(): PropertyGraph {
  const graph = new PropertyGraph()
  const nodes = Array.from({ length: 6 }, (_, i) => graph.addNode(['N'], new Map<string, Value>([['name', `n${i}`]])))
  for (let i = 0; i < 14; i++) graph.addRelationship('RST'[i % 3]!, nodes[(i * 5) % 6]!, nodes[(i * i + 1) % 6]!, new Map())
  return graph
}
const rows = (graph: PropertyGraph, text: string): string[] =>
  [...execute(compileUnanalyzed(text), context(graph)).rows].map(row => row.slice(0, 2).map(String).join(' '))
const none = (): void => {}

/** `r` is read in the second form of each, so that it goes from relationship to relationship. */
const steps: readonly (readonly [unread: string, read: string, direction: 'out' | 'in', types: readonly string[] | undefined])[] = [
  ['-->', '-[r]->', 'out', undefined],
  ['<--', '<-[r]-', 'in', undefined],
  ['--', '-[r]-', 'out', undefined],
  ['-[:R]->', '-[r:R]->', 'out', ['R']],
  ['<-[:S|R]-', '<-[r:S|R]-', 'in', ['S', 'R']],
  ['-[:R|S]-', '-[r:R|S]-', 'in', ['R', 'S']],
]

test.each(steps)('%s comes to the ends of %s in the same order, also after a change', (unread, read, direction, types) => {
  const graph = tangle()
  const list = "RETURN collect(a.name + ' ' + b.name) AS l"
  const byEnds = (): string[] => rows(graph, `MATCH (a)${unread}(b) ${list}`)
  const byRelationships = (): string[] => rows(graph, `MATCH (a)${read}(b) ${list}, collect(r) AS m`).map(row => row.split(' [object')[0]!)
  const all = byRelationships()
  for (let i = 0; i < 12; i++) expect(byEnds()).toEqual(all)
  expect(graph.stepsFrom(direction, types, none).ends).toBeDefined()

  const added = graph.addRelationship('R', graph.node(0)!, graph.node(3)!, new Map())
  const end = graph.addNode(['N'], new Map([['name', 'new']]))
  for (const type of ['R', 'S']) graph.addRelationship(type, graph.node(3)!, end, new Map())
  expect(byEnds()).toEqual(byRelationships())
  for (let i = 0; i < 12; i++) byEnds()
  graph.removeRelationship(added)
  expect(byEnds()).toEqual(byRelationships())
  expect(byEnds()).not.toEqual(all)
})

test('the ends of walks are the same whether they are searched for by relationships or by ends', () => {
  const graph = tangle()
  const ask = (): string[] => rows(graph, 'MATCH (a)-[*1..3]-(b) RETURN DISTINCT a.name, b.name')
  const first = ask()
  for (let i = 0; i < 5; i++) expect(ask()).toEqual(first)
  expect(graph.stepsFrom('out', undefined, none).ends).toBeDefined()
  expect(first.toSorted()).toEqual([...new Set(rows(graph, 'MATCH p = (a)-[*1..3]-(b) RETURN a.name, b.name, p'))].toSorted())
})

test('who walks by steps that are no longer kept goes by relationships', () => {
  const graph = tangle()
  const kept = graph.stepsFrom('out', ['R'], none)
  kept.walked = 100
  expect(graph.stepsFrom('out', ['R'], none).ends).toBeDefined()
  for (const type of 'ABCDEFG') graph.stepsFrom('out', [type], none)
  expect(kept.ends).toBeUndefined()
})

test('a relationship that a later step must differ from is looked at', () => {
  const graph = tangle()
  const ask = (): string[] => rows(graph, "MATCH (a)-->(b)--(c) RETURN collect(a.name + ' ' + c.name) AS l")
  const first = ask()
  for (let i = 0; i < 8; i++) expect(ask()).toEqual(first)
  expect(first).toEqual(
    rows(graph, "MATCH (a)-[r]->(b)-[q]-(c) RETURN collect(a.name + ' ' + c.name) AS l, count(r), count(q)").map(row =>
      row.split(' ').slice(0, -1).join(' '),
    ),
  )
})
