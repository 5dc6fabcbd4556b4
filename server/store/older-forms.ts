/** What older forms of a store (schema-version.ts) said by other means than this one. */
import type { Records } from '../evidence/records.ts'

/** The first form kept `contested` on each claim; now it is computed, and only a reader's mark that a claim is not contested is kept. */
export function fromOlderForm(records: Records, form: number, notContested: ReadonlySet<string>): Records {
  if (form > 1) return records
  const denied = new Set(records.claims.flatMap(claim => (claim.status === 'active' ? claim.denies : [])))
  return {
    ...records,
    claims: records.claims.map(claim => {
      const throughDenied = claim.chain.some(({ attributionClaim }) => attributionClaim !== undefined && denied.has(attributionClaim))
      return throughDenied && notContested.has(claim.id) ? { ...claim, notContested: true as const } : claim
    }),
  }
}
