import { dirname } from 'node:path'
import { fromOlderForm } from '../older-forms.ts'
import { firstRevision, nextRevision } from '../revision.ts'
import { schemaVersion } from '../schema-version.ts'
import { toElements } from '../to-elements.ts'
import { applyEntries, emptyState, notContestedIn, stateRecords } from './graph-state.ts'
import type { Inspected } from './inspect-journal.ts'
import { entriesOf } from './journal-entries.ts'
import { keepAside } from './keep-aside.ts'
import { readJournal } from './read-journal.ts'
import { writeJournal } from './write-journal.ts'

/** Keeps the old one beside it. Throws StoreError, changing nothing, where it cannot be read as a record. */
export function rebuildJournal(path: string, { head, end, revision }: Inspected, say: (line: string) => void): Written {
  if (revision === firstRevision) return { end: writeJournal(path, [], revision), revision }
  const state = emptyState()
  for (const { entries } of readJournal(path, end)) applyEntries(state, entries)
  const elements = toElements(fromOlderForm(stateRecords(state), head.schema, notContestedIn(state)))
  const copy = keepAside(path, `version-${head.schema}`)
  const next = nextRevision(revision)
  // not part of the record: copied as they were
  const submissions = [...state.nodes.values()].filter(({ label }) => label === 'Submission')
  const put = { ...elements, nodes: [...elements.nodes, ...submissions] }
  const change = { expect: revision, put, remove: { nodes: [], relationships: [] } }
  const written = { end: writeJournal(path, entriesOf(change), next), revision: next }
  say(
    `The workspace ${dirname(path)} was written in form ${head.schema} by an older Isnad; it was rebuilt in form ${schemaVersion} with the same claims. The journal as it was is kept as ${copy}.`,
  )
  return written
}

export interface Written {
  end: number
  revision: string
}
