import { expect } from 'vitest'
import type { Records } from '../../server/evidence/records.ts'

/** What the commands and requests of tests/fixtures/version-1/README.md wrote. */
export function expectVersionOne({ entities, claims, predicates, assessments }: Records): void {
  expect([entities.length, claims.length, predicates.length, assessments.length]).toEqual([87, 98, 44, 2])
  const claim = (id: string) => claims.find(each => each.id === id)
  expect(entities.find(({ id }) => id === 'jon-lind-of-basra')).toMatchObject({
    kind: 'Person',
    name: 'Jon Lind',
    recordedBy: 'Anna Berg',
    names: expect.arrayContaining([expect.objectContaining({ value: 'يون ليند', lang: 'ar' })]),
  })
  expect(entities.find(({ id }) => id === 'parade-in-basra')?.facts).toMatchObject({ publisher: 'rudaw', date: '2022-08-01' })
  expect(claim('own-1')).toMatchObject({
    status: 'active',
    recordedBy: 'Anna Berg',
    qualifiers: { place: 'Basra', year: 2022, weight: 0.5, printed: true },
  })
  expect(claim('own-2')).toMatchObject({ status: 'superseded', quote: 'Khazali, who led Asaib' })
  expect(claim('own-3')).toMatchObject({ status: 'active', supersedes: 'own-2', quote: 'Khazali, who leads Asaib' })
  expect(claim('own-4')).toMatchObject({ status: 'retracted', withdrawn: { by: 'Omar', reason: 'misread: another Amiri' } })
  expect(claim('own-5')?.chain.at(-1)).toMatchObject({ agent: 'recorded-voice', heardIn: 'rec-1', attributionClaim: 'C029' })
  expect(claim('C011')).toMatchObject({ status: 'retracted', recordedBy: 'seed', withdrawn: { by: 'Omar' } })
  expect(claim('C058')).toMatchObject({ status: 'active', recordedBy: 'seed' })
  expect(claim('courier-2')).toMatchObject({ recordedBy: 'files', source: 'courier-2024-03-02' })
  const wishes = predicates.flatMap(({ id, saysWish }) => (saysWish ? [id] : []))
  expect(wishes.sort()).toEqual(['WANTED_TO_RESTRUCTURE', 'WANT_TO_DEFEAT'])
  expect(assessments).toMatchObject([
    { claim: 'C004', likelihood: 'likely', assessor: 'Anna Berg' },
    { source: 'parade-in-basra', reliability: 'C' },
  ])
}
