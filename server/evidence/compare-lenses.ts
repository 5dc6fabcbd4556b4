/** Two lenses side by side: what only one of them says, what both say, and where one disputes what the other says. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import type { ContestGround } from '../contract/ontology.ts'
import { type Contest, isDenial } from './contest.ts'
import { isDrawn } from './draw-relations.ts'
import { byId, type Ledger } from './ledger.ts'
import { underLens } from './lens.ts'
import { isActive } from './tally.ts'

export interface DisputedBySide {
  /** As the side that says it draws it. */
  relation: Relation
  saidBy: 'a' | 'b' | 'both'
  /** Claims of the other side, or of either where both say it, against it. */
  denials: string[]
}

/** A claim that draws no relation, said by one side and disputed by the other. */
export interface UndrawnDispute {
  claim: ClaimRecord
  saidBy: 'a' | 'b'
  on: ContestGround
  /** Claims of the other side against it. */
  denials: string[]
}

export interface Comparison {
  onlyA: Relation[]
  onlyB: Relation[]
  /** Relations that both draw and neither disputes, as each draws them. */
  both: { a: Relation; b: Relation }[]
  /** The other side says that it is not so. */
  contradictions: DisputedBySide[]
  /** The other side says that the words are not whose they are said to be, of every claim that it is said by. */
  attributionDisputed: DisputedBySide[]
  /** The same of claims that are not drawn, content and attribution apart, in the order of the claims' ids. */
  undrawn: UndrawnDispute[]
}

/** Each relation that either lens draws stands in exactly one list, in the order of the ids. Throws UnknownInLens. */
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

/** Two claims that rule each other out are told once, and a denial is no claim to be disputed but what disputes. */
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

/** Claims of the other side against a relation. Its words are disputed only where those of each of its claims are. */
function disputedUnder(ledger: Ledger, relation: Relation | undefined, on: ContestGround, other: Side): string[] {
  const claims = (relation?.claimIds ?? []).flatMap(id => ledger.claims.get(id) ?? [])
  const against = claims.map(claim =>
    claim.notContested ? [] : other.contest.against([claim], on).filter(({ id }) => other.claims.has(id)),
  )
  if (on === 'attribution' && against.some(list => list.length === 0)) return []
  return against.flat().map(({ id }) => id)
}
