/** Keeps the ledger of one revision and answers from it; in a thread of its own where the app runs, in the same one in tests. */
import { createLedger } from '../evidence/ledger.ts'
import type { Records } from '../evidence/records.ts'
import { createSearch } from '../ledger/search.ts'
import { diffElements } from '../store/diff-elements.ts'
import type { GraphChange } from '../store/graph-elements.ts'
import { toElements } from '../store/to-elements.ts'
import { type Json, toJson } from './json.ts'
import { type Reading, readParts, readRoutes } from './reads.ts'
import { writeParts, writeRoutes } from './writes.ts'

export type ReadName = keyof typeof readRoutes | keyof typeof readParts
export type WriteName = keyof typeof writeRoutes | keyof typeof writeParts

/** `input` is what the route of that name was given. */
export interface Question<Name> {
  /** Of the record that is asked about. */
  revision: string
  name: Name
  input: unknown
}
export interface Proposal {
  change: GraphChange
  /** Of what is new in it. */
  id: string
}

/** Null: another revision is kept, load the one that is asked about. Throws what toProblem knows. */
export interface Keeper {
  load(revision: string, records: Records): void
  read(question: Question<ReadName>): Json | null
  /** What a submission would change; `at` is an ISO instant. */
  propose(question: Question<WriteName> & { at: string }): Proposal | null
  /** The answer to a submission once it is written. */
  written(question: Question<WriteName> & { id: string }): Json | null
}

const writes = { ...writeRoutes, ...writeParts }

export function createKeeper(): Keeper {
  let kept: Reading | null = null
  const at = (revision: string): Reading | null => (kept?.revision === revision ? kept : null)
  return {
    load(revision, records) {
      kept = null // two at once may be more than there is room for
      const ledger = createLedger(records)
      kept = { revision, ledger, search: createSearch(ledger) }
    },
    read({ revision, name, input }) {
      const reading = at(revision)
      const answer = { ...readRoutes, ...readParts }[name] as (reading: Reading, input: unknown) => unknown
      return reading && toJson(answer(reading, input))
    },
    propose({ revision, name, input, at: instant }) {
      const ledger = at(revision)?.ledger
      if (!ledger) return null
      const { records, id } = writes[name].submission(input as never)(ledger, instant)
      return { change: diffElements(toElements(ledger.records), toElements(records), revision), id }
    },
    written({ revision, name, id }) {
      const reading = at(revision)
      return reading && toJson(writes[name].answer(reading.ledger, id))
    },
  }
}
