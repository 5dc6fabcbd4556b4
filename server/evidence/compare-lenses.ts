/** Two lenses side by side: what only one of them says, what both say, and where one denies what the other says. */
import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import { denialsOf } from './denials.ts'
import type { Ledger } from './ledger.ts'
import { type Seen, underLens } from './lens.ts'

export interface Contradiction {
  /** As the side that says it draws it. */
  relation: Relation
  saidBy: 'a' | 'b' | 'both'
  /** Claims of the other side, or of either where both say it, that deny or contradict it or the voice behind it. */
  denials: string[]
}

export interface Comparison {
  onlyA: Relation[]
  onlyB: Relation[]
  /** Relations that both draw and neither denies, as each draws them. */
  both: { a: Relation; b: Relation }[]
  contradictions: Contradiction[]
}

/** Each relation that either lens draws stands in exactly one list, in the order of the ids. Throws UnknownInLens. */
export function compareLenses(ledger: Ledger, lensA: Lens, lensB: Lens): Comparison {
  const [a, b] = [side(ledger, lensA), side(ledger, lensB)]
  const comparison: Comparison = { onlyA: [], onlyB: [], both: [], contradictions: [] }
  for (const id of [...new Set([...a.relations.keys(), ...b.relations.keys()])].sort()) place(comparison, ledger, id, a, b)
  return comparison
}

function place(comparison: Comparison, ledger: Ledger, id: string, a: Side, b: Side): void {
  const [inA, inB] = [a.relations.get(id), b.relations.get(id)]
  const denials = new Set([...deniedUnder(ledger, inA, b), ...deniedUnder(ledger, inB, a)])
  const relation = inA ?? inB
  if (relation && denials.size > 0) {
    const saidBy = inA && inB ? 'both' : inA ? 'a' : 'b'
    comparison.contradictions.push({ relation, saidBy, denials: [...denials].sort() })
  } else if (inA && inB) comparison.both.push({ a: inA, b: inB })
  else if (inA) comparison.onlyA.push(inA)
  else if (inB) comparison.onlyB.push(inB)
}

interface Side {
  relations: ReadonlyMap<string, Relation>
  claims: ReadonlySet<string>
}

function side(ledger: Ledger, lens: Lens): Side {
  const seen: Seen = underLens(ledger, lens)
  return { relations: new Map(seen.relations.map(relation => [relation.id, relation])), claims: new Set(seen.claims.map(({ id }) => id)) }
}

/** Claims of the other side against a relation. */
function deniedUnder(ledger: Ledger, relation: Relation | undefined, other: Side): string[] {
  const claims = (relation?.claimIds ?? []).flatMap(id => ledger.claims.get(id) ?? [])
  return denialsOf(ledger, claims, id => other.claims.has(id)).map(({ id }) => id)
}
