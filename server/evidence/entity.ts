import type { Entity, EntityRecord } from '../contract/graph.ts'

export function toEntity(record: EntityRecord, degree: number): Entity {
  const { id, kind, name, names, status, resolved, wikidata, note } = record
  return { id, kind, kinds: kindsOf(record), name, names, status, resolved, wikidata, note, degree }
}

export const kindsOf = ({ kind, labels }: Pick<EntityRecord, 'kind' | 'labels'>): string[] => [
  kind,
  ...labels.filter(label => label !== 'Entity' && label !== kind).reverse(),
]
