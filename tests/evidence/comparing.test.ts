import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareLenses } from '../../server/evidence/compare-lenses.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { graphUnder } from '../../server/evidence/lens.ts'
import { setAsideSummary } from '../../server/evidence/set-aside-summary.ts'
import { positionsInSource, positionsOnEntity, positionsOnRelation } from '../../server/ledger/positions.ts'
import { relationEvidence } from '../../server/ledger/relation-evidence.ts'
import { claim } from '../factories/records.ts'
import { anyFilters, anyRecords, anyWithout, lens, records } from './record.ts'
import { article, whole } from './seed-ledger.ts'

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('two lenses compared', () => {
  const [memo, aawsat] = [lens({ publisher: ['middle-east-monitor'] }), lens({ publisher: ['asharq-al-awsat'] })]

  test('who leads whom is said by both publishers or by one of them', () => {
    const { onlyB, both } = compareLenses(whole, memo, lens({ publisher: ['asharq-al-awsat'], modality: ['asserted'] }))
    expect(ids(onlyB)).toEqual(['hadi-al-amiri|LEADS|fatah-alliance'])
    expect(both.map(({ a, b }) => [a.claimIds, b.claimIds])).toEqual([[['C015'], ['EX03']]])
  })

  test('al-Maliki disputes whose words 20 relations of the recorded voice are, and contradicts none', () => {
    const found = compareLenses(whole, lens({ by: ['recorded-voice'] }), lens({ by: ['nouri-al-maliki'] }))
    expect([found.contradictions.length, found.attributionDisputed.length, found.onlyA.length, found.onlyB.length]).toEqual([0, 20, 3, 0])
    expect(found.attributionDisputed[0]).toMatchObject({ saidBy: 'a', denials: ['C049', 'EX01'] })
    expect(ids(found.onlyA)).toEqual([
      'ali-akbar-velayati|ADVISES|role-iranian-guide',
      'esmail-qaani|COMMANDS|quds-force',
      'irgc|PART_OF|iran',
    ])
  })

  test('each relation stands in one list', () => {
    fc.assert(
      fc.property(anyRecords, anyFilters, anyFilters, anyWithout, (records, one, other, without) => {
        const ledger = createLedger(records)
        const [a, b] = [lens(one), lens({ ...other, without })]
        const { onlyA, onlyB, both, contradictions, attributionDisputed } = compareLenses(ledger, a, b)
        const listed = [
          ...ids(onlyA),
          ...ids(onlyB),
          ...both.map(pair => pair.a.id),
          ...[...contradictions, ...attributionDisputed].map(({ relation }) => relation.id),
        ]
        const drawn = new Set([...ids(graphUnder(ledger, a).relations), ...ids(graphUnder(ledger, b).relations)])
        expect(listed.sort()).toEqual([...drawn].sort())
      }),
      { numRuns: 200 },
    )
  })

  test('a lens agrees with itself where it does not contradict itself', () => {
    expect(compareLenses(whole, aawsat, aawsat)).toMatchObject({ onlyA: [], onlyB: [], contradictions: [] })
  })
})

