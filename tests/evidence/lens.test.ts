import { describe, expect, test } from 'vitest'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { Lens } from '../../server/contract/lens.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { applyLens, graphUnder, UnknownInLens } from '../../server/evidence/lens.ts'
import { claim, entity, source } from '../factories/records.ts'
import { lens, records } from './record.ts'

const ledgerOf = (...claims: ClaimRecord[]) =>
  createLedger(
    records(claims, [
      source('doc', { publisher: 'paper', date: '2022-07-20' }),
      source('month-doc', { publisher: 'paper', date: '2022-07' }),
      source('undated', { publisher: 'paper' }),
      source('part', { partOf: 'series' }),
      source('part-of-part', { partOf: 'part' }),
      source('series'),
      entity('b', 'Party'),
    ]),
  )
const left = (ledger: ReturnType<typeof ledgerOf>, of: Partial<Lens>) => applyLens(ledger, lens(of)).claims.map(({ id }) => id)

describe('filters', () => {
  test.each<[string, Partial<Lens>, Partial<ClaimRecord>, Partial<ClaimRecord>]>([
    ['by: the speaker nearest to the content', { by: ['voice'] }, { assertedBy: 'voice' }, { assertedBy: 'paper' }],
    ['publisher: of the source', { publisher: ['other-paper'] }, { source: 'other-doc' }, { source: 'doc' }],
    ['modality', { modality: ['reported', 'intended'] }, { modality: 'intended' }, { modality: 'asserted' }],
    ['contested', { contested: true }, { contestedBy: ['C2'] }, {}],
    ['not contested', { contested: false }, {}, { contestedBy: ['C1'] }],
    ['contestedOn', { contestedOn: ['content'] }, { contestedBy: ['C2'] }, {}],
    ['type', { type: ['ALLIED_WITH'] }, { predicate: 'ALLIED_WITH' }, { predicate: 'LEADS' }],
    ['kind of both ends', { kind: ['Person'] }, { object: 'c' }, { object: 'b' }],
    ['saidBefore, the day itself not', { saidBefore: '2022-07-21' }, { source: 'doc' }, { source: 'undated' }],
    ['saidBefore, when only the month is known', { saidBefore: '2022-08' }, { source: 'month-doc' }, { source: 'undated' }],
    ['saidBefore, doubtful', { saidBefore: '2022-07-25' }, { source: 'doc' }, { source: 'month-doc' }],
    ['saidAfter', { saidAfter: '2022-07-19' }, { source: 'doc' }, { source: 'month-doc' }],
    ['saidAfter, the day itself not', { saidAfter: '2022-06' }, { source: 'month-doc' }, { source: 'other-doc' }],
    ['heldOn, within', { heldOn: '2021-06-01' }, { dateFrom: '2021', dateTo: '2021' }, { dateFrom: '2022', dateTo: '2022' }],
    ['heldOn, since', { heldOn: '2021-06-01' }, { dateFrom: '2020-01' }, { dateFrom: '2021-07' }],
    ['heldOn, no date is no answer', { heldOn: '2021' }, { dateTo: '2021-12' }, {}],
  ])('%s', (_, of, shown, hidden) => {
    expect(left(ledgerOf(claim('C1', shown), claim('C2', hidden)), of)).toEqual(['C1'])
  })

  test('minOrigins counts what the rest of the lens leaves', () => {
    const two = [
      claim('C1'),
      claim('C2', { source: 'other-doc', assertedBy: 'other-paper', chain: [{ agent: 'other-paper', act: 'states' }] }),
      claim('C3', { object: 'c' }),
    ]
    expect(left(ledgerOf(...two), { minOrigins: 2 })).toEqual(['C1', 'C2'])
    expect(left(ledgerOf(...two), { minOrigins: 2, publisher: ['paper'] })).toEqual([])
  })

  test('hidden claims name the parameter that hides them', () => {
    const { hidden, fallen } = applyLens(
      ledgerOf(claim('C1', { modality: 'reported' }), claim('C2')),
      lens({ modality: ['asserted'], minOrigins: 2 }),
    )
    expect([...hidden]).toEqual([
      ['C1', 'modality'],
      ['C2', 'minOrigins'],
    ])
    expect(fallen.size).toBe(0)
  })
})

describe('setting aside', () => {
  const through = claim('C2', {
    subject: 'c',
    chain: [
      { agent: 'paper', act: 'reports' },
      { agent: 'voice', act: 'says', attributionClaim: 'C1' },
    ],
    assertedBy: 'c',
  })
  const heard = claim('C3', {
    object: 'c',
    chain: [
      { agent: 'paper', act: 'reports' },
      { agent: 'a', act: 'says', heardIn: 'part-of-part' },
    ],
    assertedBy: 'a',
  })
  const content = claim('C4', {
    contentOf: 'C2',
    source: 'other-doc',
    assertedBy: 'b',
    chain: [
      { agent: 'other-paper', act: 'reports' },
      { agent: 'b', act: 'says', claim: 'C9' },
    ],
  })
  const ledger = ledgerOf(claim('C1', { object: 'paper' }), through, heard, content)

  test.each<[string, string[]]>([
    ['C1', ['C3']],
    ['voice', ['C1', 'C3']],
    ['series', ['C1', 'C2', 'C4']],
    ['part-of-part', ['C1', 'C2', 'C4']],
    ['other-doc', ['C1', 'C2', 'C3']],
    ['other-paper', ['C1', 'C2', 'C3']],
    ['paper', []],
    ['c', ['C1', 'C3']],
  ])('%s', (id, standing) => {
    expect(left(ledger, { without: [id] })).toEqual(standing)
  })

  test('every claim that falls has its reason', () => {
    expect([...applyLens(ledger, lens({ without: ['C1'] })).fallen]).toEqual([
      ['C1', { code: 'itself' }],
      ['C2', { code: 'rests', of: 'C1' }],
      ['C4', { code: 'rests', of: 'C2' }],
    ])
  })
})

test('what the record does not know is refused with its name', () => {
  const ledger = ledgerOf(claim('C1'))
  const look = () => graphUnder(ledger, lens({ by: ['voice', 'nobody'], without: ['C1', 'C99'], type: ['LEEDS'] }))
  expect(look).toThrow(UnknownInLens)
  expect(look).toThrow('by=nobody, without=C99, type=LEEDS')
})

test('degrees follow the lens, and a cut graph says so', () => {
  const ledger = ledgerOf(claim('C1'), claim('C2', { object: 'c', modality: 'reported' }), claim('C3', { object: 'a' }))
  expect(graphUnder(ledger, lens({})).entities.map(({ id, degree }) => [id, degree])).toEqual([
    ['a', 3],
    ['b', 1],
    ['c', 1],
  ])
  expect(graphUnder(ledger, lens({ modality: ['asserted'] })).entities.map(({ id, degree }) => [id, degree])).toEqual([
    ['a', 2],
    ['b', 1],
  ])
  expect(graphUnder(ledger, lens({}), { limit: 1 })).toMatchObject({
    truncated: true,
    entities: [{ id: 'a', degree: 3 }],
    relations: [{ id: 'a|LEADS|a' }],
  })
})
