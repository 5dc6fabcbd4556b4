import { describe, expect, test } from 'vitest'
import { PropertyGraph } from '../graph/property-graph.ts'
import type { Value } from '../types/types.ts'
import { ask, sample } from './core-fixture.ts'

const map = (entries: Record<string, Value>): Map<string, Value> => new Map(Object.entries(entries))

describe('property graph', () => {
  test('the property index follows changes made after it was built', () => {
    const graph = new PropertyGraph()
    const node = graph.addNode(['A'], map({ x: 1n }))
    expect(graph.nodesWithProperty('A', 'x', 1.0)).toEqual([node])
    graph.setProperties(node, map({ x: 2n }))
    const other = graph.addNode(['A'], map({ x: 2n }))
    expect(graph.nodesWithProperty('A', 'x', 1n)).toEqual([])
    expect(graph.nodesWithProperty('A', 'x', 2n)).toEqual([node, other])
    graph.removeNode(other)
    graph.setLabels(node, ['B'])
    expect(graph.nodesWithProperty('A', 'x', 2n)).toEqual([])
    expect(graph.nodesWithProperty('B', 'x', 2n)).toEqual([node])
  })

  test('null properties are not stored and names in use are told', () => {
    const graph = new PropertyGraph()
    const node = graph.addNode(['A'], map({ x: null, y: 1n }))
    expect([...node.properties.keys()]).toEqual(['y'])
    expect(graph.propertyKeys()).toEqual(['y'])
    graph.removeNode(node)
    expect([graph.labels(), graph.propertyKeys(), graph.nodeCount]).toEqual([[], [], 0])
  })

  test('a node with relationships stays until they are gone', () => {
    const graph = new PropertyGraph()
    const [a, b] = [graph.addNode([], map({})), graph.addNode([], map({}))]
    const r = graph.addRelationship('T', a, b, map({}))
    expect(() => graph.removeNode(a)).toThrow('relationships')
    graph.removeRelationship(r)
    graph.removeNode(a)
    expect(graph.addNode([], map({})).id).toBe(2)
    expect([graph.relationshipCount, graph.relationshipTypes()]).toEqual([0, []])
  })

  test('queries see removals', () => {
    const graph = sample()
    const [self] = graph.relationshipTable.filter(r => r?.start === r?.end)
    graph.removeRelationship(self!)
    expect(ask('MATCH (c:Chief)-->(x) RETURN x', graph)).toEqual([])
  })
})
