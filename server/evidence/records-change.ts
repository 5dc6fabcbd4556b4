/** What a writer makes of the record: records added or replaced, and ids of those that go for good. */
import { noRecords, type Records } from './records.ts'

export interface RecordsChange {
  put: Records
  remove: { [K in keyof Records]: readonly string[] }
}

export const nothingGoes: RecordsChange['remove'] = { entities: [], claims: [], predicates: [], assessments: [], kinds: [], families: [] }

export const putting = (put: Partial<Records>): RecordsChange => ({ put: { ...noRecords, ...put }, remove: nothingGoes })

export const recordKeys = Object.keys(noRecords) as (keyof Records)[]

export const isNoChange = ({ put, remove }: RecordsChange): boolean =>
  recordKeys.every(key => put[key].length === 0 && remove[key].length === 0)

/** The records afterwards: what is replaced stands where it stood, what is new at the end. */
export function changedRecords(records: Records, { put, remove }: RecordsChange): Records {
  const changed = <T extends { id: string }>(old: readonly T[], fresh: readonly T[], gone: readonly string[]): T[] => {
    if (fresh.length === 0 && gone.length === 0) return old as T[]
    const all = new Map(old.map(item => [item.id, item]))
    for (const id of gone) all.delete(id)
    for (const item of fresh) all.set(item.id, item)
    return [...all.values()]
  }
  return {
    entities: changed(records.entities, put.entities, remove.entities),
    claims: changed(records.claims, put.claims, remove.claims),
    predicates: changed(records.predicates, put.predicates, remove.predicates),
    assessments: changed(records.assessments, put.assessments, remove.assessments),
    kinds: changed(records.kinds, put.kinds, remove.kinds),
    families: changed(records.families, put.families, remove.families),
  }
}
