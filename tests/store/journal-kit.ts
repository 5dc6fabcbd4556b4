import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { applyEntries, emptyState } from '../../server/store/embedded/graph-state.ts'
import { journalEntries, openJournal } from '../../server/store/embedded/journal.ts'
import type { JournalEntry } from '../../server/store/embedded/journal-entries.ts'
import type { StoredValue } from '../../server/store/graph-elements.ts'

export const node = (id: string, properties: Record<string, StoredValue> = {}): JournalEntry => [
  'node',
  'Entity',
  id,
  ['Entity'],
  { id, ...properties },
]
export const said: string[] = []
export const stateOf = (path: string) => {
  const state = emptyState()
  for (const entries of journalEntries(path, statSync(path).size)) applyEntries(state, entries)
  return [...state.nodes.keys()]
}

export let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
export const open = (compactFrom?: number) => openJournal(folder, line => said.push(line), compactFrom)
export const file = () => join(folder, 'journal')
