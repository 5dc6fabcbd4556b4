/** Relations and claims as sentences: "Fatah Alliance is affiliated with Iran". */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { nameOf } from './refs.ts'

const phraseOf = (ledger: Ledger, predicate: string): string => ledger.predicates.get(predicate)?.phrase ?? predicate

export const relationSentence = (ledger: Ledger, { from, type, to }: Pick<Relation, 'from' | 'type' | 'to'>): string =>
  `${nameOf(ledger, from)} ${phraseOf(ledger, type)} ${nameOf(ledger, to)}`

/** What a claim says. One that says it is not so, or only asks for it, never reads like one that says it is. */
export function claimSentence(ledger: Ledger, claim: ClaimRecord): string {
  const plain = relationSentence(ledger, { from: claim.subject, type: claim.predicate, to: claim.object })
  if (claim.modality === 'counterfactual') return `It did not happen: ${plain}`
  if (claim.polarity === 'negative') return `It is not so: ${plain}`
  return claim.modality === 'intended' && claim.contentOf ? `It is asked for: ${plain}` : plain
}
