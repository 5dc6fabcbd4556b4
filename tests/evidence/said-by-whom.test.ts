import { expect, test } from 'vitest'
import { createLedger } from '../../server/evidence/ledger.ts'
import { graphUnder } from '../../server/evidence/lens.ts'
import { setAsideSummary } from '../../server/evidence/set-aside-summary.ts'
import { comparison } from '../../server/ledger/comparison.ts'
import { foundations } from '../../server/ledger/foundations.ts'
import { positionsOnRelation } from '../../server/ledger/positions.ts'
import { claim, entity } from '../factories/records.ts'
import { lens, records } from './record.ts'

const ledgerOf = (...claims: ReturnType<typeof claim>[]) => createLedger(records(claims, [entity('c'), entity('d')]))
const says = (agent: string) => ({
  assertedBy: agent,
  modality: 'attributed' as const,
  chain: [
    { agent: 'paper', act: 'reports' },
    { agent, act: 'says' },
  ],
})
const heard = {
  ...says('voice'),
  chain: [
    { agent: 'paper', act: 'reports' },
    { agent: 'voice', act: 'says', heardIn: 'tape', attributionClaim: 'V1' },
  ],
}
const attribution = claim('V1', { subject: 'voice', predicate: 'SAID_BY', object: 'a', ...says('c') })
const notMe = claim('V2', { subject: 'voice', predicate: 'SAID_BY', object: 'a', ...says('a'), modality: 'denied', denies: ['V1'] })

test('an inference has no speaker: it is drawn as ours, and is not asserted by anyone', () => {
  const ledger = ledgerOf(claim('C1'), claim('C2', { object: 'c', derived: true }))

  const byPaper = graphUnder(ledger, lens({ by: ['paper'] })).relations
  const asserted = graphUnder(ledger, lens({ by: ['paper'], modality: ['asserted'] })).relations

  expect(byPaper.map(({ id, asserterIds, derived }) => [id, asserterIds, derived])).toEqual([
    ['a|LEADS|b', ['paper'], false],
    ['a|LEADS|c', [], true],
  ])
  expect(asserted.map(({ id }) => id)).toEqual(['a|LEADS|b'])
})

test('an inference beside what others say makes it no firmer', () => {
  const [relation] = graphUnder(ledgerOf(claim('C1', says('c')), claim('C2', { derived: true })), lens({})).relations
  expect(relation).toMatchObject({ modality: 'attributed', asserterIds: ['c'], claims: 2 })
})

test('two sides that draw nothing are told apart on what they say of each other', () => {
  const found = comparison(ledgerOf(attribution, notMe), lens({ by: ['c'] }), lens({ by: ['a'] }))

  expect(found.sentence).toBe(
    'Neither says any relation. Of the claims that are not drawn they dispute on 1 whose words these are or that the recording is genuine.',
  )
  expect(found.undrawn).toEqual([
    {
      claim: 'V1',
      sentence: expect.stringContaining('C says that'),
      told: expect.anything(),
      saidBy: 'a',
      on: 'attribution',
      denials: ['V2'],
    },
  ])
})

test('who denies what an accuser says contradicts her on it, though it is not drawn', () => {
  const accuses = claim('C1', says('c'))
  const content = claim('C2', { object: 'd', contentOf: 'C1', ...says('c') })
  const denial = claim('C3', { object: 'd', ...says('a'), modality: 'denied', denies: ['C2'] })

  const found = comparison(ledgerOf(accuses, content, denial), lens({ by: ['c'] }), lens({ by: ['a'] }))

  expect(found.undrawn.map(({ claim: id, on, denials }) => [id, on, denials])).toEqual([['C2', 'content', ['C3']]])
  expect(found.sentence).toMatch(/Of the claims that are not drawn they contradict each other on 1\.$/)
})

test('a disputed voice beside a speaker: the relation says why it is no second origin', () => {
  const ledger = ledgerOf(attribution, notMe, claim('C1', heard), claim('C2', says('d')))

  const onRelation = positionsOnRelation(ledger, 'a|LEADS|b', lens({})).sentence

  expect(onRelation).toBe(
    'Said by voice and d; one independent origin: a voice whose attribution is disputed does not count as an origin of its own.',
  )
})

test('what was withdrawn counts for no foundation', () => {
  const ledger = ledgerOf(claim('C1'), claim('C2', { object: 'c', status: 'retracted' }), claim('C3', { object: 'c', derived: true }))

  const list = foundations(ledger, { q: '', role: ['publisher', 'document'], limit: 9 }).foundations

  expect(list.map(({ id, claims, says: said }) => [id, claims, said])).toEqual(
    expect.arrayContaining([
      ['paper', 2, 1],
      ['doc', 2, 2],
    ]),
  )
})

test('who is set aside may be one of two who deny', () => {
  const denies = (id: string, agent: string) => claim(id, { ...says(agent), modality: 'denied', denies: ['C1'] })
  const ledger = ledgerOf(claim('C1'), denies('D1', 'c'), denies('D2', 'd'))

  expect(setAsideSummary(ledger, lens({ without: ['c'] })).sentence).toBe(
    'No relation loses its only support in this record. The only one stands. 1 that is still contested loses one or more of those who deny it.',
  )
})
