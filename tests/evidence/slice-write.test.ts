/** What a slice says that a written claim changes is what the whole says. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromJson } from '../../server/answers/json.ts'
import { createKeeper } from '../../server/answers/keeper.ts'
import { proposedFromSlice, writtenFromSlice } from '../../server/answers/slice-writes.ts'
import type { Records } from '../../server/evidence/records.ts'
import { type SliceQuestion, sliceFor } from '../../server/evidence/slice/slice.ts'
import { elementsToRecords } from '../../server/store/elements-to-records.ts'
import { type GraphChange, listed } from '../../server/store/graph-elements.ts'
import { findInRecords } from './find-in-records.ts'
import { anyKnotted, claimIds, onceIn, people } from './knotted.ts'

const over = (all: Records) => ({
  slice: async (question: SliceQuestion) => {
    const steps = sliceFor(all, question)
    let step = steps.next()
    while (!step.done) step = steps.next(findInRecords(all, step.value))
    return { revision: '1', slice: step.value }
  },
})
/** The order in which elements are written says nothing. */
const inOrder = ({ put, remove, ...rest }: GraphChange) => {
  const sorted = (list: Iterable<unknown>) =>
    [...list].map(each => JSON.stringify(each, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))).sort()
  return { ...rest, put: [sorted(put.nodes), sorted(put.relationships)], remove: [sorted(remove.nodes), sorted(remove.relationships)] }
}

const publishers = { doc: 'paper', 'other-doc': 'other-paper', copy: 'third-paper' } as const
const anyBody = fc
  .record({
    subject: fc.constantFrom(...people),
    object: fc.constantFrom(...people, 'tape', 'paper'),
    predicate: fc.constantFrom('LEADS', 'LEADS', 'ALLIED_WITH', 'WILL_STRIKE', 'SAID_BY', 'DENIES'),
    source: fc.constantFrom('doc', 'other-doc', 'copy'),
    agent: fc.constantFrom(undefined, 'other-paper', 'voice', 'a'),
    modality: fc.constantFrom('asserted', 'asserted', 'denied', 'intended'),
    polarity: fc.constantFrom('positive', 'positive', 'negative'),
    denies: onceIn(8)(fc.constantFrom(...claimIds)),
    supports: onceIn(8)(fc.constantFrom(...claimIds)),
    heardIn: onceIn(8)(fc.constantFrom('tape')),
    id: onceIn(4)(fc.constantFrom('C1', 'mine')),
    again: onceIn(2)(fc.constant(true as const)),
  })
  .map(({ agent, heardIn, denies, supports, id, again, ...body }) => ({
    ...body,
    by: 'Anna Berg',
    chain: [
      { agent: publishers[body.source], act: 'states' },
      ...(agent || heardIn ? [{ agent: agent ?? 'a', act: 'says', ...(heardIn && { heardIn }) }] : []),
    ],
    ...(denies && { denies: [denies] }),
    ...(supports && { supports: [supports] }),
    ...(id && { id }),
    ...(again && { again }),
  }))

/** As a store holds them: every end is there, and nobody is called as a claim's word. */
const whole = ({ entities, claims, ...rest }: Records): Records => {
  const documents = entities.map(each =>
    each.labels.includes('Source') && each.id !== 'tape' ? { ...each, labels: [...each.labels, 'Document'] } : each,
  )
  const known = new Set(entities.map(({ id }) => id))
  return { ...rest, entities: documents, claims: claims.map(each => (known.has(each.object) ? each : { ...each, object: 'tape' })) }
}

test('a claim is written from a slice as from the whole, or not from a slice', async () => {
  const counts = { sliced: 0, written: 0 }
  await fc.assert(
    fc.asyncProperty(anyKnotted, fc.array(anyBody, { minLength: 1, maxLength: 6 }), async (knotted, bodies) => {
      const all = whole(knotted)
      for (const body of bodies) {
        const keeper = createKeeper()
        keeper.load('1', all)
        const question = { name: 'addClaim' as const, input: { params: {}, query: {}, body } }
        const sliced = await proposedFromSlice(over(all), question.name, question.input, '2026-01-01T00:00:00Z')
        if (!sliced) continue
        counts.sliced++
        const expected = keeper.propose({ ...question, revision: '1', at: '2026-01-01T00:00:00Z' })!
        expect([sliced.id, inOrder(sliced.change)]).toEqual([expected.id, inOrder(expected.change)])
        keeper.follow('1', '2')
        const { nodes, relationships } = listed(sliced.change).put
        const fresh = elementsToRecords(nodes, relationships).claims.filter(({ id }) => id === sliced.id)
        const after = { ...all, claims: [...all.claims, ...fresh] }
        const answer = await writtenFromSlice(over(after), question.name, question.input, sliced.id)
        expect(fromJson(answer!)).toEqual(fromJson(keeper.written({ ...question, revision: '2', id: sliced.id })!))
        counts.written++
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 120), endOnFailure: process.env.RUNS !== undefined },
  )
  expect(counts.sliced).toBeGreaterThan(40)
})
