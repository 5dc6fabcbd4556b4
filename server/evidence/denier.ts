import type { ClaimRecord } from '../contract/claim.ts'
import { voiceOf } from '../contract/record-words.ts'
import { deniesObject } from './contest.ts'
import type { Ledger } from './ledger.ts'
import { speakerOf } from './states.ts'

/** Whoever denies according to the claim, not whoever reports it. */
export function denierOf(ledger: Pick<Ledger, 'predicates'>, claim: ClaimRecord): string {
  if (deniesObject(ledger, claim)) return claim.subject
  return voiceOf(claim.modality) === 'vouched' ? speakerOf(claim) : claim.assertedBy
}
