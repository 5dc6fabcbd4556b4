/** Integers are marked, since JSON numbers are not. */
export type StoredValue = null | boolean | number | bigint | string | string[] | bigint[]

export interface NodeRef {
  label: 'Entity' | 'Name' | 'Claim' | 'Assessment' | 'Predicate' | 'Kind' | 'Family' | 'Submission'
  id: string
}

export interface NodeElement extends NodeRef {
  labels: string[]
  properties: Record<string, StoredValue>
}

export interface RelationshipElement {
  type: string
  from: NodeRef
  to: NodeRef
  /** Tells parallel relationships apart: `key` on drawn relations and QUALIFIED_BY, `ord` on VIA; null: at most one between two ends. */
  by: 'key' | 'ord' | null
  properties: Record<string, StoredValue>
}

export interface GraphElements {
  nodes: NodeElement[]
  relationships: RelationshipElement[]
}

/** Read one by one, perhaps more than once: where there are many they are made as they are read, and none is kept. */
interface PutElements {
  nodes: Iterable<NodeElement>
  relationships: Iterable<RelationshipElement>
}

/** One transaction. `expect`: the revision it was computed from; a store at another one refuses. */
export interface GraphChange {
  expect: string
  put: PutElements
  remove: { nodes: NodeRef[]; relationships: RelationshipElement[] }
  /** Computed from the whole record of `expect` (change-elements.ts): every end exists, and no removed node has relationships. */
  sound?: boolean
}

export type ListedChange = GraphChange & { put: GraphElements }

export const listed = (change: GraphChange): ListedChange => ({
  ...change,
  put: { nodes: [...change.put.nodes], relationships: [...change.put.relationships] },
})

export const eachTime = <T>(make: () => Iterable<T>): Iterable<T> => ({ [Symbol.iterator]: () => make()[Symbol.iterator]() })

export const nodeKey = (ref: NodeRef): string => `${ref.label}:${ref.id}`

/** Equal exactly where both engines would MERGE. */
export const relationshipKey = ({ type, from, to, by, properties }: RelationshipElement): string =>
  JSON.stringify([type, nodeKey(from), nodeKey(to), by === null ? null : String(properties[by])])

/** In Cypher a missing property is null. */
export function withoutNulls(properties: Record<string, StoredValue | undefined>): Record<string, StoredValue> {
  const kept: Record<string, StoredValue> = {}
  for (const key of Object.keys(properties)) {
    const value = properties[key]
    if (value === null || value === undefined) continue
    if (key === '__proto__') Object.defineProperty(kept, key, { value, enumerable: true, writable: true, configurable: true })
    else kept[key] = value
  }
  return kept
}
