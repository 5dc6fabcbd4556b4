/** Everything about evidence is computed from it. Pure; only ledger-change.ts changes it. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Assessment, EntityRecord } from '../contract/graph.ts'
import { type Kinds, kindTable } from '../contract/kinds.ts'
import type { Predicate } from '../contract/ontology.ts'
import { withKindEnds } from '../contract/predicate-ends.ts'
import type { FamilyRow } from '../contract/vocabulary.ts'
import { ById } from './by-id.ts'
import { dependsOn } from './depends-on.ts'
import { Grouped } from './grouped.ts'
import type { Records } from './records.ts'
import { relationId } from './relation-id.ts'

export { byId } from './by-id.ts'

export interface Ledger {
  records: Records
  entities: ById<EntityRecord>
  claims: ById<ClaimRecord>
  allAssessments: ById<Assessment>
  /** Their ends include kinds that name the predicate themselves. */
  predicates: ReadonlyMap<string, Predicate>
  kinds: Kinds
  families: ReadonlyMap<string, FamilyRow>
  bySubject: Grouped<ClaimRecord>
  byObject: Grouped<ClaimRecord>
  /** ASSERTED_BY: the speaker nearest to the content. */
  byAsserter: Grouped<ClaimRecord>
  /** By every agent of a claim's chain, its asserter and its source's publisher. */
  byAgent: Grouped<ClaimRecord>
  bySource: Grouped<ClaimRecord>
  byRecording: Grouped<ClaimRecord>
  byRelation: Grouped<ClaimRecord>
  /** By qualifier values: a text may become an entity's id. */
  byQualifier: Grouped<ClaimRecord>
  corrections: Grouped<ClaimRecord>
  current: (ids: readonly string[]) => readonly string[]
  referrers: Grouped<ClaimRecord>
  deniers: Grouped<ClaimRecord>
  contradictedBy: Grouped<ClaimRecord>
  dependents: Grouped<ClaimRecord>
  supporters: Grouped<ClaimRecord>
  assessments: Grouped<Assessment>
  parts: Grouped<EntityRecord>
  cameThrough: Grouped<EntityRecord>
}

type Keys<T> = (ledger: Pick<Ledger, 'entities' | 'predicates' | 'current'>, item: T) => Iterable<string>

export const claimKeys = {
  bySubject: (_, claim) => [claim.subject],
  byObject: (_, claim) => [claim.object],
  byAsserter: (_, claim) => [claim.assertedBy],
  byAgent: ({ entities }, claim) => agentsOf(entities, claim),
  bySource: (_, claim) => [claim.source],
  byRecording: (_, claim) => claim.chain.flatMap(link => link.heardIn ?? []),
  byRelation: ({ predicates }, claim) => [relationId(claim, predicates.get(claim.predicate))],
  byQualifier: (_, claim) => Object.values(claim.qualifiers).flatMap(value => (typeof value === 'string' ? value : [])),
  corrections: (_, claim) => (claim.supersedes === undefined ? [] : [claim.supersedes]),
  referrers: (_, { denies, contradicts, contestedBy }) => [...denies, ...contradicts, ...contestedBy],
  ...{
    deniers: ({ current }, claim) => (claim.status === 'active' ? current(claim.denies) : []),
    contradictedBy: ({ current }, claim) => current(claim.contradicts),
    dependents: ({ current }, claim) => current(dependsOn(claim)),
    supporters: ({ current }, claim) => current(claim.supports),
  },
} satisfies Record<string, Keys<ClaimRecord>>
export type ClaimIndex = keyof typeof claimKeys

export const partKeys: Keys<EntityRecord> = (_, { facts }) => (facts?.partOf ? [facts.partOf] : [])
export const throughKeys: Keys<EntityRecord> = (_, { facts }) => [facts?.releasedBy, facts?.madeBy].flatMap(id => id || [])
export const judgedKey = ({ claim, source }: Assessment): string => claim ?? source ?? ''

/** Each index is built when it is first asked; the last of two records with one id wins. */
export function createLedger(records: Records): Ledger {
  const claims = new ById(records.claims)
  const entities = new ById(records.entities)
  const allAssessments = new ById(records.assessments)
  const predicates = new Map(withKindEnds(records.predicates, records.kinds).map(predicate => [predicate.id, predicate]))
  const group = <T extends { id: string }>(items: ById<T>, keysOf: Keys<T>) =>
    new Grouped<T>(found => {
      for (const item of items.values()) for (const key of keysOf(known, item)) found.addOnce(key, item)
    })
  const corrections = group(claims, claimKeys.corrections)
  const known = { entities, predicates, current: followCorrections(corrections) }
  const index = Object.fromEntries((Object.keys(claimKeys) as ClaimIndex[]).map(name => [name, group(claims, claimKeys[name])])) as Record<
    ClaimIndex,
    Grouped<ClaimRecord>
  >
  return {
    records,
    claims,
    allAssessments,
    kinds: kindTable(records.kinds),
    families: new Map(records.families.map(family => [family.id, family])),
    ...known,
    ...index,
    corrections,
    assessments: group(allAssessments, (_, each) => [judgedKey(each)]),
    cameThrough: group(entities, throughKeys),
    parts: group(entities, partKeys),
  }
}

/** What points at a corrected claim points at its correction too: mending a quote does not undo a denial. */
function followCorrections(corrections: Grouped<ClaimRecord>): (ids: readonly string[]) => readonly string[] {
  return ids => {
    if (ids.length === 0 || corrections.size === 0) return ids
    const all = new Set(ids)
    // iterating a set also visits what is added meanwhile, and ends on a circle
    for (const id of all) {
      const correction = corrections.get(id).at(-1)
      if (correction !== undefined) all.add(correction.id)
    }
    return [...all]
  }
}

function agentsOf(entities: Ledger['entities'], claim: ClaimRecord): Set<string> {
  const agents = new Set<string>([claim.assertedBy])
  for (const link of claim.chain) agents.add(link.agent)
  const publisher = entities.get(claim.source)?.facts?.publisher
  return publisher ? agents.add(publisher) : agents
}

/** Where the source does not say, the outermost link of the chain. */
export const publisherOf = (ledger: Ledger, claim: ClaimRecord): string =>
  ledger.entities.get(claim.source)?.facts?.publisher ?? claim.chain[0]?.agent ?? claim.assertedBy
