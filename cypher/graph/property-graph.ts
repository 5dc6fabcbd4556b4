/** An in-memory property graph with the indexes that pattern matching starts from. */

import type { NodeValue, RelationshipValue, Value } from '../types/types.ts'
import { type Adjacency, dropFrom } from './adjacency.ts'
import { type Column, Columns } from './columns.ts'
import { LabelIndex } from './label-index.ts'
import { PropertyIndexes } from './property-indexes.ts'
import { RecordProperties } from './record-properties.ts'
import { StepCounts } from './step-counts.ts'
import { Tally } from './tally.ts'
import { Unlinked } from './unlinked.ts'

export type { Adjacency, Bucket } from './adjacency.ts'

/** A node as the graph stores it; `out` and `in` are its relationships, one bucket a type. */
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

/** A relationship as the graph stores it. */
export class StoredRelationship implements RelationshipValue {
  readonly kind = 'relationship'
  readonly id: number
  readonly type: string
  readonly start: StoredNode
  readonly end: StoredNode
  /** The ids of its ends: a search that only counts where it has been need not look into the nodes. */
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

/** Nodes and relationships with label, type, adjacency and property-equality indexes; null properties are never stored. */
export class PropertyGraph {
  readonly #nodes: (StoredNode | undefined)[] = []
  readonly #relationships: (StoredRelationship | undefined)[] = []
  readonly #labels = new LabelIndex()
  readonly #properties = new PropertyIndexes()
  readonly #types = new Tally()
  readonly #keys = new Tally()
  readonly #unlinked = new Unlinked()
  readonly #steps = new StepCounts()
  readonly #columns = new Columns()
  readonly #labelSets = new Map<string, readonly string[]>()
  #nodeCount = 0
  #relationshipCount = 0
  #version = 0

  /** Another one after every change of a node: tells what was made of them that it is old. */
  get version(): number {
    return this.#version
  }

  get nodeCount(): number {
    return this.#nodeCount
  }
  get relationshipCount(): number {
    return this.#relationshipCount
  }

