import { describe, expect, test } from 'vitest'
import { contestOf } from '../../server/evidence/contest.ts'
import { isDenial } from '../../server/evidence/disputes.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { tallyOf } from '../../server/evidence/tally.ts'
import { drawnGraph } from '../../server/ledger/denial-words.ts'
import { saysSo } from '../../server/ledger/says-so.ts'
import { speakersUnder } from '../../server/ledger/speakers.ts'
import { undrawnOf } from '../../server/ledger/undrawn.ts'
import { claim, entity, predicate } from '../factories/records.ts'
import { lens, records } from './record.ts'

/** c denies having met d, and nobody in the record says that they met. */
const denied = claim('C1', {
  subject: 'c',
  predicate: 'MET',
  object: 'd',
  assertedBy: 'c',
  modality: 'denied',
  chain: [{ agent: 'c', act: 'denies' }],
})
const ledgerOf = (met: Parameters<typeof predicate>[1], ...claims: ReturnType<typeof claim>[]) => {
  const own = records(claims, [entity('d'), entity('visit', 'Event')])
  return createLedger({ ...own, predicates: [...own.predicates, predicate('MET', met)] })
}
const denialsOf = (ledger: ReturnType<typeof ledgerOf>) =>
  drawnGraph(ledger, lens({})).denials.map(({ denier, target, on, sentence }) => [denier, target, on, sentence])

describe('a denial of what nobody in the record says', () => {
  test('stands among the denials where its relation would be drawn', () => {
    const ledger = ledgerOf({ symmetric: true }, denied)
    expect(denialsOf(ledger)).toEqual([['c', 'd', 'content', 'says that it is not so that c met d']])
    expect(undrawnOf(ledger, denied)).toEqual({ code: 'denied', drawn: true })
    expect(speakersUnder(ledger, lens({}), 9).deniers.map(({ id }) => id)).toEqual(['c'])
    expect(tallyOf(ledger, ledger.claims.values(), contestOf(ledger)).denials).toBe(1)
  })

  test('is listed and not drawn where the vocabulary keeps it', () => {
    for (const met of [{ negative: 'kept' as const }, { drawn: false }]) expect(denialsOf(ledgerOf(met, denied))).toEqual([])
    expect(denialsOf(ledgerOf({ drawn: false, negative: 'denial' }, denied))).toHaveLength(1)
  })

  test('is one with what it denies as soon as somebody says that', () => {
    const said = claim('C2', { subject: 'd', predicate: 'MET', object: 'c' })
    expect(denialsOf(ledgerOf({ symmetric: true }, denied, said))).toEqual([['c', 'd', 'content', 'denies that d met c']])
  })

  test('may be of an event or a document, which nobody need speak of', () => {
    const says = { subject: 'c', predicate: 'DENIES', assertedBy: 'paper', modality: 'denied' as const }
    const ledger = ledgerOf({}, claim('C1', { ...says, object: 'visit' }), claim('C2', { ...says, object: 'doc' }))
    expect(denialsOf(ledger)).toEqual([
      ['c', 'doc', 'attribution', 'denies that “doc” is genuine'],
      ['c', 'visit', 'content', 'denies visit'],
    ])
  })

  test('is none where the act of denying would only have been, or is only meant to be', () => {
    for (const modality of ['counterfactual', 'intended'] as const) {
      const said = claim('C2', { subject: 'c', predicate: 'DENIES', object: 'visit', assertedBy: 'paper', modality })
      const ledger = ledgerOf({}, said)
      expect([modality, denialsOf(ledger), isDenial(ledger, said)]).toEqual([modality, [], false])
    }
  })

  test('is told of an entity that has more claims than are named', () => {
    const many = Array.from({ length: 20 }, (_, n) => claim(`B${n}`, { subject: 'c', object: 'b', source: n % 2 ? 'doc' : 'other-doc' }))
    const { notes } = saysSo(ledgerOf({}, ...many, denied), { on: ['ec'], unfollowed: [], gaveUp: false })
    expect(notes.filter(({ denies }) => denies).map(({ claimIds }) => claimIds)).toEqual([['C1']])
  })
})
