/** The graph of labels and types: one virtual node for each label, one relationship for each triple in use. */
import type { PropertyGraph } from '../property-graph.ts'
import type { NodeValue, RelationshipValue, Value } from '../types.ts'

/** Virtual entities have negative ids, as Neo4j's have. */
export function schemaVisualization(graph: PropertyGraph): [Value, Value] {
  const nodes = new Map<string, NodeValue>()
  for (const label of graph.labels()) {
    const properties = new Map<string, Value>([
      ['name', label],
      ['indexes', []],
      ['constraints', []],
    ])
    nodes.set(label, { kind: 'node', id: -1 - nodes.size, labels: [label], properties })
  }
  const relationships = new Map<string, RelationshipValue>()
  for (const relationship of graph.relationshipTable) {
    if (!relationship) continue
    for (const from of relationship.start.labels) {
      for (const to of relationship.end.labels) {
        const key = JSON.stringify([from, relationship.type, to])
        if (relationships.has(key)) continue
        const { type } = relationship
        const properties = new Map<string, Value>([['name', type]])
        relationships.set(key, {
          kind: 'relationship',
          id: -1 - relationships.size,
          type,
          start: nodes.get(from)!,
          end: nodes.get(to)!,
          properties,
        })
      }
    }
  }
  return [[...nodes.values()], [...relationships.values()]]
}
