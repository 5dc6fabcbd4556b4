import { expect, it } from 'vitest'
import { createLedger } from '../../server/evidence/ledger.ts'
import { openPairs } from '../../server/ledger/pairs.ts'
import { seedRecords } from './seed-ledger.ts'

it('half a likeness of names is no reason between two kinds: a state is no army that has its name', () => {
  const ledger = createLedger(seedRecords)
  const pairs = openPairs(ledger, ledger)
  const likely = pairs.filter(({ why }) => why.every(({ code }) => code === 'review'))
  expect(likely.filter(({ a, b }) => a.kind !== b.kind)).toEqual([])
  expect(pairs.map(({ a, b }) => [a.id, b.id])).not.toContainEqual(['iraq', 'islamic-revolutionary-guard-corps'])
})
