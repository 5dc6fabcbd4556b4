/** A lost fact costs no source. Pure. */
import type { EntityRecord, SourceFacts } from '../contract/graph.ts'

const pointing = ['publisher', 'copyOf', 'partOf', 'releasedBy', 'madeBy'] as const

/** Unreadable, or naming something that is missing (`was`). `now` replaces it. */
export interface LostFact {
  source: string
  field: (typeof pointing)[number]
  was: string | null
  now: string | null
}

/** Drops facts that lead nowhere. `beginWith`: first agents of its claims' chains, which are a document's publisher. */
export function knownFacts(
  entity: EntityRecord,
  known: ReadonlyMap<string, EntityRecord>,
  beginWith: ReadonlySet<string>,
): { entity: EntityRecord; lost: LostFact[] } {
  if (entity.facts === null) return { entity, lost: [] }
  const facts: SourceFacts = { ...entity.facts }
  const lost: LostFact[] = []
  for (const field of pointing) {
    const was = facts[field] ?? null
    const neverThere = field === 'publisher' && was === null && entity.labels.includes('Document')
    if (!neverThere && (was === null || known.has(was))) continue
    const now = field === 'publisher' ? onlyPublisher(beginWith, known) : null
    lost.push({ source: entity.id, field, was, now })
    if (field === 'releasedBy' || field === 'madeBy') delete facts[field]
    else facts[field] = now
  }
  return lost.length === 0 ? { entity, lost } : { entity: { ...entity, facts }, lost }
}

function onlyPublisher(beginWith: ReadonlySet<string>, known: ReadonlyMap<string, EntityRecord>): string | null {
  const [first, second] = beginWith
  return first !== undefined && second === undefined && known.get(first)?.labels.includes('Publisher') ? first : null
}
