import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import { contestGrounds, modalities } from '../contract/ontology.ts'
import { saidAs } from '../contract/record-words.ts'
import { ById } from './by-id.ts'
import { type Contest, contestOf } from './contest.ts'
import { gradesBehind } from './grades.ts'
import { Grouped } from './grouped.ts'
import { byId, type Ledger, publisherOf } from './ledger.ts'
import { actOfDenying } from './negation.ts'
import { countOrigins } from './origins.ts'
import { endsOf, relationId } from './relation-id.ts'
import { speakerOf, stateOf } from './states.ts'
import type { Effects } from './touched.ts'

export { relationId } from './relation-id.ts'

/** Null where it is drawn; server/ledger/undrawn.ts has the words. */
export type Undrawn =
  | 'unknown predicate'
  | 'end missing'
  | 'content'
  | 'counterfactual'
  | 'denied'
  | 'negative'
  | 'denial'
  | 'forecast'
  | 'kept as claim'
  | 'held back'

type DrawnBy = Pick<Ledger, 'predicates' | 'families'> & { entities: { has(id: string): boolean } }

export function undrawnBecause(ledger: DrawnBy, claim: ClaimRecord): Undrawn | null {
  const predicate = ledger.predicates.get(claim.predicate)
  if (!predicate) return 'unknown predicate'
  if (!ledger.entities.has(claim.subject) || !ledger.entities.has(claim.object)) return 'end missing'
  if (claim.contentOf) return 'content'
  if (saidAs(claim.modality) === 'unreal') return 'counterfactual'
  if (saidAs(claim.modality) === 'denial' && predicate.drawn) return 'denied'
  if (claim.polarity === 'negative') return 'negative'
  if (predicate.drawn) return claim.notDrawn === null ? null : 'held back'
  if (claim.denies.length > 0 || actOfDenying(claim, predicate)) return 'denial'
  return ledger.families.get(predicate.family)?.tells === 'forecast' || claim.mood === 'future' ? 'forecast' : 'kept as claim'
}

export const isDrawn = (ledger: DrawnBy, claim: ClaimRecord): boolean => undrawnBecause(ledger, claim) === null

export function drawRelations(
  ledger: Ledger,
  claims: Iterable<ClaimRecord>,
  contest: Contest = contestOf(ledger),
  standing?: (claimId: string) => boolean,
): Relation[] {
  const drawn = new Grouped<ClaimRecord>()
  for (const claim of claims) {
    if (isDrawn(ledger, claim)) drawn.add(relationId(claim, ledger.predicates.get(claim.predicate)), claim)
  }
  return [...drawn.entries()].map(([id, behind]) => drawRelation(ledger, id, behind, contest, standing)).sort(byId)
}

const drawnWhole = new WeakMap<Ledger, ById<Relation>>()

/** By id, in the order of ids; computed once per ledger. */
export function wholeGraph(ledger: Ledger): ReadonlyMap<string, Relation> {
  const relations = drawnWhole.get(ledger) ?? new ById(drawRelations(ledger, ledger.claims.values()))
  drawnWhole.set(ledger, relations)
  return relations
}

export function followRelations(before: Ledger, after: Ledger, ids: Iterable<string>): Effects['relations'] {
  const known = drawnWhole.get(before)
  if (!known) return []
  drawnWhole.set(after, known)
  const contest = contestOf(after)
  return [...ids].map(id => {
    const old = known.get(id)
    const behind = after.byRelation.get(id).filter(claim => isDrawn(after, claim))
    const fresh = behind.length > 0 ? drawRelation(after, id, behind, contest) : undefined
    if (fresh) known.put(fresh)
    else known.drop(id)
    return { id, before: old, after: fresh }
  })
}

/** From at least one claim. Withdrawn claims count only where no other is left. */
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
  // inferences have no speaker and do not make what others say any firmer
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
    asserterIds: distinct(said.map(claim => claim.assertedBy)),
    speakerIds: distinct(said.map(speakerOf)),
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
