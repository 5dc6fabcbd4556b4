import type { ClaimRecord } from '../../contract/claim.ts'

const identities = new WeakMap<ClaimRecord, string>()
/** Who says what of whom where, in which words and with which qualifiers; not where it was typed from. */
export function identity(claim: ClaimRecord): string {
  const known = identities.get(claim)
  if (known !== undefined) return known
  const { source, subject, predicate, object, assertedBy, chain, polarity, modality, quote, dateFrom, dateTo, qualifiers } = claim
  const besides = Object.entries(qualifiers)
    .filter(([key]) => key !== 'enteredIn')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const made = JSON.stringify([
    source,
    subject,
    predicate,
    object,
    assertedBy,
    chain.at(-1)?.agent,
    polarity,
    modality,
    quote,
    dateFrom,
    dateTo,
    besides,
  ])
  identities.set(claim, made)
  return made
}

/** Says that it is not so, or gives another share or sum for the same time. */
export function contradicts(a: ClaimRecord, b: ClaimRecord): boolean {
  if (a.polarity !== b.polarity) return true
  return differing(a, b).length > 0 && (a.dateFrom === b.dateFrom || a.dateFrom === null || b.dateFrom === null)
}

/** The qualifiers that both have, of which only one can be so. */
export const differing = (a: ClaimRecord, b: ClaimRecord): ('share' | 'amount')[] =>
  (['share', 'amount'] as const).filter(
    key => a.qualifiers[key] !== undefined && b.qualifiers[key] !== undefined && a.qualifiers[key] !== b.qualifiers[key],
  )
