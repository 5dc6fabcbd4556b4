/** Where entities are one, a followed change gives what building anew gives, and touches no more than without. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLedger } from '../../server/evidence/ledger.ts'
import type { Records } from '../../server/evidence/records.ts'
import { changedRecords, putting } from '../../server/evidence/records-change.ts'
import { type BothLedgers, bothOf, changeBoth, inverseOfBoth, planned } from '../../server/evidence/seen/both-ledgers.ts'
import { writtenAs } from '../../server/evidence/seen/merged.ts'
import { claim } from '../factories/records.ts'
import { answersOf, anyStep, corrected } from './any-change.ts'
import { anyRecords, ids, records } from './record.ts'

/** One entity is another, as a person decided. */
const oneIs = (all: Records, one: string, other: string): Records => ({
  ...all,
  entities: all.entities.map(entity =>
    entity.id === one
      ? { ...entity, decisions: [{ with: other, is: 'same' as const, by: 'Anna', at: '2026-01-01T00:00:00Z', reason: 'as printed' }] }
      : entity,
  ),
})
const freshly = (all: Records): BothLedgers => bothOf(createLedger(structuredClone(all)))
const told = ({ record, seen }: BothLedgers) => [
  answersOf(record, {}),
  answersOf(seen, {}),
  [...seen.entities.values()],
  ids.map(id => seen.claims.get(id) && writtenAs(seen.claims.get(id)!)),
]

test('followed and taken back, a change gives both ledgers as they are built anew', () => {
  const anyPair = fc.constantFrom(['a', 'c'], ['b', 'a'], ['paper', 'other-paper'], ['d', 'e'])
  fc.assert(
    fc.property(anyRecords, anyPair, fc.array(anyStep, { maxLength: 5 }), (start, [one, other], steps) => {
      let all = oneIs(start, one!, other!)
      let both = freshly(all)
      told(both)
      for (const step of steps) {
        const change = step(both.record)
        const plan = planned(both, change)
        if (plan) {
          const back = inverseOfBoth(both, plan)
          both = changeBoth(changeBoth(both, plan).after, back).after
          expect(told(both)).toEqual(told(freshly(all)))
          both = changeBoth(both, plan).after
        }
        all = changedRecords(all, change)
        if (!plan) both = freshly(all)
        expect(told(both)).toEqual(told(freshly(all)))
      }
    }),
    { numRuns: 100 },
  )
})

test('with one decision in the record, a claim and a corrected name are still followed; another decision is not', () => {
  const all = oneIs(records([claim('C1'), claim('C2', { object: 'c' })]), 'b', 'c')
  const both = freshly(all)
  told(both)
  const known = both.record.entities.get('c')!
  expect(planned(both, putting({ claims: [claim('C3', { object: 'c' })] }))?.seen.put.claims[0]?.object).toBe('b')
  expect(planned(both, putting({ entities: [corrected(known, 'name')] }))?.seen.put.claims.map(({ id }) => id)).toEqual(['C2'])
  expect(
    planned(
      both,
      putting({
        entities: [{ ...known, decisions: all.entities.find(({ id }) => id === 'b')!.decisions!.map(each => ({ ...each, with: 'd' })) }],
      }),
    ),
  ).toBeNull()
  const { effects } = changeBoth(both, planned(both, putting({ claims: [claim('C3', { object: 'c' })] }))!)
  expect(effects?.relations.map(({ id, before, after }) => [id, before?.claims, after?.claims])).toEqual([['a|LEADS|b', 2, 3]])
})
