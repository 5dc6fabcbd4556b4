import { expect, it } from 'vitest'
import { createLedger } from '../../server/evidence/ledger.ts'
import { openPairs } from '../../server/ledger/pairs.ts'
import { entity } from '../factories/records.ts'
import { seedRecords } from './seed-ledger.ts'

it('half a likeness of names is no reason between two kinds: a state is no army that has its name', () => {
  const ledger = createLedger(seedRecords)
  const pairs = openPairs(ledger, ledger)
  const likely = pairs.filter(({ why }) => why.every(({ code }) => code === 'review'))
  expect(likely.filter(({ a, b }) => a.kind !== b.kind)).toEqual([])
  expect(pairs.map(({ a, b }) => [a.id, b.id])).not.toContainEqual(['iraq', 'islamic-revolutionary-guard-corps'])
})

it('names that look the same by a letter of another alphabet are a pair, with that reason', () => {
  const likeHim = entity('maliki-too', 'Person', { name: 'Nouri al-\u041caliki' })
  const ledger = createLedger({ ...seedRecords, entities: [...seedRecords.entities, likeHim] })
  const [pair] = openPairs(ledger, ledger).filter(({ a, b }) => [a.id, b.id].includes('maliki-too'))
  expect(pair?.why).toContainEqual({ code: 'lookalike', a: 'Nouri al-\u041caliki', b: 'Nouri al-Maliki' })
})
