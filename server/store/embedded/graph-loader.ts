import type { StoredNode, StoredRelationship } from '@isnad/cypher'
import { PropertyGraph, RecordProperties } from '@isnad/cypher'
import type { NodeRef, RelationshipElement, StoredValue } from '../graph-elements.ts'
import { firstRevision } from '../revision.ts'
import { schemaVersion } from '../schema-version.ts'
import type { Value } from '../value-types.ts'
import { findRelationship } from './find-relationship.ts'
import { type JournalEntry, unmark } from './journal-entries.ts'

type By = RelationshipElement['by']

export interface LoadedGraph {
  readonly graph: PropertyGraph
  /** As written (journal-entries.ts), perhaps a part without a revision yet; the ends must exist (check-change.ts). */
  apply(entries: JournalEntry[], revision: string | null): void
  node(ref: NodeRef): StoredNode | undefined
  relationship(element: RelationshipElement): StoredRelationship | undefined
}

/** Empty; like Neo4j's it gets one Meta node with the revision at the first write. */
export function loadedGraph(): LoadedGraph {
  let graph = new PropertyGraph()
  /** By label and own id; numbers, since reading a node takes longer than finding it. */
  let ids = new Map<string, Map<string, number>>()
  let meta: StoredNode | undefined
  let firstNew = 0

  const idOf = ({ label, id }: NodeRef): number | undefined => ids.get(label)?.get(id)
  const nodeOf = (ref: NodeRef): StoredNode | undefined => {
    const id = idOf(ref)
    return id === undefined ? undefined : graph.node(id)
  }
  const relationshipOf = (type: string, from: NodeRef, to: NodeRef, by: By, properties: ReadonlyMap<string, Value>) => {
    const [start, finish] = [nodeOf(from), nodeOf(to)]
    return start && finish && findRelationship(start, finish, type, by, properties)
  }
  const end = (ref: NodeRef): number => {
    const id = idOf(ref)
    if (id === undefined) throw new Error(`The journal names a ${ref.label} that is not there: ${ref.id}`)
    return id
  }
  const putNode = (label: string, id: string, labels: readonly string[], properties: ReadonlyMap<string, Value>): void => {
    const byId = ids.get(label) ?? new Map<string, number>()
    const place = byId.get(id)
    const known = place === undefined ? undefined : graph.node(place)
    if (!known) {
      byId.set(id, graph.addNode(labels, properties).id)
      ids.set(label, byId)
      return
    }
    if (!sameList(known.labels, labels)) graph.setLabels(known, labels)
    graph.setProperties(known, properties)
  }
  const putRelationship = (type: string, from: number, to: number, by: By, properties: ReadonlyMap<string, Value>): void => {
    // a transaction puts nothing twice (to-elements.ts), so with a new end there is nothing yet
    const old = from < firstNew && to < firstNew
    const known = old && findRelationship(graph.node(from)!, graph.node(to)!, type, by, properties)
    if (known) graph.setProperties(known, properties)
    else graph.addUnlinked(type, from, to, properties)
  }
  const play = (entry: JournalEntry): void => {
    // by index: destructuring half a million arrays by iterator is slow
    switch (entry[0]) {
      case 'node':
        putNode(entry[1], entry[2], entry[3], held(entry[4]))
        return
      case 'relationship':
        putRelationship(entry[1], end(entry[2]), end(entry[3]), entry[4], held(entry[5]))
        return
      case 'remove-node': {
        graph.link()
        const known = nodeOf({ label: entry[1], id: entry[2] })
        if (known) graph.removeNode(known)
        ids.get(entry[1])?.delete(entry[2])
        return
      }
      case 'remove-relationship': {
        const [, type, from, to, by, properties] = entry
        graph.link()
        const known = relationshipOf(type, from, to, by, held(properties))
        if (known) graph.removeRelationship(known)
        return
      }
      case 'reset':
        graph = new PropertyGraph()
        ids = new Map()
        meta = undefined
        firstNew = 0
    }
  }

  return {
    get graph() {
      return graph
    },
    apply(entries, revision) {
      for (const entry of entries) play(entry)
      if (revision === null) return
      graph.link()
      if (revision !== firstRevision) {
        const properties = new Map<string, Value>([
          ['id', 'graph'],
          ['revision', revision],
          ['schema', BigInt(schemaVersion)],
        ])
        if (meta) graph.setProperties(meta, properties)
        else meta = graph.addNode(['Meta'], properties)
      }
      firstNew = graph.nodeTable.length
    },
    node: nodeOf,
    relationship: ({ type, from, to, by, properties }) => relationshipOf(type, from, to, by, new Map(Object.entries(properties))),
  }
}

const held = (properties: Record<string, StoredValue>): ReadonlyMap<string, Value> => RecordProperties.of(properties, unmark)
const sameList = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((item, i) => item === b[i])
