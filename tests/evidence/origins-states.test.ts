import { describe, expect, test } from 'vitest'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { EntityRecord } from '../../server/contract/graph.ts'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { graphUnder } from '../../server/evidence/lens.ts'
import { originsOf } from '../../server/evidence/origins.ts'
import { claim, source } from '../factories/records.ts'
import { lens, records } from './record.ts'

const relationOf = (claims: ClaimRecord[], more: EntityRecord[] = []) => wholeGraph(createLedger(records(claims, more))).get('a|LEADS|b')
const by = (agent: string, more: Partial<ClaimRecord> = {}): Partial<ClaimRecord> => ({
  assertedBy: agent,
  chain: [{ agent, act: 'states' }],
  ...more,
})
const quoting = (publisher: string, speaker: string, heardIn?: string): Partial<ClaimRecord> => ({
  modality: 'attributed',
  assertedBy: speaker,
  chain: [
    { agent: publisher, act: 'reports' },
    { agent: speaker, act: 'says', ...(heardIn && { heardIn }) },
  ],
})
const otherPaper = by('other-paper', { source: 'other-doc' })

describe('independent origins', () => {
  test('two publishers in their own voices are two', () => {
    expect(relationOf([claim('C1'), claim('C2', otherPaper)])).toMatchObject({ publishers: 2, origins: 2, state: 'corroborated' })
  })

  test('one publisher that says it twice is one', () => {
    expect(relationOf([claim('C1'), claim('C2')])).toMatchObject({ claims: 2, origins: 1, state: 'single-source' })
  })

  test('a reprint is its original, over any number of copies', () => {
    const reprints = [
      source('copy', { publisher: 'other-paper', copyOf: 'copy-2' }),
      source('copy-2', { publisher: 'third-paper', copyOf: 'doc' }),
    ]
    expect(relationOf([claim('C1'), claim('C2', by('other-paper', { source: 'copy' }))], reprints)).toMatchObject({
      publishers: 2,
      origins: 1,
    })
  })

  test('documents that copy each other in a circle are one', () => {
    const circle = [source('x', { publisher: 'paper', copyOf: 'y' }), source('y', { publisher: 'other-paper', copyOf: 'x' })]
    expect(relationOf([claim('C1', { source: 'x' }), claim('C2', by('other-paper', { source: 'y' }))], circle)?.origins).toBe(1)
  })

  test('two publishers that quote one recording, one voice or one interview are one', () => {
    expect(relationOf([claim('C1', quoting('paper', 'voice', 'tape')), claim('C2', quoting('other-paper', 'c', 'tape'))])?.origins).toBe(1)
    expect(relationOf([claim('C1', quoting('paper', 'voice')), claim('C2', quoting('other-paper', 'voice'))])?.origins).toBe(1)
    expect(relationOf([claim('C1', quoting('paper', 'voice')), claim('C2', quoting('other-paper', 'c'))])?.origins).toBe(2)
  })

  test('publishers that cite each other in a ring are one, and flagged', () => {
    const ring = [claim('C1', quoting('paper', 'other-paper')), claim('C2', quoting('other-paper', 'paper'))]
    const ledger = createLedger(records(ring))
    expect(originsOf(ledger, 'a|LEADS|b')).toEqual({ groups: [['C1', 'C2']], circular: [['other-paper', 'paper']] })
    expect(wholeGraph(ledger).get('a|LEADS|b')?.origins).toBe(1)
  })

  test('an inference of ours is none', () => {
    expect(relationOf([claim('C1', { derived: true }), claim('C2', otherPaper)])?.origins).toBe(1)
  })

  test('setting the claim aside that joins two origins does not make them two', () => {
    const joined = [
      claim('C1', quoting('paper', 'voice')),
      claim('C2', quoting('other-paper', 'c', 'tape')),
      claim('C3', { ...quoting('third-paper', 'voice', 'tape') }),
    ]
    const ledger = createLedger(records(joined))
    expect(graphUnder(ledger, lens({ without: ['C3'] })).relations[0]).toMatchObject({ claims: 2, origins: 1 })
  })
})

describe('states, the first that fits', () => {
  const denial = claim('D1', {
    predicate: 'DENIES',
    denies: ['C1'],
    assertedBy: 'c',
    chain: [
      { agent: 'paper', act: 'reports' },
      { agent: 'c', act: 'denies' },
    ],
    modality: 'denied',
  })

  test.each<[string, ClaimRecord[]]>([
    ['withdrawn', [claim('C1', { status: 'retracted', derived: true }), denial]],
    ['derived', [claim('C1', { derived: true }), denial]],
    ['denied', [claim('C1'), denial]],
    ['contested', [claim('C1', { contestedBy: ['C2'] }), claim('C2', { ...otherPaper, contestedBy: ['C1'] })]],
    ['attributed-only', [claim('C1', quoting('paper', 'c')), claim('C2', quoting('other-paper', 'voice'))]],
    ['corroborated', [claim('C1'), claim('C2', { ...otherPaper, contestedBy: ['C1'] })]],
    ['single-source', [claim('C1')]],
  ])('%s', (state, claims) => {
    expect(relationOf(claims)?.state).toBe(state)
  })

  test('a reported claim is not in the publisher’s own voice', () => {
    expect(relationOf([claim('C1', { ...quoting('paper', 'a'), assertedBy: 'paper', modality: 'reported' })])?.state).toBe(
      'attributed-only',
    )
  })

  test('a denial that is set aside denies nothing; one that a filter hides still does', () => {
    const ledger = createLedger(records([claim('C1'), denial]))
    expect(graphUnder(ledger, lens({ without: ['c'] })).relations[0]?.state).toBe('single-source')
    expect(graphUnder(ledger, lens({ by: ['paper'] })).relations[0]?.state).toBe('denied')
  })
})
