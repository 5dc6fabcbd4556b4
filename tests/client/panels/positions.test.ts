import { expect, it } from 'vitest'
import { plainPhrase } from '../../../client/model/sentence.ts'
import { hangsOn, positionsOf } from '../../../client/panels/positions.ts'
import { claimById } from '../../../server/ledger/claim-view.ts'
import { positionsOnRelation } from '../../../server/ledger/positions.ts'
import { relationEvidence } from '../../../server/ledger/relation-evidence.ts'
import { lens } from '../../evidence/record.ts'
import { whole } from '../../evidence/seed-ledger.ts'

const words = {
  phrase: (predicate: string) => whole.predicates.get(predicate)?.phrase ?? plainPhrase(predicate),
  family: (predicate: string) => (whole.predicates.get(predicate)?.family === 'source' ? 'Source' : 'Other'),
  deniesObject: () => false,
}
const id = 'fatah-alliance|AFFILIATED_WITH|iran'

it('names the positions that somebody takes, and no other', () => {
  expect(positionsOf(positionsOnRelation(whole, id, lens({}))).map(({ title, claims }) => [title, claims.length])).toEqual([
    ['Report that someone says so', 2],
    ['Deny it', 2],
  ])
})

it('a claim says what disputed claim it hangs on, and who denies that', () => {
  const { denials, others } = relationEvidence(whole, id, lens({}))
  expect(hangsOn(claimById(whole, 'C017'), [...denials, ...others], words)).toEqual([
    {
      id: 'C029',
      sentence: 'Middle East Monitor reports that the recorded voice attributed to al-Maliki is attributed to Nouri al-Maliki',
      deniedBy: ['Nouri al-Maliki'],
    },
  ])
  expect(hangsOn(claimById(whole, 'C015'), [...denials, ...others], words)).toEqual([])
})
