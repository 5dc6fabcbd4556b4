/** Keeps the ledger of one revision and answers from it; in its own thread in the app, in the same one in tests. */

import { createLedger } from '../evidence/ledger.ts'
import type { Records } from '../evidence/records.ts'
import type { RecordsChange } from '../evidence/records-change.ts'
import { type BothLedgers, bothOf, builtAnew, changeBoth, planned } from '../evidence/seen/both-ledgers.ts'
import { createSearch } from '../ledger/search.ts'
import type { Communities } from '../overview/communities.ts'
import type { RegionPlaces } from '../overview/places.ts'
import { type Ends, endsOf, hasRegions, regionsOf } from '../overview/regions.ts'
import type { Remembered } from '../record/submit.ts'
import { type ChangeOfRecord, changeOfRecord } from '../store/change-elements.ts'
import { type GraphChange, type ListedChange, listed } from '../store/graph-elements.ts'
import { type Json, toJson } from './json.ts'
import { type Reading, readParts, readRoutes } from './reads.ts'
import { shownAs } from './shown-as.ts'
import { writeParts, writeRoutes } from './writes.ts'

export type ReadName = keyof typeof readRoutes | keyof typeof readParts
export type WriteName = keyof typeof writeRoutes | keyof typeof writeParts

export interface Question<Name> {
  revision: string
  name: Name
  input: unknown
}
export interface Proposal {
  change: GraphChange
  id: string
  drawnTypes: string[] | null
  remember: Remembered | null
}

export type ProposedChange = Pick<ChangeOfRecord, 'drawnTypes'> & { elements: ListedChange }

/** Null: another revision is kept, so load the one that is asked about. Throws what toProblem knows. */
export interface Keeper {
  load(revision: string, records: Records): void
  read(question: Question<ReadName>): Json | null
  /** What communities are found in; null where another revision is kept. */
  ends(revision: string): Ends | null
  regions(revision: string, found: Communities): void
  /** Where regions were drawn, which later revisions keep to. */
  places(revision: string): RegionPlaces | null
  placed(revision: string, places: RegionPlaces): void
  propose(question: Question<WriteName> & { at: string }): Proposal | null
  proposeChange(from: string, change: RecordsChange): ProposedChange | null
  follow(from: string, to: string): void
  /** Follows what others wrote; false where `from` is not what is kept. */
  change(from: string, to: string, change: RecordsChange): boolean
  written(question: Question<WriteName> & { id: string }): Json | null
}

const writes = { ...writeRoutes, ...writeParts }

/** What is read is the record as it is seen; what is written goes into the record as it stands. */
const readingOf = (revision: string, { record, seen }: BothLedgers, places: Reading['places']): Reading => ({
  ...{ revision, record, ledger: seen, places },
  search: createSearch(seen),
})

/** Where the change can be followed, indexes only what it touches. */
function changed(reading: Reading, to: string, change: RecordsChange): Reading {
  const both = { record: reading.record, seen: reading.ledger }
  const plan = planned(both, change)
  if (!plan) return readingOf(to, builtAnew(both, change), reading.places)
  const { record, seen } = changeBoth(both, plan).after
  const search = reading.search.follow(seen, plan.seen.put.entities)
  return { revision: to, record, ledger: seen, search, places: reading.places }
}

export function createKeeper(): Keeper {
  let kept: Reading | null = null
  let proposed: { from: string; change: RecordsChange; after: BothLedgers | null } | null = null
  const at = (revision: string): Reading | null => (kept?.revision === revision ? kept : null)
  const propose = (reading: Reading, change: RecordsChange): ProposedChange => {
    const made = changeOfRecord({ record: reading.record, seen: reading.ledger }, change, reading.revision)
    reading.record = made.before.record
    reading.ledger = made.before.seen
    proposed = { from: reading.revision, change: made.change, after: made.after }
    return { elements: listed(made.elements), drawnTypes: made.drawnTypes }
  }
  return {
    load(revision, records) {
      const places = kept?.places ?? new Map()
      kept = null // there may not be room for two at once
      proposed = null
      kept = readingOf(revision, bothOf(createLedger(records)), places)
    },
    read({ revision, name, input }) {
      const reading = at(revision)
      const answer = { ...readRoutes, ...readParts }[name] as (reading: Reading, input: unknown) => unknown
      return reading && toJson(answer(reading, shownAs(reading.record, name, input)))
    },
    ends(revision) {
      const reading = at(revision)
      return reading && !hasRegions(reading.ledger) ? endsOf(reading.ledger) : null
    },
    regions(revision, found) {
      const reading = at(revision)
      if (reading) regionsOf(reading.ledger, { found, places: reading.places })
    },
    places: revision => at(revision)?.places ?? null,
    placed(revision, places) {
      const reading = at(revision)
      if (reading) reading.places = places
    },
    propose({ revision, name, input, at: instant }) {
      const reading = at(revision)
      if (!reading) return null
      const { change, id, remember = null } = writes[name].submission(input as never)(reading.record, instant)
      const { elements, drawnTypes } = propose(reading, change)
      return { change: elements, id, drawnTypes: change.vocabulary && drawnTypes, remember }
    },
    proposeChange(from, change) {
      const reading = at(from)
      return reading && propose(reading, change)
    },
    follow(from, to) {
      const reading = at(from)
      if (!reading || proposed?.from !== from) return
      const { change, after } = proposed
      proposed = null
      kept = after ? readingOf(to, after, reading.places) : changed(reading, to, change)
    },
    change(from, to, change) {
      const reading = at(from)
      if (!reading) return false
      proposed = null
      kept = changed(reading, to, change)
      return true
    },
    written({ revision, name, id }) {
      const reading = at(revision)
      return reading && toJson(writes[name].answer(reading.ledger, id, reading.record))
    },
  }
}
