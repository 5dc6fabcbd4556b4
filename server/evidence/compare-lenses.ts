import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import type { ContestGround } from '../contract/ontology.ts'
import { type Contest, isDenial } from './contest.ts'
import { isDrawn } from './draw-relations.ts'
import { byId, type Ledger } from './ledger.ts'
import { underLens } from './lens.ts'
import { numberedClaims } from './numbered-claims.ts'
import { isActive } from './tally.ts'

export interface DisputedBySide {
  relation: Relation
  saidBy: 'a' | 'b' | 'both'
  denials: string[]
}

export interface UndrawnDispute {
  claim: ClaimRecord
  saidBy: 'a' | 'b'
  on: ContestGround
  denials: string[]
}

export interface Comparison {
  onlyA: Relation[]
  onlyB: Relation[]
  both: { a: Relation; b: Relation }[]
  contradictions: DisputedBySide[]
  attributionDisputed: DisputedBySide[]
  undrawn: UndrawnDispute[]
}

/** Each relation that either lens draws is in exactly one list, by id. Throws UnknownInLens. */
export function compareLenses(ledger: Ledger, lensA: Lens, lensB: Lens): Comparison {
  const [a, b] = [side(ledger, lensA), side(ledger, lensB)]
  const comparison: Comparison = {
    onlyA: [],
    onlyB: [],
    both: [],
    contradictions: [],
    attributionDisputed: [],
    undrawn: undrawnDisputes(ledger, a, b),
  }
  for (const id of [...new Set([...a.relations.keys(), ...b.relations.keys()])].sort()) place(comparison, ledger, id, a, b)
  return comparison
}

function place(comparison: Comparison, ledger: Ledger, id: string, a: Side, b: Side): void {
  const [inA, inB] = [a.relations.get(id), b.relations.get(id)]
  const relation = inA ?? inB
  if (!relation) return
  const against = (ground: ContestGround) =>
    [...new Set([...disputedUnder(ledger, inA, ground, b), ...disputedUnder(ledger, inB, ground, a)])].sort()
  const saidBy = inA && inB ? 'both' : inA ? 'a' : 'b'
  const [content, attribution] = [against('content'), against('attribution')]
  if (content.length > 0) comparison.contradictions.push({ relation, saidBy, denials: content })
  else if (attribution.length > 0) comparison.attributionDisputed.push({ relation, saidBy, denials: attribution })
  else if (inA && inB) comparison.both.push({ a: inA, b: inB })
  else if (inA) comparison.onlyA.push(inA)
  else if (inB) comparison.onlyB.push(inB)
}

/** Two claims that rule each other out appear once; a denial disputes and is not itself disputed. */
function undrawnDisputes(ledger: Ledger, a: Side, b: Side): UndrawnDispute[] {
  const found: UndrawnDispute[] = []
  const told = new Set<string>()
  const sides = [
    { saidBy: 'a', said: a, other: b },
    { saidBy: 'b', said: b, other: a },
  ] as const
  for (const { saidBy, said, other } of sides) {
    if (other.contest.disputes.length === 0) continue
    for (const id of said.claims) {
      const claim = ledger.claims.get(id)
      if (!claim || !isActive(claim) || claim.notContested || isDenial(ledger, claim)) continue
      if (isDrawn(ledger, claim)) continue
      for (const on of ['content', 'attribution'] as const) {
        const denials = other.contest.against([claim], on).flatMap(denial => (other.claims.has(denial.id) ? denial.id : []))
        if (denials.length === 0 || told.has(id)) continue
        for (const denial of denials) told.add(denial)
        found.push({ claim, saidBy, on, denials })
      }
    }
  }
  return found.sort((one, other) => byId(one.claim, other.claim))
}

interface Side {
  relations: ReadonlyMap<string, Relation>
  claims: ReadonlySet<string>
  contest: Contest
}

function side(ledger: Ledger, lens: Lens): Side {
  const { relations, claims, contest } = underLens(ledger, lens)
  return { relations: new Map(relations.map(relation => [relation.id, relation])), claims: new Set(claims.map(({ id }) => id)), contest }
}

/** Its words are disputed only where those of each of its claims are. */
function disputedUnder(ledger: Ledger, relation: Relation | undefined, on: ContestGround, other: Side): string[] {
  const ids = relation?.claimIds ?? []
  const { numberOf } = numberedClaims(ledger)
  if (!ids.some(id => other.contest.bits[numberOf.get(id) ?? -1])) return []
  const claims = ids.flatMap(id => ledger.claims.get(id) ?? [])
  const against = claims.map(claim =>
    claim.notContested ? [] : other.contest.against([claim], on).filter(({ id }) => other.claims.has(id)),
  )
  if (on === 'attribution' && against.some(list => list.length === 0)) return []
  return against.flat().map(({ id }) => id)
}
