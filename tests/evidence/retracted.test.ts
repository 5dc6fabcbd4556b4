import { expect, test } from 'vitest'
import { createLedger } from '../../server/evidence/ledger.ts'
import { drawnGraph } from '../../server/ledger/denial-words.ts'
import { entityCard } from '../../server/ledger/entity-card.ts'
import { positionsOnRelation } from '../../server/ledger/positions.ts'
import { claim } from '../factories/records.ts'
import { lens, records } from './record.ts'

const retraction = (denies: string[]) =>
  claim('R1', { denies, modality: 'denied', chain: [{ agent: 'paper', act: 'retracts' }], source: 'other-doc' })
const other = claim('C2', { assertedBy: 'other-paper', chain: [{ agent: 'other-paper', act: 'states' }], source: 'other-doc' })
const [paper, everyone] = [lens({ by: ['paper'] }), lens({})]

test('under its own lens a publisher does not say what it retracted', () => {
  const ledger = createLedger(records([claim('C1'), claim('C3', { object: 'c' }), retraction(['C1'])]))

  const { relations, denials } = drawnGraph(ledger, paper)

  expect(relations.map(({ id }) => id)).toEqual(['a|LEADS|c'])
  expect(denials.map(({ denier, sentence, relationIds }) => [denier, sentence, relationIds])).toEqual([
    ['paper', 'retracts that a leads b', ['a|LEADS|b']],
  ])
  expect(entityCard(ledger, 'a', paper).roles.map(({ text }) => text)).toEqual(['leads c, states paper'])
})

test('everyone sees that it was said, and that it is retracted', () => {
  const ledger = createLedger(records([claim('C1'), retraction(['C1'])]))
  expect(drawnGraph(ledger, everyone).relations.map(({ id, state }) => [id, state])).toEqual([['a|LEADS|b', 'denied']])
  expect(positionsOnRelation(ledger, 'a|LEADS|b', everyone).sentence).toBe(
    'Stated by one publisher in its own voice; retracted by paper; no other origin.',
  )
})

test('what another publisher says is not taken back with it', () => {
  const ledger = createLedger(records([claim('C1'), other, retraction(['C1'])]))
  const under = (by: string) => drawnGraph(ledger, lens({ by: [by] })).relations.map(({ id, asserterIds }) => [id, asserterIds])
  expect([under('paper'), under('other-paper')]).toEqual([[], [['a|LEADS|b', ['other-paper']]]])
})

test('without the retraction it is said again', () => {
  const ledger = createLedger(records([claim('C1'), retraction(['C1'])]))
  expect(drawnGraph(ledger, lens({ by: ['paper'], without: ['R1'] })).relations.map(({ id }) => id)).toEqual(['a|LEADS|b'])
})
