import type { ClaimRecord } from '../contract/claim.ts'
import type { RelationState } from '../contract/ontology.ts'
import { voiceOf } from '../contract/record-words.ts'
import { type Ledger, publisherOf } from './ledger.ts'
import { isPublisher } from './rules-read.ts'

/** The first that fits, in the order of docs/model.md. `standing`: claims that are not set aside. */
export function stateOf(
  ledger: Ledger,
  claims: readonly ClaimRecord[],
  { origins, contested }: { origins: number; contested: boolean },
  standing: (claimId: string) => boolean = () => true,
): RelationState {
  if (claims.every(claim => claim.status !== 'active')) return 'withdrawn'
  if (claims.every(claim => claim.derived)) return 'derived'
  if (claims.some(claim => ledger.deniers.get(claim.id).some(denier => standing(denier.id)))) return 'denied'
  if (contested) return 'contested'
  if (!claims.some(claim => inOwnVoice(ledger, claim))) return 'attributed-only'
  return origins >= 2 ? 'corroborated' : 'single-source'
}

/** Not our inferences from its words. */
export const inOwnVoice = (ledger: Ledger, claim: ClaimRecord): boolean =>
  voiceOf(claim.modality) === 'publisher' &&
  !claim.derived &&
  (claim.assertedBy === publisherOf(ledger, claim) || isPublisher(ledger.entities.get(claim.assertedBy)))

/** The last link of the chain, also where the publisher vouches that it was said. */
export const speakerOf = (claim: ClaimRecord): string => claim.chain.at(-1)?.agent ?? claim.assertedBy
