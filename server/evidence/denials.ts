import type { ClaimRecord } from '../contract/claim.ts'
import { restsOn } from './dependence.ts'
import { byId, type Ledger } from './ledger.ts'
import { relationId } from './relation-id.ts'

/** Active claims against these, in the order of their ids; those that repeat such a denial are among them. */
export function denialsOf(ledger: Ledger, claims: readonly ClaimRecord[], standing: (claimId: string) => boolean): ClaimRecord[] {
  const against = claims.flatMap(claim => againstClaim(ledger, claim))
  const repeats = against.flatMap(denial => repeatsOf(ledger, denial))
  const found = new Map([...against, ...repeats].map(denial => [denial.id, denial]))
  for (const claim of claims) found.delete(claim.id)
  return [...found.values()].filter(denial => denial.status === 'active' && standing(denial.id)).sort(byId)
}

/** What denies or contradicts a claim or one that it rests on (that the voice is his), and what says that it is not so. */
function againstClaim(ledger: Ledger, claim: ClaimRecord): ClaimRecord[] {
  const known = (ids: readonly string[]) => ids.flatMap(id => ledger.claims.get(id) ?? [])
  const sayings = ledger.byRelation.get(relationId(claim, ledger.predicates.get(claim.predicate)))
  return [
    ...[claim, ...restsOn(ledger, claim)].flatMap(target => ledger.deniers.get(target.id)),
    ...known([...claim.contestedBy, ...claim.contradicts]),
    ...ledger.contradictedBy.get(claim.id),
    ...sayings.filter(other => other.polarity === 'negative' || other.modality === 'denied'),
  ]
}

/** Claims that say the same as a denial, said by its own words or by theirs. */
const repeatsOf = (ledger: Ledger, denial: ClaimRecord): ClaimRecord[] =>
  [...ledger.supporters.get(denial.id), ...denial.supports.flatMap(id => ledger.claims.get(id) ?? [])].filter(
    other => other.modality === denial.modality,
  )