  /** Add a node; properties that are null are left out. */
  addNode(labels: readonly string[], properties: ReadonlyMap<string, Value>): StoredNode {
    const node = new StoredNode(this.#nodes.length, this.#shared(labels), withoutNulls(properties))
    this.#nodes.push(node)
    this.#nodeCount++
    this.#changed()
    this.#labels.add(node)
    this.#properties.add(node)
    this.#keys.addKeys(node.properties)
    return node
  }

  /** Remove a node; throws when relationships still hang on it. */
  removeNode(node: NodeValue): void {
    const stored = this.#nodes[node.id]
    if (!stored) return
    if (stored.out?.length || stored.in?.length) throw new Error(`node ${node.id} still has relationships`)
    this.#labels.remove(stored)
    this.#properties.remove(stored)
    this.#keys.dropKeys(stored.properties)
    this.#nodes[node.id] = undefined
    this.#nodeCount--
    this.#changed()
  }

  /** Add a relationship between two nodes of this graph. */
  addRelationship(type: string, start: NodeValue, end: NodeValue, properties: ReadonlyMap<string, Value>): StoredRelationship {
    const relationship = this.addUnlinked(type, start.id, end.id, properties)
    this.link()
    return relationship
  }

  /** Add one of many, by the ids of its ends: before `link` it is not met on the way from node to node. */
  addUnlinked(type: string, start: number, end: number, properties: ReadonlyMap<string, Value>): StoredRelationship {
    const from = this.#nodes[start]
    const to = this.#nodes[end]
    if (!from || !to) throw new Error('a relationship needs two nodes of the same graph')
    const relationship = new StoredRelationship(
      this.#relationships.length,
      this.#types.add(type),
      from,
      start,
      to,
      end,
      withoutNulls(properties),
    )
    this.#relationships.push(relationship)
    this.#relationshipCount++
    this.#steps.forget()
    this.#unlinked.add(relationship.type, start, end)
    this.#keys.addKeys(relationship.properties)
    return relationship
  }

  /** Hang what was added unlinked on its nodes. */
  link(): void {
    this.#unlinked.link(this.#nodes, this.#relationships)
  }

  removeRelationship(relationship: RelationshipValue): void {
    const stored = this.#relationships[relationship.id]
    if (!stored) return
    stored.start.out = dropFrom(stored.start.out, stored)
    stored.end.in = dropFrom(stored.end.in, stored)
    this.#types.drop(stored.type)
    this.#keys.dropKeys(stored.properties)
    this.#relationships[relationship.id] = undefined
    this.#relationshipCount--
    this.#steps.forget()
  }

  /** Replace all properties of a node or relationship. */
  setProperties(entity: NodeValue | RelationshipValue, properties: ReadonlyMap<string, Value>): void {
    const stored = entity.kind === 'node' ? this.#nodes[entity.id] : this.#relationships[entity.id]
    if (!stored) throw new Error(`no such ${entity.kind}: ${entity.id}`)
    if (stored instanceof StoredNode) this.#properties.remove(stored)
    this.#keys.dropKeys(stored.properties)
    stored.properties = withoutNulls(properties)
    this.#changed()
    this.#keys.addKeys(stored.properties)
    if (stored instanceof StoredNode) this.#properties.add(stored)
  }

  /** Replace all labels of a node. */
  setLabels(node: NodeValue, labels: readonly string[]): void {
    const stored = this.#nodes[node.id]
    if (!stored) throw new Error(`no such node: ${node.id}`)
    this.#properties.remove(stored)
    this.#labels.remove(stored)
    stored.labels = this.#shared(labels)
    this.#changed()
    this.#steps.forget()
    this.#labels.add(stored)
    this.#properties.add(stored)
  }

  node(id: number): StoredNode | undefined {
    return this.#nodes[id]
  }
  relationship(id: number): StoredRelationship | undefined {
    return this.#relationships[id]
  }

  /** Every slot of the node table by id; removed nodes are undefined. */
  get nodeTable(): readonly (StoredNode | undefined)[] {
    return this.#nodes
  }
  /** Every slot of the relationship table by id; removed relationships are undefined. */
  get relationshipTable(): readonly (StoredRelationship | undefined)[] {
    return this.#relationships
  }
  /** The nodes with a label, by id. */
  nodesWithLabel(label: string): readonly StoredNode[] {
    return this.#labels.nodes(label)
  }
  labelCount(label: string): number {
    return this.#labels.count(label)
  }
  typeCount(type: string): number {
    return this.#types.count(type)
  }
  /** How many relationships of these types, of any without types, leave nodes of a label or, with `in`, come to them. */
  stepCount(label: string, types: readonly string[] | undefined, direction: 'out' | 'in'): number {
    return this.#steps.count(label, types, direction, this.#labels)
  }
  /** A property of all nodes by their ids, as it is now. */
  column(key: string): Column {
    return this.#columns.of(key, this.#nodes)
  }
  /** The same, where it was asked for since the last change. */
  knownColumn(key: string): Column | undefined {
    return this.#columns.known(key)
  }
  /** Nodes of a label whose property may equal a value: every equal one is among them. */
  nodesWithProperty(label: string, key: string, value: Value): readonly StoredNode[] {
    return this.#properties.lookup(label, key, value, this.#labels)
  }

  /** Labels in use, in order of first use. */
  labels(): string[] {
    return this.#labels.names()
  }
  /** Relationship types in use, in order of first use. */
  relationshipTypes(): string[] {
    return this.#types.names()
  }
  /** Property keys in use, in order of first use. */
  propertyKeys(): string[] {
    return this.#keys.names()
  }

  #changed(): void {
    this.#version++
    this.#columns.forget()
  }

  /** One array for each set of labels: a hundred thousand nodes share a handful of them. */
  #shared(labels: readonly string[]): readonly string[] {
    const key = labels.join('\u0000')
    const known = this.#labelSets.get(key)
    if (known) return known
    const set = Object.freeze([...new Set(labels)])
    this.#labelSets.set(key, set)
    return set
  }
}

/** Lists are frozen: that tells a stored one from any other, as Neo4j does (see reverse() in functions/lists.ts). */
function withoutNulls(properties: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  if (properties instanceof RecordProperties) return properties
  let nulls = false
  for (const value of properties.values()) {
    if (value === null) nulls = true
    else if (Array.isArray(value)) Object.freeze(value)
  }
  return nulls ? new Map([...properties].filter(entry => entry[1] !== null)) : properties
}
