import { expect, test } from 'vitest'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { claimById } from '../../server/ledger/claim-view.ts'
import { relationEvidence } from '../../server/ledger/relation-evidence.ts'
import { setAsideReport } from '../../server/ledger/set-aside-report.ts'
import { claim, predicate } from '../factories/records.ts'
import { lens, records } from './record.ts'
import { whole } from './seed-ledger.ts'

test.each([
  ['C007', 'Middle East Monitor states that Nouri al-Maliki leads Islamic Dawa Party'],
  [
    'C009',
    "Middle East Monitor reports that somebody unnamed says that a voice said to be Nouri al-Maliki called on 'the factions' (unspecified Iraqi armed factions)",
  ],
  ['C021', "We infer that Kata'ib Hezbollah is based in Iraq"],
  ['C047', 'Middle East Monitor reports that Muqtada al-Sadr called on Nouri al-Maliki to resign from political life'],
  ['C049', 'Middle East Monitor reports that Nouri al-Maliki says that the recordings are fake'],
  ['C051', 'Muqtada al-Sadr says that Nouri al-Maliki threatened to assassinate Muqtada al-Sadr'],
  [
    'C056',
    'A voice said to be Nouri al-Maliki says that this did not come about: Popular Mobilization Forces are structured like Islamic Revolutionary Guard Corps',
  ],
  ['C018', "A voice said to be Nouri al-Maliki says that 'the factions' (unspecified Iraqi armed factions) are affiliated with Iran"],
  ['C071', 'Middle East Monitor states that Ali Fadhel is based in the United States'],
  ['EX01', 'Rudaw reports that Nouri al-Maliki denies that the leaked recordings (series) are genuine'],
  ['C002', 'Middle East Monitor states that the fifth leaked recording is the voice of Nouri al-Maliki'],
  ['C004', 'Middle East Monitor reports that the fifth leaked recording is attributed to Nouri al-Maliki'],
  ['C012', 'Middle East Monitor states that somebody unnamed carries out the investigation into the leaks'],
  ['C029', 'Middle East Monitor reports that the recorded voice is said to be Nouri al-Maliki'],
  ['C038', "A voice said to be Nouri al-Maliki says that 'they' (the Iranian officials met) say that Esmail Qaani controls 'the matter'"],
  ['C052', 'A voice said to be Nouri al-Maliki accuses Muqtada al-Sadr'],
  ['EX13', 'An unnamed ruling-circle source (The New Arab) says that the recorded voice is that of Nouri al-Maliki'],
  [
    'C074',
    'A voice said to be Nouri al-Maliki says that, if “we are not able to achieve this”, Iraq will enter the devastating war foretold',
  ],
  [
    'C075',
    'A voice said to be Nouri al-Maliki says, conditionally, in the words “unless the project of”, that the project of Sadr, Barzani and Halbousi will cause the devastating war foretold',
  ],
  ['C063', 'We infer that Muqtada al-Sadr is allied with Massoud Barzani'],
])('%s: %s', (id, sentence) => {
  expect(claimById(whole, id).sentence).toBe(sentence)
})

test('no sentence of the seed shows an id or drops its speaker', () => {
  for (const { id, derived } of whole.claims.values()) {
    const { sentence, lead, qualifiers, qualifierNames } = claimById(whole, id)
    expect(sentence).toMatch(
      derived ? /^We infer that / : /^(A voice said to be |.+ (says?|states|reports) (that|, conditionally, in the words “.+”, that))/,
    )
    expect(sentence).not.toMatch(/\b(C0\d\d|EX\d\d)\b/)
    expect(sentence.startsWith(lead)).toBe(true)
    expect(sentence).not.toMatch(/\b[a-z]+(-[a-z]+){2,}\b/)
    for (const [key, value] of Object.entries(qualifiers)) if (whole.entities.has(String(value))) expect(qualifierNames[key]).toBeTruthy()
  }
})

const says = [
  { agent: 'paper', act: 'reports' },
  { agent: 'c', act: 'says' },
]
test.each<[string, Partial<ClaimRecord>, string]>([
  ['a wish', { modality: 'intended' }, 'C says, as a wish or a plan, that a leads b'],
  ['a condition, whatever the mood', { qualifiers: { if: 'the “vote” is lost' } }, 'C says that, if “the ‘vote’ is lost”, a leads b'],
  [
    'a condition in the words only',
    { mood: 'conditional', quote: 'if we lose', modality: 'intended' },
    'C says, as a wish or a plan, conditionally, in the words “if we lose”, that a leads b',
  ],
  ['a condition that nothing tells', { mood: 'conditional' }, 'C says, conditionally, that a leads b'],
])('%s keeps its hedge', (_, more, sentence) => {
  const ledger = createLedger(records([claim('C1', { chain: says, assertedBy: 'c', modality: 'attributed', ...more })]))
  expect(claimById(ledger, 'C1').sentence).toBe(sentence)
})

test('a predicate that says a wish by itself is not called a wish once more, by its row and not by its words', () => {
  const said = (saysWish: boolean) =>
    claimById(
      createLedger({
        ...records([claim('C1', { chain: says, assertedBy: 'c', modality: 'intended' })]),
        predicates: [predicate('LEADS', { phrase: 'wants to lead', saysWish })],
      }),
      'C1',
    ).sentence
  expect(said(true)).toBe('C says that a wants to lead b')
  expect(said(false)).toBe('C says, as a wish or a plan, that a wants to lead b')
})

test('what somebody is accused of stands beside the accusation, with its own contest', () => {
  const { reading, saidBy, contents } = relationEvidence(whole, 'muqtada-al-sadr|ACCUSES|nouri-al-maliki', lens({}))
  expect(saidBy).toBe('says Muqtada al-Sadr')
  expect(reading).toMatch(/no one in the record disputes that it was said\. On record is that it was said, not that it is so\.$/)
  expect(contents.map(({ id, contestedOn }) => [id, contestedOn])).toEqual([['C051', []]])
  const voice = relationEvidence(whole, 'nouri-al-maliki|ACCUSES|muqtada-al-sadr', lens({}))
  expect(voice.contents.map(({ id, contestedOn }) => [id, contestedOn])).toEqual([['C053', ['attribution']]])
})

test('a headline quotes titles and claims, and says of support only that it is lost', () => {
  const of = (id: string) => setAsideReport(whole, lens({ without: [id] }), 5000).headline
  expect(of('doc-memo-2022-07-20')).toMatch(
    /^Without “Latest leaked recording by ex-PM sparks more outrage”, \d+ of 38 relations lose their only support in this record\.$/,
  )
  expect(of('rec-5')).toBe('If the fifth leaked recording is fake, 13 of 38 relations lose their only support in this record.')
  expect(of('rec-other')).toMatch(/^If 'other leaked recordings' are fake, 7 /)
  expect(of('ali-fadhel')).toBe('Without Ali Fadhel, 22 of 38 relations lose their only support in this record.')
})

test('where the lens asks for what is not contested, setting a denier aside makes more appear, and that is said', () => {
  const report = setAsideReport(whole, lens({ contested: false, without: ['nouri-al-maliki'] }), 5000)
  expect(report.appeared).toHaveLength(20)
  expect(report.sentence).toBe(
    'No relation loses its only support in this record. All 18 stand. 20 more appear: under this lens they stand only without what is set aside.',
  )
  expect(report.contested).toEqual({ before: 0, after: 0 })
  expect(setAsideReport(whole, lens({ without: ['nouri-al-maliki'] }), 5000).contested).toEqual({ before: 20, after: 0 })
})
