/** The claims of a ledger by number: a lens passes over all of them, and a look into a list is quicker than one by id. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Ledger } from './ledger.ts'

export interface NumberedClaims {
  /** In the order of their ids. */
  claims: readonly ClaimRecord[]
  numberOf: ReadonlyMap<string, number>
}

const claimsOf = new WeakMap<Ledger, NumberedClaims>()

/** Computed once per ledger. */
export function numberedClaims(ledger: Ledger): NumberedClaims {
  const known = claimsOf.get(ledger)
  if (known) return known
  const claims = [...ledger.claims.values()]
  const numbered = { claims, numberOf: new Map(claims.map(({ id }, i) => [id, i])) }
  claimsOf.set(ledger, numbered)
  return numbered
}
