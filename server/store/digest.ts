/** A claim's digest: changes exactly when what the claim says changes. */
import { createHash } from 'node:crypto'
import type { ClaimRecord } from '../contract/claim.ts'

/** 32 hex digits of SHA-256 over everything but the digest itself, who recorded the claim, when, whether it still stands, and the reader’s mark that it is not contested. */
export function claimDigest(claim: Omit<ClaimRecord, 'digest'>): string {
  const { status, recordedAt, recordedBy, supersedes, withdrawn, notContested, ...own } = claim
  // what was stored before contest was computed keeps its digest
  const said = { ...own, contested: claim.contestedBy.length > 0 }
  if ('digest' in said) delete said.digest
  return createHash('sha256').update(canonical(said)).digest('hex').slice(0, 32)
}

/** JSON with sorted keys and without undefined, so that equal contents give equal text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
