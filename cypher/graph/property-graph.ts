import type { NodeValue, RelationshipValue, Value } from '../types/types.ts'
import { dropFrom } from './adjacency.ts'
import { type Column, Columns } from './columns.ts'
import { FarEnds, type Steps } from './far-ends.ts'
import { LabelIndex } from './label-index.ts'
import { PropertyIndexes } from './property-indexes.ts'
import { RecordProperties } from './record-properties.ts'
import { type Step, StepCounts } from './step-counts.ts'
import { StoredNode, StoredRelationship } from './stored.ts'
import { Tally } from './tally.ts'
import { Unlinked } from './unlinked.ts'

/** Null properties are never stored. */
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
  readonly #farEnds = new FarEnds()
  readonly #labelSets = new Map<string, readonly string[]>()
  #nodeCount = 0
  #relationshipCount = 0
  #version = 0

  /** Changes with every node change, so that caches notice they are stale. */
  get version(): number {
    return this.#version
  }

  get nodeCount(): number {
    return this.#nodeCount
  }
  get relationshipCount(): number {
    return this.#relationshipCount
  }

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

  /** Throws while it still has relationships. */
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

  addRelationship(type: string, start: NodeValue, end: NodeValue, properties: ReadonlyMap<string, Value>): StoredRelationship {
    const relationship = this.addUnlinked(type, start.id, end.id, properties)
    this.link()
    return relationship
  }

  /** For loading many, by the ids of the ends; not traversable before `link`. */
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
    this.#stepsChanged()
    this.#unlinked.add(relationship.type, start, end)
    this.#keys.addKeys(relationship.properties)
    return relationship
  }

  link(): void {
    this.#unlinked.link(this.#nodes, this.#relationships)
    this.#farEnds.forget()
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
    this.#stepsChanged()
  }

  setProperties(entity: NodeValue | RelationshipValue, properties: ReadonlyMap<string, Value>): void {
    const stored = entity.kind === 'node' ? this.#nodes[entity.id] : this.#relationships[entity.id]
    if (!stored) throw new Error(`no such ${entity.kind}: ${entity.id}`)
    if (stored instanceof StoredNode) this.#properties.remove(stored)
    this.#keys.dropKeys(stored.properties)
    stored.properties = withoutNulls(properties)
    this.#changed()
    this.#steps.forget()
    this.#keys.addKeys(stored.properties)
    if (stored instanceof StoredNode) this.#properties.add(stored)
  }

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

  get nodeTable(): readonly (StoredNode | undefined)[] {
    return this.#nodes
  }
  get relationshipTable(): readonly (StoredRelationship | undefined)[] {
    return this.#relationships
  }
  nodesWithLabel(label: string): readonly StoredNode[] {
    return this.#labels.nodes(label)
  }
  labelCount(label: string): number {
    return this.#labels.count(label)
  }
  typeCount(type: string): number {
    return this.#types.count(type)
  }
  /** How many relationships of the types (undefined: any) leave nodes with the label or, with `in`, arrive at them. */
  stepCount(label: string, types: readonly string[] | undefined, direction: 'out' | 'in'): number {
    return this.#steps.count(label, types, direction, this.#labels)
  }
  /** How many such steps end at a node that has the property. */
  stepCountWith(step: Step, property: string, tick: () => void): number {
    return this.#steps.countWith(step, property, step.label === undefined ? this.#nodes : this.#labels.nodes(step.label), tick)
  }
  column(key: string): Column {
    return this.#columns.of(key, this.#nodes)
  }
  knownColumn(key: string): Column | undefined {
    return this.#columns.known(key)
  }
  /** `tick` is called where `ends` is made for it. */
  stepsFrom(direction: 'out' | 'in', types: readonly string[] | undefined, tick: () => void): Steps {
    const steps = this.#farEnds.of(direction, types)
    if (!steps.ends && steps.walked > this.#relationshipCount) steps.make(this.#nodes, tick)
    return steps
  }
  /** Candidates: every node with an equal value is among them. */
  nodesWithProperty(label: string, key: string, value: Value): readonly StoredNode[] {
    return this.#properties.lookup(label, key, value, this.#labels)
  }

  labels(): string[] {
    return this.#labels.names()
  }
  relationshipTypes(): string[] {
    return this.#types.names()
  }
  propertyKeys(): string[] {
    return this.#keys.names()
  }

  #stepsChanged(): void {
    this.#steps.forget()
    this.#farEnds.forget()
  }

  #changed(): void {
    this.#version++
    this.#columns.forget()
  }

  /** One array per set of labels: a hundred thousand nodes share a handful of them. */
  #shared(labels: readonly string[]): readonly string[] {
    const key = labels.join('\u0000')
    const known = this.#labelSets.get(key)
    if (known) return known
    const set = Object.freeze([...new Set(labels)])
    this.#labelSets.set(key, set)
    return set
  }
}

/** Stored lists are frozen, which tells them from others, as Neo4j does (see reverse() in functions/lists.ts). */
function withoutNulls(properties: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  if (properties instanceof RecordProperties) return properties
  let nulls = false
  for (const value of properties.values()) {
    if (value === null) nulls = true
    else if (Array.isArray(value)) Object.freeze(value)
  }
  return nulls ? new Map([...properties].filter(entry => entry[1] !== null)) : properties
}
