import type { ClaimRecord, EntityRef, SourceRef } from '../contract/claim.ts'
import type { Named } from '../contract/wording.ts'
import type { Ledger } from '../evidence/ledger.ts'

/** An unknown id stands as its own name, so that an answer never hides it. */
export function entityRef(ledger: Ledger, id: string): EntityRef {
  const entity = ledger.entities.get(id)
  return { id, name: entity?.name ?? id, kind: entity?.kind ?? 'Placeholder' }
}

export const namedIn = (ledger: Ledger, id: string): Named => {
  const entity = ledger.entities.get(id)
  return { name: entity?.name ?? id, kinds: entity?.labels ?? ['Placeholder'] }
}

export const isA = (ledger: Ledger, id: string, label: string): boolean => namedIn(ledger, id).kinds.includes(label)

export const nameOf = (ledger: Ledger, id: string): string => ledger.entities.get(id)?.name ?? id

export const titleOf = (ledger: Ledger, sourceId: string): string => ledger.entities.get(sourceId)?.facts?.title ?? nameOf(ledger, sourceId)

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
