import type { NodeValue, RelationshipValue, Value } from '../types/types.ts'

export class StoredNode implements NodeValue {
  readonly kind = 'node'
  out: Adjacency | undefined
  in: Adjacency | undefined
  readonly id: number
  labels: readonly string[]
  properties: ReadonlyMap<string, Value>
  constructor(id: number, labels: readonly string[], properties: ReadonlyMap<string, Value>) {
    this.id = id
    this.labels = labels
    this.properties = properties
  }
}

export class StoredRelationship implements RelationshipValue {
  readonly kind = 'relationship'
  readonly id: number
  readonly type: string
  readonly start: StoredNode
  readonly end: StoredNode
  /** Ids of its ends, so that a search that only counts need not load the nodes. */
  readonly startId: number
  readonly endId: number
  properties: ReadonlyMap<string, Value>
  constructor(
    id: number,
    type: string,
    start: StoredNode,
    startId: number,
    end: StoredNode,
    endId: number,
    properties: ReadonlyMap<string, Value>,
  ) {
    this.id = id
    this.type = type
    this.start = start
    this.end = end
    this.startId = startId
    this.endId = endId
    this.properties = properties
  }
}

export type Adjacency = Bucket[]
interface Bucket {
  readonly type: string
  readonly relationships: StoredRelationship[]
}
