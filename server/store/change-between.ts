import { isDeepStrictEqual } from 'node:util'
import type { Records } from '../evidence/records.ts'
import type { RecordsChange, Vocabulary } from '../evidence/records-change.ts'

export function changeBetween(before: Records, after: Records): RecordsChange {
  const fresh = <T extends { id: string }>(old: readonly T[], now: readonly T[]): T[] => {
    if (old.length === 0) return [...now]
    const known = new Map(old.map(item => [item.id, item]))
    return now.filter(item => known.get(item.id) !== item && !isDeepStrictEqual(known.get(item.id), item))
  }
  const gone = (old: readonly { id: string }[], now: readonly { id: string }[]): string[] => {
    if (old.length === 0) return []
    const kept = new Set(now.map(({ id }) => id))
    return old.map(({ id }) => id).filter(id => !kept.has(id))
  }
  const vocabularyOf = ({ predicates, kinds, families }: Records): Vocabulary => ({ predicates, kinds, families })
  return {
    put: {
      entities: fresh(before.entities, after.entities),
      claims: fresh(before.claims, after.claims),
      assessments: fresh(before.assessments, after.assessments),
    },
    remove: {
      entities: gone(before.entities, after.entities),
      claims: gone(before.claims, after.claims),
      assessments: gone(before.assessments, after.assessments),
    },
    vocabulary: isDeepStrictEqual(vocabularyOf(before), vocabularyOf(after)) ? null : vocabularyOf(after),
  }
}
