import { coded } from '../../contract/told/coded.ts'
import { type ListedChange, type NodeRef, nodeKey } from '../graph-elements.ts'
import { StoreError } from '../store.ts'
import type { LoadedGraph } from './graph-loader.ts'

/** Throws StoreError for a missing end, or for removing a node that still has relationships. */
export function checkChange(loaded: LoadedGraph, { put, remove }: ListedChange): void {
  const added = new Set(put.nodes.map(nodeKey))
  const removedNodes = new Set(remove.nodes.map(nodeKey).filter(key => !added.has(key)))
  const there = (ref: NodeRef) => added.has(nodeKey(ref)) || (loaded.node(ref) !== undefined && !removedNodes.has(nodeKey(ref)))
  for (const { type, from, to } of put.relationships) {
    const missing = [from, to].find(end => !there(end))
    if (missing) throw new StoreError('invalid-input', coded('aRelationshipHasAnEnd', { type, label: missing.label, id: missing.id }))
  }
  const removed = new Set(remove.relationships.map(each => loaded.relationship(each)))
  for (const ref of remove.nodes) {
    const node = loaded.node(ref)
    const hanging = [...(node?.out ?? []), ...(node?.in ?? [])].flatMap(bucket => bucket.relationships).find(each => !removed.has(each))
    if (hanging)
      throw new StoreError('conflict', coded('cannotBeRemovedARelationship', { label: ref.label, id: ref.id, type: hanging.type }))
  }
}
