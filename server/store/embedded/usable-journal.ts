import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { asItIs, coded } from '../../contract/told/coded.ts'
import { refuseNewer } from '../schema-version.ts'
import { StoreError } from '../store.ts'
import { type Inspected, inspectJournal } from './inspect-journal.ts'
import { isKept } from './keep-aside.ts'

export const journalIn = (folder: string): string => join(folder, 'journal')

/** Null where there never was one. `keep` copies a damaged one; null makes none. Throws StoreError: damaged, newer, lost, or no file. */
export function usableJournal(folder: string, keep: ((path: string) => string) | null): Inspected | null {
  const path = journalIn(folder)
  if (!existsSync(path)) {
    refuseToBeginAnew(folder)
    return null
  }
  if (!statSync(path).isFile()) throw new StoreError('store-unreachable', coded('isNoFileAsThe', { path }))
  const found = inspectJournal(path)
  if (found) refuseNewer(`The workspace ${folder}`, found.head.schema)
  if (!found || found.damagedAt !== null) throw damage(folder, found, keep)
  return found
}

/** With copies but no journal, the journal was lost: a new one would look as if nothing had ever been there. */
function refuseToBeginAnew(folder: string): void {
  const copy = existsSync(folder) ? readdirSync(folder).find(isKept) : undefined
  if (copy !== undefined) throw new StoreError('store-unreachable', coded('theWorkspaceHasNoJournal', { folder, copy }))
}

function damage(folder: string, found: Inspected | null, keep: ((path: string) => string) | null): StoreError {
  const path = journalIn(folder)
  const what = found
    ? `at byte ${found.damagedAt} of ${Math.max(found.size, found.head.acknowledged ?? 0)}: what follows was acknowledged and can’t be read as it stands`
    : 'at its beginning, or it is no journal of Isnad’s'
  return new StoreError(
    'store-unreachable',
    asItIs(
      `The journal ${path} is damaged ${what}. Nothing was changed${keptBy(keep, path)}. Restore it from a backup; or save what can be read with: npm run salvage -- --data ${folder}; or begin anew in another folder, which leaves this one as it is: npm run seed -- --data FOLDER`,
    ),
  )
}

function keptBy(keep: ((path: string) => string) | null, path: string): string {
  if (keep === null) return ''
  try {
    return `; a copy is kept as ${keep(path)}`
  } catch (error) {
    return `; no copy could be made (${error instanceof Error ? error.message : error})`
  }
}
