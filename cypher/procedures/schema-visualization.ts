/** As Neo4j draws it: a virtual node per label, a relationship per pair of labels that a type can join. */
import type { PropertyGraph } from '../graph/property-graph.ts'
import type { DeclaredIndex, NodeValue, RelationshipValue, Value } from '../types/types.ts'

interface Ends {
  readonly starts: Set<string>
  readonly ends: Set<string>
}

/** Virtual entities have negative ids, as in Neo4j. */
export function schemaVisualization(graph: PropertyGraph, declared: readonly DeclaredIndex[]): [Value, Value] {
  const nodes = new Map(graph.labels().map((label, i): [string, NodeValue] => [label, labelNode(label, i, declared)]))
  const relationships: RelationshipValue[] = []
  for (const [type, { starts, ends }] of endsByType(graph)) {
    for (const from of starts) {
      for (const to of ends) {
        const [start, end] = [nodes.get(from), nodes.get(to)]
        if (start && end)
          relationships.push({
            kind: 'relationship',
            id: -1 - relationships.length,
            type,
            start,
            end,
            properties: new Map([['name', type]]),
          })
      }
    }
  }
  return [[...nodes.values()], relationships]
}

/** Neo4j joins every start label of a type with every end label, whether or not a relationship does. */
function endsByType(graph: PropertyGraph): Map<string, Ends> {
  const types = new Map<string, Ends>()
  for (const relationship of graph.relationshipTable) {
    if (!relationship) continue
    const known = types.get(relationship.type) ?? { starts: new Set(), ends: new Set() }
    types.set(relationship.type, known)
    for (const label of relationship.start.labels) known.starts.add(label)
    for (const label of relationship.end.labels) known.ends.add(label)
  }
  return types
}

function labelNode(label: string, i: number, declared: readonly DeclaredIndex[]): NodeValue {
  const own = declared.flatMap((index, at) => (index.entity === 'NODE' && index.labels?.includes(label) ? [{ ...index, id: at + 1 }] : []))
  const properties = new Map<string, Value>([
    ['name', label],
    ['indexes', own.filter(({ unique }) => !unique).map(index => (index.properties ?? []).join(','))],
    ['constraints', own.filter(({ unique }) => unique).map(constraintText)],
  ])
  return { kind: 'node', id: -1 - i, labels: [label], properties }
}

const constraintText = ({ id, name, labels, properties }: DeclaredIndex & { id: number }): string =>
  `Constraint( id=${id}, name='${name}', type='UNIQUENESS', schema=(:${labels?.join(':')} {${properties?.join(', ')}}), ownedIndex=${id} )`
