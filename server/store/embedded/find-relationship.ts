/** By what a database would MERGE it by: ends, type and the property that tells parallel ones apart. */

import type { Adjacency, StoredNode, StoredRelationship } from '@isnad/cypher'
import type { RelationshipElement } from '../graph-elements.ts'
import type { Value } from '../value-types.ts'

const NONE: readonly StoredRelationship[] = []

/** Searches the shorter of both nodes' lists: an index of half a million relationships would cost more. */
export function findRelationship(
  from: StoredNode,
  to: StoredNode,
  type: string,
  by: RelationshipElement['by'],
  properties: ReadonlyMap<string, Value>,
): StoredRelationship | undefined {
  const leaving = ofType(from.out, type)
  const arriving = ofType(to.in, type)
  const list = leaving.length <= arriving.length ? leaving : arriving
  for (const found of list) {
    if (found.end !== to || found.start !== from) continue
    if (by === null || String(found.properties.get(by)) === String(properties.get(by))) return found
  }
  return undefined
}

function ofType(adjacency: Adjacency | undefined, type: string): readonly StoredRelationship[] {
  if (adjacency) for (const bucket of adjacency) if (bucket.type === type) return bucket.relationships
  return NONE
}
