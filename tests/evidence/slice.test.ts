/** An answer from a slice is the answer from the whole. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesTold } from '../../server/answers/names-told.ts'
import { readRoutes } from '../../server/answers/reads.ts'
import { type SlicedRoute, sliceQuestions } from '../../server/answers/slice-questions.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import type { Records } from '../../server/evidence/records.ts'
import { relationId } from '../../server/evidence/relation-id.ts'
import { type Slice, type SliceQuestion, sliceFor } from '../../server/evidence/slice/slice.ts'
import { createSearch } from '../../server/ledger/search.ts'
import { anyAsked, anyNamed } from './any-names.ts'
import { findInRecords } from './find-in-records.ts'
import { anyKnotted, claimIds, onceIn, people, speakers } from './knotted.ts'
import { anyFilters, lens } from './record.ts'

const anyWithout = fc.subarray([...claimIds, ...speakers, 'doc', 'other-doc', 'copy', 'tape', 'series', 'a'], { maxLength: 3 })
const anyLens = fc
  .tuple(anyFilters, anyWithout, onceIn(4)(fc.constant(true)))
  .map(([filters, without, withdrawn]) => lens({ ...filters, without, ...(withdrawn && { withdrawn }) }))
const maybeLens = fc.oneof(fc.constant(lens({})), anyLens)

interface Asked {
  name: SlicedRoute
  input: { params: object; query: object; body: undefined }
}
type Ask = (all: Records) => Asked
const asked = (name: SlicedRoute, ids: readonly string[], more: object = {}): fc.Arbitrary<Ask> =>
  fc.tuple(fc.constantFrom(...ids), maybeLens).map(([id, under]) => () => ({
    name,
    input: { params: { id }, query: { ...under, limit: 200, ...more }, body: undefined },
  }))
/** About the relation of one of the claims. */
const askedOfRelation = (name: SlicedRoute): fc.Arbitrary<Ask> =>
  fc.tuple(fc.constantFrom(...claimIds), maybeLens).map(([id, under]) => all => {
    const { claims, predicates } = createLedger(all)
    const claim = claims.get(id)!
    const query = { ...under, limit: 200 }
    return { name, input: { params: { id: relationId(claim, predicates.get(claim.predicate)) }, query, body: undefined } }
  })
const anyQuestion: fc.Arbitrary<Ask> = fc.oneof(
  askedOfRelation('evidence'),
  askedOfRelation('relationLedger'),
  asked('entity', [...people, ...speakers, 'tape', 'nobody']),
  asked('entityLedger', [...people, 'tape', 'nobody']),
  asked('neighbours', [...people, 'nobody'], { direction: 'both', limit: 2 }),
  asked('neighbours', people, { direction: 'out', limit: 40 }),
  asked('neighbours', people, { direction: 'in', limit: 1 }),
  fc.constantFrom(...claimIds, 'C99').map(id => () => ({ name: 'claim' as const, input: { params: { id }, query: {}, body: undefined } })),
)

function answer({ ledger, counted }: Pick<Slice, 'ledger'> & Partial<Slice>, { name, input }: Asked): unknown {
  const reading = { revision: '1', ledger, counted, search: createSearch(ledger, counted ? namesTold(counted) : null) }
  try {
    return JSON.parse(JSON.stringify((readRoutes[name] as (of: typeof reading, input: unknown) => unknown)(reading, input)))
  } catch (error) {
    return String(error)
  }
}

function slice(all: Records, question: SliceQuestion, most?: number): { part: Slice | null; rounds: number } {
  const steps = sliceFor(all, question, most)
  let step = steps.next()
  for (let rounds = 0; ; rounds++) {
    if (step.done) return { part: step.value, rounds }
    step = steps.next(findInRecords(all, step.value))
  }
}

const questionOf = ({ name, input }: Asked): SliceQuestion => (sliceQuestions[name] as (given: unknown) => SliceQuestion)(input)

test('whatever is asked under whatever lens, the slice answers as the whole', () => {
  let answered = 0
  let parts = 0
  fc.assert(
    fc.property(anyKnotted, fc.array(anyQuestion, { minLength: 1, maxLength: 6 }), (all, questions) => {
      const whole = createLedger(all)
      const asked = questions.map(ask => ask(all))
      for (const question of asked) {
        const { part } = slice(all, questionOf(question))
        if (!part) throw new Error('too large')
        const expected = answer({ ledger: whole }, question)
        expect(answer(part, question)).toEqual(expected)
        if (typeof expected === 'string') continue
        answered++
        if (part.ledger.claims.size < all.claims.length / 2) parts++
        const cursor = (expected as { next?: string | null }).next
        if (cursor) asked.push({ ...question, input: { ...question.input, query: { ...question.input.query, cursor } } })
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 150), endOnFailure: process.env.RUNS !== undefined },
  )
  // nearly every other slice is less than half of so small a record
  expect(answered).toBeGreaterThan(100)
  expect(parts / answered).toBeGreaterThan(0.4)
})

test('a search of a slice finds what a search of the whole finds, in the same order', () => {
  const anyTakes = fc.constantFrom<string[]>([], ['Party'], ['Person', 'State'])
  const under = fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constantFrom({ without: ['C1'] }, { type: ['LEADS'] }) },
  )
  let found = 0
  fc.assert(
    fc.property(anyNamed, fc.array(fc.tuple(anyAsked, anyTakes, under, fc.constantFrom(2, 10, 100)), { maxLength: 6 }), (all, asked) => {
      const whole = createLedger(all)
      for (const [q, takes, more, limit] of asked) {
        const known = whole.claims.has('C1') ? more : {}
        const question: Asked = { name: 'search', input: { params: {}, query: { ...lens(known), q, limit, takes }, body: undefined } }
        const { part } = slice(all, questionOf(question))
        const expected = answer({ ledger: whole }, question)
        expect(answer(part!, question)).toEqual(expected)
        found += (expected as { hits: unknown[] }).hits.length
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 40) },
  )
  expect(found).toBeGreaterThan(300)
})
