import type { ClaimRecord } from '../contract/claim.ts'
import type { Predicate } from '../contract/ontology.ts'
import { modalityRules } from '../contract/record-words.ts'
import { deniesObject, saysNotSo } from './contest.ts'
import { denierOf } from './denier.ts'
import { byId, type Ledger } from './ledger.ts'
import type { TouchedClaim } from './touched.ts'

const claimsOf = new WeakMap<Ledger, readonly ClaimRecord[]>()

/** That it is not so, which its predicate may have kept undrawn, or that its object is not. */
export const isDrawnAsDenial = (ledger: Ledger, claim: ClaimRecord): boolean =>
  claim.status === 'active' &&
  !claim.derived &&
  claim.contentOf === null &&
  claim.notDrawn === null &&
  modalityRules[claim.modality].denialDrawn &&
  ledger.entities.has(claim.subject) &&
  ledger.entities.has(claim.object) &&
  (deniesObject(ledger, claim) || (saysNotSo(ledger, claim) && drawsNegative(ledger.predicates.get(claim.predicate))))

/** Where it does not say, what would be drawn if it were so. */
const drawsNegative = (predicate: Predicate | undefined): boolean =>
  predicate !== undefined && (predicate.negative ?? (predicate.drawn ? 'denial' : 'kept')) === 'denial'

export function negativeClaims(ledger: Ledger): readonly ClaimRecord[] {
  const known = claimsOf.get(ledger)
  if (known) return known
  const claims = [...ledger.claims.values()].filter(claim => isDrawnAsDenial(ledger, claim))
  claimsOf.set(ledger, claims)
  return claims
}

export function followNegativeClaims(before: Ledger, after: Ledger, touched: readonly TouchedClaim[]): void {
  const known = claimsOf.get(before)
  if (!known) return
  const ids = new Set(touched.map(({ id }) => id))
  const fresh = touched.flatMap(({ after: now }) => (now && isDrawnAsDenial(after, now) ? now : []))
  claimsOf.set(
    after,
    fresh.length === 0 && !known.some(({ id }) => ids.has(id)) ? known : [...known.filter(({ id }) => !ids.has(id)), ...fresh].sort(byId),
  )
}

/** Whom it is about, or the other end where they deny it themselves. */
export const targetOfNegative = (ledger: Ledger, claim: ClaimRecord): string =>
  denierOf(ledger, claim) === claim.subject ? claim.object : claim.subject
