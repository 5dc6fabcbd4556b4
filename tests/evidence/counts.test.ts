/** Each count has one definition (CONTEXT.md); the numbers are counted by hand from the article and the other excerpts. */
import { describe, expect, test } from 'vitest'
import { createLedger } from '../../server/evidence/ledger.ts'
import { counts } from '../../server/ledger/counts.ts'
import { drawnGraph } from '../../server/ledger/denial-words.ts'
import { entityCard } from '../../server/ledger/entity-card.ts'
import { positionsInSource, positionsOnEntity } from '../../server/ledger/positions.ts'
import { sourceWithClaims } from '../../server/ledger/sources.ts'
import { claim } from '../factories/records.ts'
import { lens, records } from './record.ts'
import { whole } from './seed-ledger.ts'

const everyone = lens({})

describe('Muqtada al-Sadr', () => {
  test('six claims about him are his own words, two of papers, three of the recorded voice, three ours', () => {
    // his: C047, C048, C050, C051, EX10, EX11; papers: C046, EX12; the voice: C052, C053, C060; ours: C063, C064, C067
    expect(entityCard(whole, 'muqtada-al-sadr', everyone).said).toEqual({
      ...{ about: 14, by: 6, byPublishers: 2, byVoice: 3, byOthers: 0, inferred: 3 },
      ...{ speaks: 6, voiced: 0, withdrawn: 0 },
    })
  })

  test('nine are reported of two speakers: no publisher is one, and no inference is a report', () => {
    const { sentence, counts, infer } = positionsOnEntity(whole, 'muqtada-al-sadr', everyone)
    expect(sentence).toBe(
      '14 claims from three publishers and four origins, one of them a voice whose attribution is disputed: 2 stated by two publishers in their own voices, 9 reported from two speakers and 3 inferred by us.',
    )
    expect(counts).toMatchObject({ claims: 14, ownVoice: 2, reported: 9, speakers: 2, denials: 0, inferred: 3, withdrawn: 0 })
    expect(infer.map(({ id }) => id)).toEqual(['C063', 'C064', 'C067'])
  })
})

test('the four ways add up to the claims, of the whole seed, of each entity and of each source', () => {
  const tallies = [
    drawnGraph(whole, everyone).counts,
    ...[...whole.entities.values()].flatMap(({ id, facts }) => [
      positionsOnEntity(whole, id, everyone).counts,
      ...(facts ? [positionsInSource(whole, id, everyone).counts] : []),
    ]),
  ]
  for (const { claims, ownVoice, reported, denials, inferred } of tallies) expect(ownVoice + reported + denials + inferred).toBe(claims)
  expect(tallies[0]).toMatchObject({ claims: 92, inferred: 7, withdrawn: 0, notDrawn: 44 })
})

test('a claim that was withdrawn counts in nothing else, and draws nothing', () => {
  const ledger = createLedger(
    records([claim('C1'), claim('C2', { status: 'retracted', withdrawn: { by: 'Ann', at: '2026-01-01T00:00:00Z', reason: 'misread' } })]),
  )
  expect(counts(ledger)).toMatchObject({ claims: 1, relations: 1 })
  expect(entityCard(ledger, 'a', everyone).said).toMatchObject({ about: 1, withdrawn: 1 })
  const { counts: ofSource, claims } = sourceWithClaims(ledger, 'doc')
  expect(ofSource).toEqual({ claims: 1, heard: 0, relations: 1, withdrawn: 1 })
  expect(claims.map(({ id, relation, undrawn }) => [id, relation, undrawn])).toEqual([
    ['C1', 'a|LEADS|b', null],
    ['C2', null, 'Ann withdrew it: misread'],
  ])
  expect(positionsOnEntity(ledger, 'a', everyone).sentence).toBe(
    'One claim from one publisher and one origin: 1 stated by one publisher in its own voice. One more claim was withdrawn or corrected.',
  )
})
