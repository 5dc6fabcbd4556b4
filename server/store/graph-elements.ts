/** What a store holds, in the words of a property graph; both writers take exactly this. */

/** A property value that both engines can keep; integers are marked, since JSON numbers are not. */
export type StoredValue = null | boolean | number | bigint | string | string[] | bigint[]

/** A node is known by its own label and its own id, never by an engine's. */
export interface NodeRef {
  label: 'Entity' | 'Name' | 'Claim' | 'Assessment' | 'Predicate' | 'Kind' | 'Family' | 'Submission'
  id: string
}

export interface NodeElement extends NodeRef {
  /** All labels, `label` first. */
  labels: string[]
  /** Without nulls; `id` among them. */
  properties: Record<string, StoredValue>
}

export interface RelationshipElement {
  type: string
  from: NodeRef
  to: NodeRef
  /** The property that tells parallel relationships of one type apart: `key` on drawn relations, `ord` on VIA, `key` on QUALIFIED_BY; null = at most one between these ends. */
  by: 'key' | 'ord' | null
  properties: Record<string, StoredValue>
}

export interface GraphElements {
  nodes: NodeElement[]
  relationships: RelationshipElement[]
}

/** One transaction: all of it or nothing. `expect` is the revision it was computed from; a store at another revision refuses. */
export interface GraphChange {
  expect: string
  put: GraphElements
  remove: { nodes: NodeRef[]; relationships: RelationshipElement[] }
  /** True where it was computed from the whole record of `expect` (change-elements.ts): every end is there, and nothing hangs on what goes. */
  sound?: boolean
}

/** "Claim:C029" */
export const nodeKey = (ref: NodeRef): string => `${ref.label}:${ref.id}`

/** One string per relationship, equal exactly where both engines would MERGE. */
export const relationshipKey = ({ type, from, to, by, properties }: RelationshipElement): string =>
  JSON.stringify([type, nodeKey(from), nodeKey(to), by === null ? null : String(properties[by])])

/** The same without null and undefined: a property that is not there is null in Cypher. */
export const withoutNulls = (properties: Record<string, StoredValue | undefined>): Record<string, StoredValue> =>
  Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, StoredValue] => entry[1] !== null && entry[1] !== undefined),
  )
