import { expect, test } from 'vitest'
import { Lens } from '../../server/contract/lens.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { graphUnder } from '../../server/evidence/lens.ts'
import { counts } from '../../server/ledger/counts.ts'
import { neighbours } from '../../server/ledger/neighbours.ts'
import { relationEvidence } from '../../server/ledger/relation-evidence.ts'
import { claim } from '../factories/records.ts'
import { lens, records } from './record.ts'

const ledger = createLedger(
  records([
    claim('C1', { status: 'retracted' }),
    claim('C2', { subject: 'b', object: 'c' }),
    claim('C3', { status: 'superseded', subject: 'b', object: 'c' }),
  ]),
)
const drawn = (of: Partial<Lens>) => graphUnder(ledger, lens(of)).relations.map(({ id, state }) => [id, state])

test('is not drawn, not counted and not a neighbour', () => {
  expect(drawn({})).toEqual([['b|LEADS|c', 'single-source']])
  expect(counts(ledger).relations).toBe(1)
  expect(neighbours(ledger, 'a', { direction: 'both', limit: 10, cursor: undefined, lens: lens({}) }).total).toBe(0)
  expect(() => relationEvidence(ledger, 'a|LEADS|b', lens({}))).toThrow('withdrawn')
})

test('is shown on demand, and falls like any other', () => {
  expect(drawn({ withdrawn: true })).toEqual([
    ['a|LEADS|b', 'withdrawn'],
    ['b|LEADS|c', 'single-source'],
  ])
  expect(relationEvidence(ledger, 'a|LEADS|b', lens({ withdrawn: true })).reading).toBe('The claim behind this was withdrawn.')
  expect(drawn({ withdrawn: true, without: ['C1'] })).toEqual([['b|LEADS|c', 'single-source']])
})

test('a lens reads true from an address and from a saved view', () => {
  expect(Lens.parse({ withdrawn: 'true' }).withdrawn).toBe(true)
  expect(Lens.parse({ withdrawn: true, contested: false })).toMatchObject({ withdrawn: true, contested: false })
  expect(Lens.safeParse({ withdrawn: 'maybe' }).success).toBe(false)
})
