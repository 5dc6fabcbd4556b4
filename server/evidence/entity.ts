import type { Entity, EntityRecord } from '../contract/graph.ts'

export function toEntity(record: EntityRecord, degree: number): Entity {
  const { id, kind, labels, name, names, status, resolved, wikidata, note } = record
  const others = labels.filter(label => label !== 'Entity' && label !== kind).reverse()
  return { id, kind, kinds: [kind, ...others], name, names, status, resolved, wikidata, note, degree }
}
