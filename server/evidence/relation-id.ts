import type { ClaimRecord } from '../contract/claim.ts'
import type { Predicate } from '../contract/ontology.ts'

export function endsOf(
  claim: Pick<ClaimRecord, 'subject' | 'object'>,
  predicate: Pick<Predicate, 'symmetric'> | undefined,
): [from: string, to: string] {
  return predicate?.symmetric && claim.object < claim.subject ? [claim.object, claim.subject] : [claim.subject, claim.object]
}

/** `from|TYPE|to`, drawn or not. */
export function relationId(
  claim: Pick<ClaimRecord, 'subject' | 'object' | 'predicate'>,
  predicate: Pick<Predicate, 'symmetric'> | undefined,
): string {
  const [from, to] = endsOf(claim, predicate)
  return `${from}|${claim.predicate}|${to}`
}
