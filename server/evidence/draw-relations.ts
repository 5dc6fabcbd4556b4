/** The rule by which claims become drawn relations: one per (from, TYPE, to). No field of a claim names a relation. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import { contestGrounds, modalities } from '../contract/ontology.ts'
import { type Contest, contestOf } from './contest.ts'
import { gradesBehind } from './grades.ts'
import { Grouped } from './grouped.ts'
import { byId, type Ledger, publisherOf } from './ledger.ts'
import { countOrigins } from './origins.ts'
import { endsOf, relationId } from './relation-id.ts'
import { stateOf } from './states.ts'

export { relationId } from './relation-id.ts'

/** Why a claim is not drawn, in words for people; null where it is drawn. */
export function undrawnReason(ledger: Pick<Ledger, 'predicates' | 'entities'>, claim: ClaimRecord): string | null {
  const predicate = ledger.predicates.get(claim.predicate)
  if (!predicate) return `The vocabulary has no predicate ${claim.predicate}.`
  for (const end of [claim.subject, claim.object]) if (!ledger.entities.has(end)) return `Its end ${end} is not in the record.`
  if (claim.contentOf) return `It is the content of ${claim.contentOf}: on record is that it was said, not that it is so.`
  if (claim.modality === 'counterfactual') return 'It is counterfactual: by this account it did not happen.'
  if (claim.modality === 'denied' && predicate.drawn) return 'Its speaker denies it.'
  if (claim.polarity === 'negative') return 'It says that this is not so.'
  if (claim.denies.length > 0 && !predicate.drawn)
    return `It denies ${claim.denies.join(', ')}: a denial acts on claims and is listed there.`
  if (!predicate.drawn && (predicate.family === 'forecast' || claim.mood === 'future'))
    return 'It is a forecast: nothing says that it happened.'
  if (!predicate.drawn) return `Claims of the form “… ${predicate.phrase} …” are kept as claims, not drawn.`
  return claim.notDrawn === null ? null : `Held back by the reader: ${claim.notDrawn}.`
}

/** Relations drawn from these claims, in the order of their ids. */
export function drawRelations(
  ledger: Ledger,
  claims: Iterable<ClaimRecord>,
  contest: Contest = contestOf(ledger),
  standing?: (claimId: string) => boolean,
): Relation[] {
  const drawn = new Grouped<ClaimRecord>()
  for (const claim of claims) {
    if (undrawnReason(ledger, claim) === null) drawn.add(relationId(claim, ledger.predicates.get(claim.predicate)), claim)
  }
  return [...drawn.entries()].map(([id, behind]) => drawRelation(ledger, id, behind, contest, standing)).sort(byId)
}

const drawnWhole = new WeakMap<Ledger, ReadonlyMap<string, Relation>>()

/** Every drawn relation of the record by id, in the order of the ids; computed once per ledger. */
export function wholeGraph(ledger: Ledger): ReadonlyMap<string, Relation> {
  const relations =
    drawnWhole.get(ledger) ?? new Map(drawRelations(ledger, ledger.claims.values()).map(relation => [relation.id, relation]))
  drawnWhole.set(ledger, relations)
  return relations
}

/** One relation from all its claims, of which there is at least one. Claims that were withdrawn count only where no other is left. */
export function drawRelation(
  ledger: Ledger,
  id: string,
  behind: readonly ClaimRecord[],
  contest: Contest,
  standing?: (claimId: string) => boolean,
): Relation {
  const active = behind.filter(claim => claim.status === 'active')
  const claims = (active.length > 0 ? active : behind).toSorted(byId)
  const [sample] = claims as [ClaimRecord, ...ClaimRecord[]]
  const predicate = ledger.predicates.get(sample.predicate)
  const [from, to] = endsOf(sample, predicate)
  const publisherIds = distinct(claims.map(claim => publisherOf(ledger, claim)))
  const grounds = claims.map(claim => contest.of(claim)).filter(each => each.length > 0)
  const contested = grounds.length === claims.length
  // nobody says what we infer: it is no speaker's word, and says no more firmly what others do say
  const said = claims.filter(claim => !claim.derived)
  const origins = active.length > 0 ? countOrigins(ledger, id, claims, contest) : 0
  return {
    id,
    type: sample.predicate,
    from,
    to,
    claimIds: claims.map(claim => claim.id),
    claims: claims.length,
    publishers: publisherIds.length,
    publisherIds,
    speakerIds: distinct(said.map(claim => claim.assertedBy)),
    origins,
    modality: (said.length > 0 ? said : claims)
      .map(claim => claim.modality)
      .reduce((a, b) => (modalities.indexOf(a) <= modalities.indexOf(b) ? a : b)),
    contested,
    contestedOn: contested ? contestGrounds.filter(ground => grounds.some(each => each.includes(ground))) : [],
    contestedClaims: grounds.length,
    derived: claims.every(claim => claim.derived),
    state: stateOf(ledger, claims, { origins, contested }, standing),
    sign: predicate?.sign ?? 0,
    symmetric: predicate?.symmetric ?? false,
    role: distinct(claims.flatMap(claim => (typeof claim.qualifiers.role === 'string' ? [claim.qualifiers.role] : []))).join('; ') || null,
    firstDate: distinct(claims.flatMap(claim => claim.dateFrom ?? []))[0] ?? null,
    lastDate: distinct(claims.flatMap(claim => claim.dateTo ?? claim.dateFrom ?? [])).at(-1) ?? null,
    grades: gradesBehind(ledger, claims),
  }
}

const distinct = (values: string[]): string[] => (values.length === 1 ? values : [...new Set(values)].sort())
