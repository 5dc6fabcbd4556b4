/** The record with its indexes: what every answer about evidence is computed from. Pure; built once per revision. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Assessment, EntityRecord } from '../contract/graph.ts'
import { type Kinds, kindTable } from '../contract/kinds.ts'
import type { Predicate } from '../contract/ontology.ts'
import { withKindEnds } from '../contract/predicate-ends.ts'
import type { FamilyRow } from '../contract/vocabulary.ts'
import { dependsOn } from './dependence.ts'
import { Grouped } from './grouped.ts'
import type { Records } from './records.ts'
import { relationId } from './relation-id.ts'

export interface Ledger {
  records: Records
  entities: ReadonlyMap<string, EntityRecord>
  claims: ReadonlyMap<string, ClaimRecord>
  /** Their ends with the kinds that say of themselves that they may stand there. */
  predicates: ReadonlyMap<string, Predicate>
  kinds: Kinds
  families: ReadonlyMap<string, FamilyRow>
  bySubject: Grouped<ClaimRecord>
  byObject: Grouped<ClaimRecord>
  /** ASSERTED_BY: the speaker nearest to the content. */
  byAsserter: Grouped<ClaimRecord>
  /** Whoever the claim passes through: every agent of its chain, its asserter and the publisher of its source. */
  byAgent: Grouped<ClaimRecord>
  /** STATED_IN. */
  bySource: Grouped<ClaimRecord>
  /** HEARD_IN, by recording. */
  byRecording: Grouped<ClaimRecord>
  /** Claims that say the same relation, drawn or not, by the relation's id. */
  byRelation: Grouped<ClaimRecord>
  /** These claims, and those that correct them. */
  current: (ids: readonly string[]) => readonly string[]
  /** Active claims that deny the claim. */
  deniers: Grouped<ClaimRecord>
  /** Claims that say they cannot both be true with the claim. */
  contradictedBy: Grouped<ClaimRecord>
  /** Claims that depend on the claim. */
  dependents: Grouped<ClaimRecord>
  /** Claims that say they support the claim. */
  supporters: Grouped<ClaimRecord>
  /** By the claim or source that they are of. */
  assessments: Grouped<Assessment>
  /** Sources that are directly part of the source. */
  parts: Grouped<EntityRecord>
  /** Recordings that somebody released or made. */
  cameThrough: Grouped<EntityRecord>
}

/** Code-unit order of ids: the one order that answers are given in. */
export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Records by id, in the order of the ids. */
function indexed<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  const inOrder = records.every((record, i) => i === 0 || byId(records[i - 1] ?? record, record) <= 0)
  const map = new Map<string, T>()
  for (const record of inOrder ? records : records.toSorted(byId)) map.set(record.id, record)
  return map
}

/** Indexes the record, each index when it is first asked; the order of the records does not matter, and the last of two with one id wins. */
export function createLedger(records: Records): Ledger {
  const current = followCorrections(records.claims)
  const claims = indexed(records.claims)
  const entities = indexed(records.entities)
  const predicates = new Map(withKindEnds(records.predicates, records.kinds).map(predicate => [predicate.id, predicate]))
  const group = (keysOf: (claim: ClaimRecord) => Iterable<string>) =>
    new Grouped<ClaimRecord>(found => {
      for (const claim of claims.values()) for (const key of keysOf(claim)) found.addOnce(key, claim)
    })
  return {
    records,
    entities,
    claims,
    predicates,
    kinds: kindTable(records.kinds),
    families: new Map(records.families.map(family => [family.id, family])),
    current,
    bySubject: group(claim => [claim.subject]),
    byObject: group(claim => [claim.object]),
    byAsserter: group(claim => [claim.assertedBy]),
    byAgent: group(claim => agentsOf(entities, claim)),
    bySource: group(claim => [claim.source]),
    byRecording: group(claim => claim.chain.flatMap(link => link.heardIn ?? [])),
    byRelation: group(claim => [relationId(claim, predicates.get(claim.predicate))]),
    deniers: group(claim => (claim.status === 'active' ? current(claim.denies) : [])),
    contradictedBy: group(claim => current(claim.contradicts)),
    dependents: group(claim => current(dependsOn(claim))),
    supporters: group(claim => current(claim.supports)),
    assessments: new Grouped(found => {
      for (const each of records.assessments) found.add(each.claim ?? each.source ?? '', each)
    }),
    cameThrough: new Grouped(found => {
      for (const entity of entities.values())
        for (const id of [entity.facts?.releasedBy, entity.facts?.madeBy]) if (id) found.addOnce(id, entity)
    }),
    parts: new Grouped(found => {
      for (const entity of entities.values()) if (entity.facts?.partOf) found.add(entity.facts.partOf, entity)
    }),
  }
}

/** What points at a corrected claim points at its correction too: a denial is not undone by mending a quote. */
function followCorrections(claims: readonly ClaimRecord[]): (ids: readonly string[]) => readonly string[] {
  const corrections = new Map<string, string>()
  for (const { id, supersedes } of claims) if (supersedes !== undefined) corrections.set(supersedes, id)
  if (corrections.size === 0) return ids => ids
  return ids => {
    const all = new Set(ids)
    // a set also walks what is added on the way, and ends on a circle
    for (const id of all) {
      const correction = corrections.get(id)
      if (correction !== undefined) all.add(correction)
    }
    return [...all]
  }
}

/** Everyone that the claim passes through, each once: chain, asserter, publisher of the source. */
function agentsOf(entities: Ledger['entities'], claim: ClaimRecord): Set<string> {
  const agents = new Set<string>([claim.assertedBy])
  for (const link of claim.chain) agents.add(link.agent)
  const publisher = entities.get(claim.source)?.facts?.publisher
  return publisher ? agents.add(publisher) : agents
}

/** Who published the source of the claim; where the source does not say so, the outermost link of the chain. */
export const publisherOf = (ledger: Ledger, claim: ClaimRecord): string =>
  ledger.entities.get(claim.source)?.facts?.publisher ?? claim.chain[0]?.agent ?? claim.assertedBy
