/** Changes exactly when what the claim says changes. */
import { createHash } from 'node:crypto'
import type { ClaimRecord } from '../contract/claim.ts'

/** Lists without an order: a store keeps them as relationships. */
export const setsOf = <T extends Pick<ClaimRecord, SetField>>({ denies, contradicts, supports }: T): Pick<ClaimRecord, SetField> => ({
  denies: asSet(denies),
  contradicts: asSet(contradicts),
  supports: asSet(supports),
})
type SetField = 'denies' | 'contradicts' | 'supports'
const asSet = (ids: readonly string[]): string[] => [...new Set(ids)].sort()

/**
 * 32 hex digits of SHA-256, without the digest itself, who recorded the claim and when, its status, and the reader's mark that it
 * is not contested.
 */
export const claimDigest = (claim: Omit<ClaimRecord, 'digest'>): string => digestAsGiven({ ...claim, ...setsOf(claim) })

/** Digests from before may depend on the order of lists. */
export function hasOwnDigest(claim: ClaimRecord): boolean {
  if (claimDigest(claim) === claim.digest) return true
  const { denies, contradicts, supports } = setsOf(claim)
  for (const first of orders(denies))
    for (const second of orders(contradicts))
      for (const third of orders(supports))
        if (digestAsGiven({ ...claim, denies: first, contradicts: second, supports: third }) === claim.digest) return true
  return false
}

const longestTried = 5
/** All orders of a short list; of a long one only the given, since they are too many. */
function* orders(ids: readonly string[]): Generator<string[]> {
  if (ids.length < 2 || ids.length > longestTried) return yield [...ids]
  for (const [i, id] of ids.entries()) for (const rest of orders(ids.toSpliced(i, 1))) yield [id, ...rest]
}

function digestAsGiven(claim: Omit<ClaimRecord, 'digest'>): string {
  const { status, recordedAt, recordedBy, supersedes, withdrawn, notContested, ...own } = claim
  // claims stored before contest was computed keep their digest
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