describe('set aside', () => {
  test('the recorded voice: 22 of 38 fall, and the sentence can be quoted', () => {
    const summary = setAsideSummary(whole, lens({ without: ['recorded-voice'] }))
    expect(summary.sentence).toBe(
      '22 of 38 relations lose their only support in this record. 16 stand on other claims. 1 of them stands on fewer claims.',
    )
    expect(summary.claims).toEqual({ before: 92, fallen: 53 })
    expect(summary.byType[0]).toEqual({ type: 'AFFILIATED_WITH', before: 6, after: 0 })
    expect(summary.byType.reduce((sum, { before, after }) => sum + before - after, 0)).toBe(22)
    expect([summary.fallen.length, summary.standing.length]).toEqual([22, 16])
  })

  test('of the article: 20 of 33', () => {
    expect(setAsideSummary(article, lens({ without: ['recorded-voice'] })).sentence).toBe(
      '20 of 33 relations lose their only support in this record. 13 stand on other claims. 1 of them stands on fewer claims.',
    )
  })

  test('one of two publishers weakens what both say', () => {
    const { fallen, weakened, sentence } = setAsideSummary(whole, lens({ without: ['mena-affairs'] }))
    expect(ids(fallen)).toEqual(['massoud-barzani|LEADS|kdp'])
    expect(weakened).toEqual(['nouri-al-maliki|LEADS|state-of-law-coalition'])
    expect(sentence).toBe(
      '1 of 38 relations loses its only support in this record. 37 stand on other claims. 1 of them stands on fewer claims.',
    )
  })

  test.each([
    [
      ['nouri-al-maliki'],
      'No relation loses its only support in this record. All 38 stand. 20 that were contested are so no longer: who denied them is set aside.',
    ],
    [
      ['middle-east-monitor', 'asharq-al-awsat', 'the-new-arab', 'mena-affairs', 'rudaw', 'shafaq-news'],
      '38 of 38 relations lose their only support in this record. None stands.',
    ],
  ])('%s', (without, sentence) => {
    expect(setAsideSummary(whole, lens({ without })).sentence).toBe(sentence)
  })
})

describe('positions', () => {
  const on = (id: string) => positionsOnRelation(whole, id, lens({}))

  test.each([
    ['fatah-alliance|AFFILIATED_WITH|iran', 'Said by one voice whose identity is denied; no other origin.'],
    ['qais-al-khazali|LEADS|asaib-ahl-al-haq', 'Stated by two publishers in their own voices; two independent origins.'],
    ['muqtada-al-sadr|CALLED_ON|nouri-al-maliki', 'Said by Muqtada al-Sadr; no other origin.'],
    ['nouri-al-maliki|OPPOSES|muqtada-al-sadr', 'Our inference; no source says it in these words.'],
  ])('%s: %s', (id, sentence) => {
    expect(on(id).sentence).toBe(sentence)
  })

  test('say, report and deny hold every claim once', () => {
    const { say, report, deny } = on('fatah-alliance|AFFILIATED_WITH|iran')
    expect([ids(say), ids(report), ids(deny)]).toEqual([[], ['C017', 'EX04'], ['C049', 'EX01']])
    const about = positionsOnEntity(whole, 'nouri-al-maliki', lens({}))
    expect(about.say.length + about.report.length + about.deny.length + about.infer.length).toBe(36)
    expect(about.sentence).toBe(
      '36 claims from four publishers and seven origins, one of them a voice whose attribution is disputed: 5 stated by two publishers in their own voices, 26 reported from four speakers, 2 that deny and 3 inferred by us.',
    )
    expect(positionsInSource(whole, 'rec-5', lens({})).report).toHaveLength(31)
  })

  test('a publisher’s own statement is told apart from a disputed voice that says the same', () => {
    const voice = claim('C2', {
      source: 'other-doc',
      assertedBy: 'voice',
      modality: 'attributed',
      contestedBy: ['D1'],
      chain: [
        { agent: 'other-paper', act: 'reports' },
        { agent: 'voice', act: 'says', attributionClaim: 'H1' },
      ],
    })
    const hub = claim('H1', { predicate: 'SAID_BY', subject: 'voice', object: 'c' })
    const denial = claim('D1', { subject: 'c', predicate: 'DENIES', denies: ['H1'], assertedBy: 'c', modality: 'denied' })
    const ledger = createLedger(records([claim('C1'), voice, hub, denial]))
    expect(relationEvidence(ledger, 'a|LEADS|b', lens({})).reading).toBe(
      'One publisher states this in its own voice. No one in the record disputes it. One more claim reports a voice saying it, whose attribution is disputed: no origin of its own. Against that, c disputes whose words these are.',
    )
  })
})
