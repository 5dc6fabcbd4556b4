import type { Source, SourceClaims } from '../contract/answers.ts'
import type { ClaimRecord } from '../contract/claim.ts'
import type { EntityRecord } from '../contract/graph.ts'
import type { Rest } from '../contract/list-pages.ts'
import { coded } from '../contract/told/coded.ts'
import { contestOf } from '../evidence/contest.ts'
import { isDrawn } from '../evidence/draw-relations.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { relationId } from '../evidence/relation-id.ts'
import { withParts } from '../evidence/set-aside.ts'
import { isActive } from '../evidence/tally.ts'
import { claimView } from './claim-view.ts'
import { cutLists, type Page, whole } from './cut-lists.ts'
import { NotInRecord } from './not-in-record.ts'
import { entityRef, titleOf } from './refs.ts'

export function sources(ledger: Ledger, page: Page): { sources: Source[]; rest: { sources: Rest } } {
  const { shown, rest } = cutLists({ sources: [...ledger.entities.values()].filter(({ facts }) => facts !== null) }, page)
  return { sources: shown.sources.flatMap(entity => sourceView(ledger, entity) ?? []), rest }
}

/** Throws NotInRecord. */
export function sourceById(ledger: Ledger, id: string): Source {
  const entity = ledger.entities.get(id)
  const source = entity && sourceView(ledger, entity)
  if (!source) throw new NotInRecord(entity ? coded('isNotASource', { id }) : coded('thereIsNoSource', { id }))
  return source
}

/** With claims stated or heard in it or its parts; throws NotInRecord. */
export function sourceWithClaims(ledger: Ledger, id: string, page = whole): SourceClaims {
  const source = sourceById(ledger, id)
  const { stated, heard } = claimsOf(ledger, id)
  const { shown, rest } = cutLists({ claims: inTextOrder([...new Set([...stated, ...heard])]) }, page)
  return { ...source, claims: shown.claims.map(claim => claimView(ledger, claim, contestOf(ledger))), rest }
}

function sourceView(ledger: Ledger, entity: EntityRecord): Source | null {
  const { id, facts } = entity
  if (!facts) return null
  const { stated, heard } = claimsOf(ledger, id)
  const all = [...new Set([...stated, ...heard])]
  const drawn = all.filter(claim => isActive(claim) && isDrawn(ledger, claim))
  return {
    id,
    title: titleOf(ledger, id),
    kinds: entity.labels.filter(label => label !== 'Entity'),
    publisher: facts.publisher === null ? null : entityRef(ledger, facts.publisher),
    url: facts.url,
    date: facts.date,
    dateBasis: facts.dateBasis,
    copyOf: facts.copyOf,
    partOf: facts.partOf,
    parts: ledger.parts.get(id).map(part => part.id),
    releasedBy: facts.releasedBy === undefined ? null : entityRef(ledger, facts.releasedBy),
    madeBy: facts.madeBy === undefined ? null : entityRef(ledger, facts.madeBy),
    reliability: facts.reliability,
    note: entity.note,
    counts: {
      claims: [...stated].filter(isActive).length,
      heard: [...heard].filter(isActive).length,
      relations: new Set(drawn.map(claim => relationId(claim, ledger.predicates.get(claim.predicate)))).size,
      withdrawn: all.filter(claim => !isActive(claim)).length,
    },
  }
}

function claimsOf(ledger: Ledger, id: string): { stated: Set<ClaimRecord>; heard: Set<ClaimRecord> } {
  const all = [...withParts(ledger, id)]
  return {
    stated: new Set(all.flatMap(source => ledger.bySource.get(source))),
    heard: new Set(all.flatMap(source => ledger.byRecording.get(source))),
  }
}

/** By source, then place in its text; claims without a place last. */
const inTextOrder = (claims: ClaimRecord[]): ClaimRecord[] =>
  claims.sort(
    (a, b) =>
      compare(a.source, b.source) ||
      (a.locator?.start ?? Number.MAX_SAFE_INTEGER) - (b.locator?.start ?? Number.MAX_SAFE_INTEGER) ||
      compare(a.id, b.id),
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
