import type { Records } from '../../evidence/records.ts'
import { elementsToRecords } from '../elements-to-records.ts'
import { type NodeElement, nodeKey, type RelationshipElement, relationshipKey } from '../graph-elements.ts'
import type { JournalEntry } from './journal-entries.ts'

export interface GraphState {
  nodes: Map<string, NodeElement>
  relationships: Map<string, RelationshipElement>
}

export const emptyState = (): GraphState => ({ nodes: new Map(), relationships: new Map() })

export function applyEntries(state: GraphState, entries: JournalEntry[]): void {
  for (const entry of entries) {
    switch (entry[0]) {
      case 'node': {
        const [, label, id, labels, properties] = entry
        state.nodes.set(nodeKey({ label, id }), { label, id, labels, properties })
        break
      }
      case 'relationship':
      case 'remove-relationship': {
        const [what, type, from, to, by, properties] = entry
        const relationship = { type, from, to, by, properties }
        if (what === 'relationship') state.relationships.set(relationshipKey(relationship), relationship)
        else state.relationships.delete(relationshipKey(relationship))
        break
      }
      case 'remove-node':
        state.nodes.delete(nodeKey({ label: entry[1], id: entry[2] }))
        break
      case 'reset':
        state.nodes.clear()
        state.relationships.clear()
        break
      case 'commit':
    }
  }
}

export function* stateEntries({ nodes, relationships }: GraphState): Generator<JournalEntry> {
  for (const { label, id, labels, properties } of nodes.values()) yield ['node', label, id, labels, properties]
  for (const { type, from, to, by, properties } of relationships.values()) yield ['relationship', type, from, to, by, properties]
}

/** Throws StoreError foreign-data where nodes lack what every node of their label has. */
export const stateRecords = ({ nodes, relationships }: GraphState): Records =>
  elementsToRecords([...nodes.values()], [...relationships.values()])

export const notContestedIn = ({ nodes }: GraphState): Set<string> =>
  new Set([...nodes.values()].filter(({ properties }) => properties.contested === false).map(({ id }) => id))
