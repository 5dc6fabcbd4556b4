/** What a claim rests on, and what falls with it. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Ledger } from './ledger.ts'

/** Ids of the claims that a claim rests on: those that its chain names, and the claim whose content it is. Sorted, each once. */
export function dependsOn(claim: Pick<ClaimRecord, 'id' | 'chain' | 'contentOf'>): string[] {
  const ids = new Set<string>()
  for (const link of claim.chain) {
    if (link.attributionClaim) ids.add(link.attributionClaim)
    if (link.claim) ids.add(link.claim)
  }
  if (claim.contentOf) ids.add(claim.contentOf)
  ids.delete(claim.id)
  return [...ids].sort()
}

/** Adds to `fallen` every claim that rests, over any number of steps, on one that is in it; the reason names the claim it rests on. */
export function fallWithDependents(ledger: Ledger, fallen: Map<string, string>): void {
  const queue = [...fallen.keys()]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const claim of ledger.dependents.get(id)) {
      if (fallen.has(claim.id)) continue
      fallen.set(claim.id, `depends on ${id}`)
      queue.push(claim.id)
    }
  }
}

/** Every claim that hangs on one claim, itself not counted. */
export function hangingOn(ledger: Ledger, claimId: string): string[] {
  const fallen = new Map([[claimId, 'itself']])
  fallWithDependents(ledger, fallen)
  fallen.delete(claimId)
  return [...fallen.keys()].sort()
}

/** The claims that a claim rests on over any number of steps, itself not counted. */
export function restsOn(ledger: Ledger, claim: ClaimRecord): ClaimRecord[] {
  const found = new Map<string, ClaimRecord>()
  const queue = [claim]
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const id of dependsOn(next)) {
      const below = ledger.claims.get(id)
      if (!below || found.has(id) || id === claim.id) continue
      found.set(id, below)
      queue.push(below)
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
