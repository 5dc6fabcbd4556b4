import type { ClaimRecord } from '../contract/claim.ts'
import { coded } from '../contract/told/coded.ts'
import { inQuotes } from '../contract/wording.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { relationId } from '../evidence/relation-id.ts'
import { claimSentence } from '../ledger/headlines.ts'
import { type Complaint, complaint } from './complaint.ts'

/** The same words, speaker and source as a standing claim. `except`: the one being corrected. */
export function repeatComplaints(ledger: Ledger, claim: ClaimRecord, except?: string): Complaint[] {
  const relation = (each: ClaimRecord) => relationId(each, ledger.predicates.get(each.predicate))
  const same = ledger.bySource
    .get(claim.source)
    .find(
      other =>
        other.id !== except &&
        other.status === 'active' &&
        relation(other) === relation(claim) &&
        other.assertedBy === claim.assertedBy &&
        saidToBe(other) === saidToBe(claim) &&
        other.polarity === claim.polarity &&
        other.quote === claim.quote &&
        samePlace(other, claim),
    )
  if (!same) return []
  const words = coded('theRecordHasThisClaim', { sentence: inQuotes(claimSentence(ledger, same)), id: same.id })
  return [complaint('again', words, coded('sendAgainTrueToWrite'))]
}

const saidToBe = ({ chain }: ClaimRecord): string | undefined => chain.at(-1)?.attributedTo

/** The same words may occur twice in a text: known places decide. */
const samePlace = ({ locator: a }: ClaimRecord, { locator: b }: ClaimRecord): boolean => a === null || b === null || a.start === b.start
