import type { ClaimRecord } from '../contract/claim.ts'

/** The claims that its chain names, and the claim whose content it is. Sorted, each once. */
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
