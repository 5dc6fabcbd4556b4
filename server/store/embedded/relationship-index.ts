/** Relationships by what a database would MERGE them by: ends, type and the property that tells parallel ones apart. */
import type { RelationshipElement } from '../graph-elements.ts'
import type { StoredNode, StoredRelationship } from './cypher/property-graph.ts'

type By = RelationshipElement['by']
type Told = Pick<RelationshipElement, 'type' | 'by' | 'properties'>
/** Nearly all pairs of nodes have one relationship, which stands there by itself. */
type Pairs = Map<number, StoredRelationship | Map<string, StoredRelationship>>

/** Two ids in one number, exact for up to 67 million nodes: half a million strings would be slower and larger. */
const pairOf = (from: StoredNode, to: StoredNode): number => from.id * 2 ** 26 + to.id

const keyOf = (type: string, value: unknown): string => `${type}\u0000${value}`
const keyOfStored = (relationship: StoredRelationship, by: By): string =>
  keyOf(relationship.type, by === null ? null : relationship.properties.get(by))

export class RelationshipIndex {
  readonly #pairs: Record<'key' | 'ord' | 'none', Pairs> = { key: new Map(), ord: new Map(), none: new Map() }

  find(from: StoredNode, to: StoredNode, { type, by, properties }: Told): StoredRelationship | undefined {
    const held = this.#pairs[by ?? 'none'].get(pairOf(from, to))
    if (held === undefined) return undefined
    const key = keyOf(type, by === null ? null : properties[by])
    if (held instanceof Map) return held.get(key)
    return keyOfStored(held, by) === key ? held : undefined
  }

  add(relationship: StoredRelationship, by: By): void {
    const pairs = this.#pairs[by ?? 'none']
    const pair = pairOf(relationship.start, relationship.end)
    const held = pairs.get(pair)
    if (held === undefined) pairs.set(pair, relationship)
    else if (held instanceof Map) held.set(keyOfStored(relationship, by), relationship)
    else pairs.set(pair, new Map([held, relationship].map(each => [keyOfStored(each, by), each])))
  }

  remove(relationship: StoredRelationship, by: By): void {
    const pairs = this.#pairs[by ?? 'none']
    const pair = pairOf(relationship.start, relationship.end)
    const held = pairs.get(pair)
    if (held instanceof Map) held.delete(keyOfStored(relationship, by))
    else if (held === relationship) pairs.delete(pair)
  }

  clear(): void {
    for (const pairs of Object.values(this.#pairs)) pairs.clear()
  }
}
