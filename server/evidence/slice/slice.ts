import type { Ledger } from '../ledger.ts'
import { createLedger } from '../ledger.ts'
import type { Records } from '../records.ts'
import type { Vocabulary } from '../records-change.ts'
import { type Counted, countedFrom } from './tellings.ts'
import { Walk } from './walk.ts'
import type { Found, Telling, Wanted, Way } from './wanted.ts'

/** Says to the walk what an answer is made of; asked again whenever more is known. */
export type SliceQuestion = (walk: Walk) => void

/** Larger slices are not made: such a question is answered from the whole. */
export const mostInSlice = 10_000

export interface Slice {
  ledger: Ledger
  counted: Counted
}

/** Yields what it wants to know and takes what was found; null where it would have more than `most` claims. */
export function* sliceFor(vocabulary: Vocabulary, question: SliceQuestion, most = mostInSlice): Generator<Wanted, Slice | null, Found> {
  const asked = new Map<Way, Set<string>>()
  const known = { claims: new Map(), entities: new Map(), assessments: new Map() }
  const told = new Map<Telling, Map<string, number | readonly string[]>>()
  const counted = countedFrom(told)
  for (;;) {
    const ledger = createLedger(recordsOf(vocabulary, known))
    const walk = new Walk(ledger, counted, asked)
    question(walk)
    if (walk.isClosed) return { ledger, counted }
    const found = yield new Map([...walk.wanted].map(([way, keys]) => [way, [...keys]]))
    for (const [way, keys] of walk.wanted) asked.set(way, new Set([...(asked.get(way) ?? []), ...keys]))
    for (const name of ['claims', 'entities', 'assessments'] as const) for (const each of found[name]) known[name].set(each.id, each)
    for (const [telling, id, value] of found.told) told.set(telling, (told.get(telling) ?? new Map()).set(id, value))
    if (known.claims.size > most) return null
  }
}

interface Known {
  claims: ReadonlyMap<string, Records['claims'][number]>
  entities: ReadonlyMap<string, Records['entities'][number]>
  assessments: ReadonlyMap<string, Records['assessments'][number]>
}

const recordsOf = (vocabulary: Vocabulary, { claims, entities, assessments }: Known): Records => ({
  ...vocabulary,
  claims: [...claims.values()],
  entities: [...entities.values()],
  assessments: [...assessments.values()],
})
