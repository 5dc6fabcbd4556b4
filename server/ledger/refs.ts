/** Ids with the names that people read. */
import type { ClaimRecord, EntityRef, SourceRef } from '../contract/claim.ts'
import type { Named } from '../contract/wording.ts'
import type { Ledger } from '../evidence/ledger.ts'

/** An id that is not in the record keeps its id as its name, so that an answer never hides it. */
export function entityRef(ledger: Ledger, id: string): EntityRef {
  const entity = ledger.entities.get(id)
  return { id, name: entity?.name ?? id, kind: entity?.kind ?? 'Placeholder' }
}

/** The name with the labels that decide how it stands in a sentence. */
export const namedIn = (ledger: Ledger, id: string): Named => {
  const entity = ledger.entities.get(id)
  return { name: entity?.name ?? id, kinds: entity?.labels ?? ['Placeholder'] }
}

export const isA = (ledger: Ledger, id: string, label: string): boolean => namedIn(ledger, id).kinds.includes(label)

export const nameOf = (ledger: Ledger, id: string): string => ledger.entities.get(id)?.name ?? id

export const titleOf = (ledger: Ledger, sourceId: string): string => ledger.entities.get(sourceId)?.facts?.title ?? nameOf(ledger, sourceId)

/** The document that a claim is stated in, with the place in it. */
export function sourceRef(ledger: Ledger, claim: Pick<ClaimRecord, 'source' | 'locator'>): SourceRef {
  const facts = ledger.entities.get(claim.source)?.facts
  return {
    id: claim.source,
    title: titleOf(ledger, claim.source),
    publisher: facts?.publisher ? entityRef(ledger, facts.publisher) : null,
    url: facts?.url ?? null,
    date: facts?.date ?? null,
    dateBasis: facts?.dateBasis ?? null,
    locator: claim.locator,
  }
}
