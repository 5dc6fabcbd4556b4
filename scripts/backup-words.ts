import { basename } from 'node:path'
import { counted } from '../graph-seed/summary.ts'
import type { Records } from '../server/evidence/records.ts'
import type { BackedFile, Backup } from '../server/store/backup-format.ts'
import { changeBetween } from '../server/store/change-between.ts'

/** "92 claims, 81 entities, 3 judgements" */
export const contentsOf = ({ records, files }: { records: Records; files: readonly BackedFile[] }): string =>
  [
    counted(records.claims.length, 'claim'),
    counted(records.entities.length, 'entity', 'entities'),
    counted(records.assessments.length, 'judgement'),
    `a vocabulary of ${counted(records.predicates.length, 'predicate')}`,
    ...(files.length > 0 ? [counted(files.length, 'kept page')] : []),
  ].join(', ')

/** What of a record that stands would go or change; empty where nothing does. */
export function whatGoes(stands: Records, backup: Backup): string[] {
  const { put, remove } = changeBetween(stands, backup.records)
  const known = new Set([...stands.claims, ...stands.entities, ...stands.assessments].map(({ id }) => id))
  const changed = [...put.claims, ...put.entities, ...put.assessments].filter(({ id }) => known.has(id))
  const gone = [...remove.claims, ...remove.entities, ...remove.assessments]
  const some = (ids: readonly string[]): string => `${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ' …' : ''}`
  return [
    ...(gone.length > 0
      ? [
          `These are not in the backup and go for good: ${counted(remove.claims.length, 'claim')}, ${counted(remove.entities.length, 'entity', 'entities')}, ${counted(remove.assessments.length, 'judgement')} (${some(gone)}).`,
        ]
      : []),
    ...(changed.length > 0
      ? [`These stand otherwise in the backup, and will be as they are there: ${some(changed.map(({ id }) => id))}.`]
      : []),
  ]
}

/** "isnad.backup is of 2026-11-29 14:02 (UTC), revision 12-9f3ac1d2" */
export const dated = (path: string, { written, revision }: Backup): string =>
  `${basename(path)} is of ${written.slice(0, 16).replace('T', ' ')} (UTC), revision ${revision}`
