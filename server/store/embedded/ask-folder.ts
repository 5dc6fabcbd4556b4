import { resolve } from 'node:path'
import { coded } from '../../contract/told/coded.ts'
import { stayingAlive } from '../../threads/staying-alive.ts'
import { asStoreError } from '../private-files.ts'
import { schemaVersion } from '../schema-version.ts'
import { type Askable, StoreError } from '../store.ts'
import { openCompiler } from './compiler.ts'
import type { Inspected } from './inspect-journal.ts'
import { openLane } from './lane.ts'
import { journalIn, usableJournal } from './usable-journal.ts'
import { userLanes } from './user-lanes.ts'
import { runUserQuery } from './user-query.ts'

/** As acknowledged at this moment; another process may hold the folder. Throws StoreError: nothing there, an older form, damaged. */
export function askFolder(folder: string): Askable {
  const path = resolve(folder)
  const { end: bytes } = inspected(path)
  const compiler = openCompiler()
  const lane = openLane({ path: journalIn(path), bytes }, { apart: true })
  const lanes = userLanes([lane], () => Promise.resolve())
  return {
    query: request => runUserQuery(compiler, lanes, request),
    close: () => stayingAlive(async () => void (await Promise.all([compiler.close(), lanes.close()]))),
  }
}

function inspected(path: string): Inspected {
  const found = usable(path)
  if (!found) throw new StoreError('store-unreachable', coded('thereIsNoWorkspaceIn', { path }))
  if (found.head.schema < schemaVersion)
    throw new StoreError('store-unreachable', coded('theWorkspaceInIsOf', { path, schema: found.head.schema, schemaVersion }))
  return found
}

function usable(path: string): Inspected | null {
  try {
    return usableJournal(path, null)
  } catch (error) {
    throw asStoreError(path, error)
  }
}
