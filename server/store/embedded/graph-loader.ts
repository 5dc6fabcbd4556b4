/** The journal's entries played into the engine's property graph. */

import type { NodeRef, RelationshipElement, StoredValue } from '../graph-elements.ts'
import { firstRevision } from '../revision.ts'
import type { Value } from '../value-types.ts'
import { RecordProperties } from './cypher/graph/record-properties.ts'
import type { StoredNode, StoredRelationship } from './cypher/property-graph.ts'
import { PropertyGraph } from './cypher/property-graph.ts'
import { findRelationship } from './find-relationship.ts'
import type { JournalEntry } from './journal-entries.ts'

export interface LoadedGraph {
  readonly graph: PropertyGraph
  /** Plays a transaction, or a part of it without a revision yet; the ends are known to exist (check-change.ts). */
  apply(entries: JournalEntry[], revision: string | null): void
  node(ref: NodeRef): StoredNode | undefined
  relationship(element: RelationshipElement): StoredRelationship | undefined
}

/** An empty graph; like Neo4j's it holds one Meta node with the revision once anything was written. */
export function loadedGraph(): LoadedGraph {
  let graph = new PropertyGraph()
  const nodes = new Map<string, Map<string, StoredNode>>()
  let meta: StoredNode | undefined

  const nodeOf = ({ label, id }: NodeRef): StoredNode | undefined => nodes.get(label)?.get(id)
  const remember = (label: string, id: string, node: StoredNode): void => {
    const byId = nodes.get(label)
    if (byId) byId.set(id, node)
    else nodes.set(label, new Map([[id, node]]))
  }
  const end = (ref: NodeRef): StoredNode => {
    const node = nodeOf(ref)
    if (!node) throw new Error(`The journal names a ${ref.label} that is not there: ${ref.id}`)
    return node
  }
  const play: { [K in JournalEntry[0]]: (entry: Extract<JournalEntry, [K, ...unknown[]]>) => void } = {
    node([, label, id, labels, properties]) {
      const known = nodes.get(label)?.get(id)
      if (!known) return remember(label, id, graph.addNode(labels, held(properties)))
      if (!sameList(known.labels, labels)) graph.setLabels(known, labels)
      graph.setProperties(known, held(properties))
    },
    relationship(entry) {
      // by place: taking half a million arrays apart by their iterators shows
      const type = entry[1]
      const start = end(entry[2])
      const finish = end(entry[3])
      const by = entry[4]
      const properties = entry[5]
      const known = findRelationship(start, finish, { type, by, properties })
      if (known) graph.setProperties(known, held(properties))
      else graph.addRelationship(type, start, finish, held(properties))
    },
    'remove-node'([, label, id]) {
      const known = nodes.get(label)?.get(id)
      if (known) graph.removeNode(known)
      nodes.get(label)?.delete(id)
    },
    'remove-relationship'([, type, from, to, by, properties]) {
      const known = relationshipOf({ type, from, to, by, properties })
      if (known) graph.removeRelationship(known)
    },
    reset() {
      graph = new PropertyGraph()
      nodes.clear()
      meta = undefined
    },
    commit() {},
  }
  const relationshipOf = (element: RelationshipElement): StoredRelationship | undefined => {
    const [from, to] = [nodeOf(element.from), nodeOf(element.to)]
    return from && to && findRelationship(from, to, element)
  }
  const playOne = <K extends JournalEntry[0]>(entry: Extract<JournalEntry, [K, ...unknown[]]>) =>
    (play[entry[0] as K] as (entry: JournalEntry) => void)(entry)

  return {
    get graph() {
      return graph
    },
    apply(entries, revision) {
      for (const entry of entries) playOne(entry)
      if (revision === null || revision === firstRevision) return
      const properties = new Map<string, Value>([
        ['id', 'graph'],
        ['revision', revision],
      ])
      if (meta) graph.setProperties(meta, properties)
      else meta = graph.addNode(['Meta'], properties)
    },
    node: nodeOf,
    relationship: relationshipOf,
  }
}

const held = (properties: Record<string, StoredValue>): ReadonlyMap<string, Value> => RecordProperties.of(properties)
const sameList = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((item, i) => item === b[i])
