import type { Records } from './records.ts'

type Many = 'entities' | 'claims' | 'assessments'
export type Vocabulary = Pick<Records, 'predicates' | 'kinds' | 'families'>

export const hasVocabulary = ({ predicates, kinds, families }: Vocabulary): boolean =>
  predicates.length + kinds.length + families.length > 0

export interface RecordsChange {
  put: Pick<Records, Many>
  remove: Record<Many, readonly string[]>
  /** The whole vocabulary afterwards; null where it stays as it is. */
  vocabulary: Vocabulary | null
}

export const putting = (put: Partial<RecordsChange['put']>, vocabulary: Vocabulary | null = null): RecordsChange => ({
  put: { entities: [], claims: [], assessments: [], ...put },
  remove: { entities: [], claims: [], assessments: [] },
  vocabulary,
})

export const sizeOf = ({ put, remove }: RecordsChange): number =>
  [...Object.values(put), ...Object.values(remove)].reduce((sum, { length }) => sum + length, 0)

/** Replaced records keep their place, new ones come last. */
export function changedRecords(records: Records, { put, remove, vocabulary }: RecordsChange): Records {
  const changed = <T extends { id: string }>(old: readonly T[], fresh: readonly T[], gone: readonly string[]): T[] => {
    if (old.length === 0) return [...fresh]
    const all = new Map(old.map(item => [item.id, item]))
    for (const id of gone) all.delete(id)
    for (const item of fresh) all.set(item.id, item)
    return [...all.values()]
  }
  return {
    ...records,
    ...vocabulary,
    entities: changed(records.entities, put.entities, remove.entities),
    claims: changed(records.claims, put.claims, remove.claims),
    assessments: changed(records.assessments, put.assessments, remove.assessments),
  }
}
