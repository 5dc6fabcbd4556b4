import { expect, it } from 'vitest'
import { hangsOn, positionsOf } from '../../../client/features/evidence/positions.ts'
import { claimById } from '../../../server/ledger/claim-view.ts'
import { positionsOnRelation } from '../../../server/ledger/positions.ts'
import { relationEvidence } from '../../../server/ledger/relation-evidence.ts'
import { lens } from '../../evidence/record.ts'
import { whole } from '../../evidence/seed-ledger.ts'

const id = 'fatah-alliance|AFFILIATED_WITH|iran'

it('names the positions that somebody takes, and no other', () => {
  expect(positionsOf(positionsOnRelation(whole, id, lens({}))).map(({ title, claims }) => [title, claims.length])).toEqual([
    ['Report that someone says so', 2],
    ['Deny it', 2],
  ])
})

it('a claim says what disputed claim it hangs on, and who denies that', () => {
  const { denials, others } = relationEvidence(whole, id, lens({}))
  expect(hangsOn(claimById(whole, 'C017'), [...denials, ...others])).toEqual([{ id: 'C029', deniedBy: ['Nouri al-Maliki'] }])
  expect(hangsOn(claimById(whole, 'C015'), [...denials, ...others])).toEqual([])
})
