import type { Adjacency, StoredRelationship } from './stored.ts'

export function addTo(adjacency: Adjacency | undefined, relationship: StoredRelationship): Adjacency {
  if (adjacency) {
    for (const bucket of adjacency) {
      if (bucket.type !== relationship.type) continue
      bucket.relationships.push(relationship)
      return adjacency
    }
  }
  const bucket = { type: relationship.type, relationships: [relationship] }
  // an array literal takes room for one; pushing into an empty one takes room for 17
  if (!adjacency) return [bucket]
  adjacency.push(bucket)
  return adjacency
}

export function addAll(adjacency: Adjacency | undefined, relationships: StoredRelationship[]): Adjacency {
  const type = relationships[0]!.type
  const known = adjacency?.find(bucket => bucket.type === type)
  if (known) for (const relationship of relationships) known.relationships.push(relationship)
  if (adjacency && !known) adjacency.push({ type, relationships })
  return adjacency ?? [{ type, relationships }]
}

export function dropFrom(adjacency: Adjacency | undefined, relationship: StoredRelationship): Adjacency | undefined {
  const at = adjacency?.findIndex(b => b.type === relationship.type) ?? -1
  const bucket = adjacency?.[at]
  if (!adjacency || !bucket) return adjacency
  const index = bucket.relationships.indexOf(relationship)
  if (index >= 0) bucket.relationships.splice(index, 1)
  if (bucket.relationships.length === 0) adjacency.splice(at, 1)
  return adjacency.length > 0 ? adjacency : undefined
}
