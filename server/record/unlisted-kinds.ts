import type { EntityRecord } from '../contract/graph.ts'
import { plain } from '../contract/shape-names.ts'
import type { KindRow } from '../contract/vocabulary.ts'
import type { Records } from '../evidence/records.ts'

/** A plain row each, by name; its labels are those of its entities. */
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
