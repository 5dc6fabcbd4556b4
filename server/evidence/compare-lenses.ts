/** Two lenses side by side: what only one of them says, what both say, and where one disputes what the other says. */
import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import type { ContestGround } from '../contract/ontology.ts'
import type { Contest } from './contest.ts'
import type { Ledger } from './ledger.ts'
import { underLens } from './lens.ts'

export interface DisputedBySide {
  /** As the side that says it draws it. */
  relation: Relation
  saidBy: 'a' | 'b' | 'both'
  /** Claims of the other side, or of either where both say it, against it. */
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
}

/** Each relation that either lens draws stands in exactly one list, in the order of the ids. Throws UnknownInLens. */
export function compareLenses(ledger: Ledger, lensA: Lens, lensB: Lens): Comparison {
  const [a, b] = [side(ledger, lensA), side(ledger, lensB)]
  const comparison: Comparison = { onlyA: [], onlyB: [], both: [], contradictions: [], attributionDisputed: [] }
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
