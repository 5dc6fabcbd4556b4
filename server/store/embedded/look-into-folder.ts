import { resolve } from 'node:path'
import { coded } from '../../contract/told/coded.ts'
import { noRecords, type Records } from '../../evidence/records.ts'
import type { Looked } from '../looked.ts'
import { fromOlderForm } from '../older-forms.ts'
import { asStoreError } from '../private-files.ts'
import { firstRevision } from '../revision.ts'
import { StoreError } from '../store.ts'
import { applyEntries, emptyState, type GraphState, notContestedIn, stateRecords } from './graph-state.ts'
import type { Inspected } from './inspect-journal.ts'
import { readJournal } from './read-journal.ts'
import { journalIn, usableJournal } from './usable-journal.ts'

const attempts = 5

/** A missing folder, or one without a journal, is empty. Throws StoreError where a start would refuse it. */
export function lookIntoFolder(folder: string): Looked {
  const path = resolve(folder)
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const found = usableJournal(path, null)
      if (!found) return { revision: firstRevision, form: null, records: noRecords }
      const state = stateAt(path, found)
      if (state) return { revision: found.revision, form: found.head.schema, records: recordsOf(state, found.head.schema) }
    }
  } catch (error) {
    throw asStoreError(path, error)
  }
  throw new StoreError('conflict', coded('theJournalInWasPut', { path }))
}

/** Null where the journal was replaced meanwhile, for example rewritten by its holder. */
function stateAt(folder: string, { end, revision }: Inspected): GraphState | null {
  const state = emptyState()
  let last = firstRevision
  for (const transaction of readJournal(journalIn(folder), end)) {
    applyEntries(state, transaction.entries)
    last = transaction.revision
  }
  return last === revision ? state : null
}

const recordsOf = (state: GraphState, form: number): Records =>
  state.nodes.size === 0 ? noRecords : fromOlderForm(stateRecords(state), form, notContestedIn(state))
