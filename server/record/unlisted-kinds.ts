/** Kinds that entities have and the vocabulary has not: older data, or a row that was taken out. */
import type { EntityRecord } from '../contract/graph.ts'
import { plain } from '../contract/shape-names.ts'
import type { KindRow } from '../contract/vocabulary.ts'
import type { Records } from '../evidence/records.ts'

/** A plain row for each, under its own name, in the order of the names; its labels are those that its entities carry. */
export function unlistedKinds({ entities, kinds }: Pick<Records, 'entities' | 'kinds'>): (KindRow & { id: string })[] {
  const listed = new Set(kinds.map(({ id }) => id))
  const found = new Map<string, EntityRecord>()
  for (const entity of entities) if (!listed.has(entity.kind) && !found.has(entity.kind)) found.set(entity.kind, entity)
  return [...found.values()]
    .map(({ kind, labels }) => ({
      id: kind,
      extends: labels.filter(label => label !== 'Entity' && label !== kind),
      ...plain,
      words: { en: { one: kind, other: kind } },
      rank: 5,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
