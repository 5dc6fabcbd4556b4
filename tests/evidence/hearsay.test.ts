import { expect, test } from 'vitest'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { drawnGraph } from '../../server/ledger/denial-words.ts'
import { positionsOnRelation } from '../../server/ledger/positions.ts'
import { relationEvidence } from '../../server/ledger/relation-evidence.ts'
import { claim, entity, predicate } from '../factories/records.ts'
import { lens, records } from './record.ts'

const paper = { agent: 'paper', act: 'reports' }
const says = (agent: string) => ({ assertedBy: agent, modality: 'attributed' as const, chain: [paper, { agent, act: 'says' }] })
const quotedByVoice = {
  ...says('c'),
  chain: [paper, { agent: 'voice', act: 'says', heardIn: 'tape', attributedTo: 'a' }, { agent: 'c', act: 'says' }],
}
const quotedByNobody = { ...says('c'), chain: [paper, { agent: 'they', act: 'says' }, { agent: 'c', act: 'says' }] }
const ledgerOf = (...claims: ReturnType<typeof claim>[]) =>
  createLedger(records(claims, [entity('d'), entity('they', 'Placeholder'), entity('tape', 'Recording')]))
const evidenceOf = (...claims: ReturnType<typeof claim>[]) => relationEvidence(ledgerOf(...claims), 'a|LEADS|b', lens({}))

test('a speaker whom only a voice or somebody unnamed quotes is told with them', () => {
  expect(evidenceOf(claim('C1', quotedByVoice)).saidBy).toBe('says c (according to a voice said to be a)')
  const unnamed = evidenceOf(claim('C1', quotedByNobody))
  expect(unnamed.saidBy).toBe('says c (according to somebody unnamed)')
  expect(unnamed.reading).toContain('It reports what c (according to somebody unnamed) said')
})

test('a speaker who is reported himself, too, is told by name', () => {
  expect(evidenceOf(claim('C1', quotedByVoice), claim('C2', says('c'))).saidBy).toBe('says c')
})

test('nobody takes back what he is only said to have said', () => {
  const denies = (act: string) => claim('C2', { ...says('c'), chain: [paper, { agent: 'c', act }], modality: 'denied', denies: ['C1'] })
  const quoted = ledgerOf(claim('C1', quotedByVoice), denies('retracts'))
  const [own, notSoNow] = ['retracts', 'says'].map(act => ledgerOf(claim('C1', says('c')), denies(act))) as [Ledger, Ledger]

  const sentences = [quoted, own, notSoNow].map(ledger => drawnGraph(ledger, lens({})).denials.map(({ sentence }) => sentence))

  expect(sentences).toEqual([['denies that a leads b'], ['retracts that a leads b'], ['denies that a leads b']])
  expect(positionsOnRelation(quoted, 'a|LEADS|b', lens({})).sentence).toMatch(/denied by c/)
})

test('a denial that a paper or somebody else reports is that of whoever denies', () => {
  const heard = { ...says('voice'), chain: [paper, { agent: 'voice', act: 'says', heardIn: 'tape' }] }
  const denial = { subject: 'd', predicate: 'DENIES', object: 'tape' }
  for (const reported of [{ ...says('d'), assertedBy: 'paper', modality: 'reported' as const }, says('c')]) {
    const ledger = ledgerOf(claim('C1', heard), claim('C2', { ...reported, ...denial }))

    expect(drawnGraph(ledger, lens({})).denials.map(({ denier, target }) => [denier, target])).toEqual([['d', 'tape']])
    expect(relationEvidence(ledger, 'a|LEADS|b', lens({})).reading).toMatch(/; d disputes whose words these are/)
  }
})

test('who is reported to say of himself that something is not so denies it of the other end', () => {
  const owned = { subject: 'd', predicate: 'OWNS', object: 'b', polarity: 'negative' as const, modality: 'reported' as const }
  const own = records([claim('C1', { ...says('d'), ...owned, assertedBy: 'paper' })], [entity('d')])
  const ledger = createLedger({ ...own, predicates: [...own.predicates, predicate('OWNS', { negative: 'denial' })] })

  expect(drawnGraph(ledger, lens({})).denials.map(({ denier, target }) => [denier, target])).toEqual([['d', 'b']])
})
