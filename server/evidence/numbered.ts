/** The claims, relations and ends of a ledger by number: a lens passes over all of them, and a look into a list is quicker than one by id. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import { wholeGraph } from './draw-relations.ts'
import type { Ledger } from './ledger.ts'

export interface NumberedClaims {
  /** In the order of their ids. */
  claims: readonly ClaimRecord[]
  numberOf: ReadonlyMap<string, number>
}

export interface NumberedRelations {
  /** Everything that is drawn, in the order of the ids. */
  relations: readonly Relation[]
  /** Numbers of the claims behind all relations; those of relation i stand from `starts[i]` to `starts[i + 1]`. */
  behind: Int32Array
  starts: Int32Array
  /** Numbers of the ends of relation i, at 2i and 2i + 1. */
  ends: Int32Array
  endNumberOf: ReadonlyMap<string, number>
}

const claimsOf = new WeakMap<Ledger, NumberedClaims>()
const relationsOf = new WeakMap<Ledger, NumberedRelations>()

/** Computed once per ledger. */
export function numberedClaims(ledger: Ledger): NumberedClaims {
  const known = claimsOf.get(ledger)
  if (known) return known
  const claims = [...ledger.claims.values()]
  const numbered = { claims, numberOf: new Map(claims.map(({ id }, i) => [id, i])) }
  claimsOf.set(ledger, numbered)
  return numbered
}

/** Computed once per ledger. */
export function numberedRelations(ledger: Ledger): NumberedRelations {
  const known = relationsOf.get(ledger)
  if (known) return known
  const { numberOf } = numberedClaims(ledger)
  const relations = [...wholeGraph(ledger).values()]
  const behind = Int32Array.from(relations.flatMap(({ claimIds }) => claimIds.map(id => numberOf.get(id) ?? 0)))
  const starts = new Int32Array(relations.length + 1)
  const ends = new Int32Array(2 * relations.length)
  const endNumberOf = new Map<string, number>()
  const endNumber = (id: string): number => {
    const number = endNumberOf.get(id) ?? endNumberOf.size
    endNumberOf.set(id, number)
    return number
  }
  for (const [i, { claimIds, from, to }] of relations.entries()) {
    starts[i + 1] = (starts[i] ?? 0) + claimIds.length
    ends[2 * i] = endNumber(from)
    ends[2 * i + 1] = endNumber(to)
  }
  const numbered = { relations, behind, starts, ends, endNumberOf }
  relationsOf.set(ledger, numbered)
  return numbered
}

/** How many of the chosen relations touch each end; one that joins an entity to itself counts once. */
export function degreesOf({ ends, endNumberOf }: NumberedRelations, chosen: Iterable<number>): Int32Array {
  const degrees = new Int32Array(endNumberOf.size)
  for (const i of chosen) {
    const from = ends[2 * i] ?? 0
    const to = ends[2 * i + 1] ?? 0
    degrees[from] = (degrees[from] ?? 0) + 1
    if (to !== from) degrees[to] = (degrees[to] ?? 0) + 1
  }
  return degrees
}
