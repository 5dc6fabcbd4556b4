import { describe, expect, test } from 'vitest'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import { drawRelations } from '../../server/evidence/draw-relations.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { undrawnOf, undrawnWords } from '../../server/ledger/undrawn.ts'
import { claim } from '../factories/records.ts'
import { records } from './record.ts'

const draw = (...claims: ClaimRecord[]) => drawRelations(createLedger(records(claims)), claims)
const reason = (more: Partial<ClaimRecord>) => {
  const one = claim('C1', more)
  const why = undrawnOf(createLedger(records([one])), one)
  return why && undrawnWords(why)
}

describe('what is drawn', () => {
  test('one relation for claims with the same ends and predicate', () => {
    expect(draw(claim('C2'), claim('C1'))).toMatchObject([{ id: 'a|LEADS|b', from: 'a', to: 'b', claimIds: ['C1', 'C2'], claims: 2 }])
  })

  test('a symmetric predicate draws one relation for both directions', () => {
    const there = claim('C1', { predicate: 'ALLIED_WITH', subject: 'b', object: 'a' })
    const back = claim('C2', { predicate: 'ALLIED_WITH' })
    expect(draw(there, back)).toMatchObject([{ id: 'a|ALLIED_WITH|b', claims: 2, sign: 1, symmetric: true }])
  })

  test('a directed predicate draws two', () => {
    expect(draw(claim('C1'), claim('C2', { subject: 'b', object: 'a' })).map(({ id }) => id)).toEqual(['a|LEADS|b', 'b|LEADS|a'])
  })

  test('the strongest modality, whether all or some are contested, roles and dates', () => {
    const [relation] = draw(
      claim('C1', { modality: 'attributed', contestedBy: ['C2'], qualifiers: { role: 'head' }, dateFrom: '2021-05' }),
      claim('C2', { modality: 'reported', dateFrom: '2020', dateTo: '2022' }),
    )
    expect(relation).toMatchObject({
      modality: 'reported',
      contested: false,
      contestedOn: [],
      contestedClaims: 1,
      role: 'head',
      firstDate: '2020',
      lastDate: '2022',
    })
  })
})

describe('what is not drawn, with its reason', () => {
  test.each<[string, Partial<ClaimRecord>, RegExp]>([
    ['the content of another claim', { contentOf: 'C9' }, /what is said in another claim/],
    ['a counterfactual', { modality: 'counterfactual' }, /did not happen/],
    ['a negative claim', { polarity: 'negative' }, /not so/],
    ['a denial of the very thing', { modality: 'denied' }, /denies it/],
    ['what the reader holds back', { notDrawn: 'two readings' }, /two readings/],
    ['a predicate that is not drawn', { predicate: 'WILL_STRIKE' }, /forecast/],
    [
      'a speech act that denies claims',
      { predicate: 'DENIES', denies: ['C7'] },
      /It denies what another claim says: a denial is no relation/,
    ],
    ['an unknown predicate', { predicate: 'TYPO' }, /no predicate TYPO/],
    ['an end that is not there', { object: 'nobody' }, /nobody is not in the record/],
  ])('%s', (_, more, words) => {
    expect(reason(more)).toMatch(words)
    expect(draw(claim('C1', more))).toEqual([])
  })

  test('nothing else', () => {
    expect(reason({ contestedBy: ['C2'], derived: true, mood: 'conditional', status: 'retracted' })).toBeNull()
  })
})

describe('withdrawn claims', () => {
  test('do not count beside an active one', () => {
    expect(draw(claim('C1', { status: 'superseded' }), claim('C2'))).toMatchObject([{ claimIds: ['C2'], state: 'single-source' }])
  })

  test('leave a withdrawn relation where no other is left', () => {
    expect(draw(claim('C1', { status: 'retracted' }))).toMatchObject([{ claimIds: ['C1'], state: 'withdrawn', origins: 0 }])
  })
})
