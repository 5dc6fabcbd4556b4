/** The journal's entries played into the engine's property graph. */

import { type NodeRef, nodeKey, relationshipKey, type StoredValue } from '../graph-elements.ts'
import { firstRevision } from '../revision.ts'
import type { Value } from '../value-types.ts'
import type { StoredNode, StoredRelationship } from './cypher/property-graph.ts'
import { PropertyGraph } from './cypher/property-graph.ts'
import type { JournalEntry } from './journal-entries.ts'

export interface LoadedGraph {
  readonly graph: PropertyGraph
  /** Plays one transaction, whose ends are known to exist (check-change.ts). */
  apply(entries: JournalEntry[], revision: string): void
  node(key: string): StoredNode | undefined
  relationship(key: string): StoredRelationship | undefined
}

/** An empty graph; like Neo4j's it holds one Meta node with the revision once anything was written. */
export function loadedGraph(): LoadedGraph {
  let graph = new PropertyGraph()
  const nodes = new Map<string, StoredNode>()
  const relationships = new Map<string, StoredRelationship>()
  let meta: StoredNode | undefined

  const end = (ref: NodeRef): StoredNode => {
    const node = nodes.get(nodeKey(ref))
    if (!node) throw new Error(`The journal names a ${ref.label} that is not there: ${ref.id}`)
    return node
  }
  const play: { [K in JournalEntry[0]]: (entry: Extract<JournalEntry, [K, ...unknown[]]>) => void } = {
    node([, label, id, labels, properties]) {
      const key = nodeKey({ label, id })
      const known = nodes.get(key)
      if (!known) return void nodes.set(key, graph.addNode(labels, toMap(properties)))
      if (!sameList(known.labels, labels)) graph.setLabels(known, labels)
      graph.setProperties(known, toMap(properties))
    },
    relationship([, type, from, to, by, properties]) {
      const key = relationshipKey({ type, from, to, by, properties })
      const known = relationships.get(key)
      if (known) graph.setProperties(known, toMap(properties))
      else relationships.set(key, graph.addRelationship(type, end(from), end(to), toMap(properties)))
    },
    'remove-node'([, label, id]) {
      const key = nodeKey({ label, id })
      const known = nodes.get(key)
      if (known) graph.removeNode(known)
      nodes.delete(key)
    },
    'remove-relationship'([, type, from, to, by, properties]) {
      const key = relationshipKey({ type, from, to, by, properties })
      const known = relationships.get(key)
      if (known) graph.removeRelationship(known)
      relationships.delete(key)
    },
    reset() {
      graph = new PropertyGraph()
      nodes.clear()
      relationships.clear()
      meta = undefined
    },
    commit() {},
  }
  const playOne = <K extends JournalEntry[0]>(entry: Extract<JournalEntry, [K, ...unknown[]]>) =>
    (play[entry[0] as K] as (entry: JournalEntry) => void)(entry)

  return {
    get graph() {
      return graph
    },
    apply(entries, revision) {
      for (const entry of entries) playOne(entry)
      if (revision === firstRevision) return
      const properties = new Map<string, Value>([
        ['id', 'graph'],
        ['revision', revision],
      ])
      if (meta) graph.setProperties(meta, properties)
      else meta = graph.addNode(['Meta'], properties)
    },
    node: key => nodes.get(key),
    relationship: key => relationships.get(key),
  }
}

const toMap = (properties: Record<string, StoredValue>): ReadonlyMap<string, Value> => new Map(Object.entries(properties))
const sameList = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((item, i) => item === b[i])
