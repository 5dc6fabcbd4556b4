import type { Relation } from '../contract/graph.ts'
import { wholeGraph } from './draw-relations.ts'
import type { Ledger } from './ledger.ts'
import { numberedClaims } from './numbered-claims.ts'

export interface NumberedRelations {
  relations: readonly Relation[]
  /** Claim numbers of all relations; those of relation i are at `starts[i]` to `starts[i + 1]`. */
  behind: Int32Array
  starts: Int32Array
  /** By a claim's number: the number of its relation, or -1. */
  relationOf: Int32Array
  /** Numbers of the ends of relation i, at 2i and 2i + 1. */
  ends: Int32Array
  endNumberOf: ReadonlyMap<string, number>
}

const relationsOf = new WeakMap<Ledger, NumberedRelations>()

export function numberedRelations(ledger: Ledger): NumberedRelations {
  const known = relationsOf.get(ledger)
  if (known) return known
  const { numberOf, claims } = numberedClaims(ledger)
  const relations = [...wholeGraph(ledger).values()]
  const behind = Int32Array.from(relations.flatMap(({ claimIds }) => claimIds.map(id => numberOf.get(id) ?? 0)))
  const starts = new Int32Array(relations.length + 1)
  const relationOf = new Int32Array(claims.length).fill(-1)
  const ends = new Int32Array(2 * relations.length)
  const endNumberOf = new Map<string, number>()
  const endNumber = (id: string): number => {
    const number = endNumberOf.get(id) ?? endNumberOf.size
    endNumberOf.set(id, number)
    return number
  }
  for (const [i, { claimIds, from, to }] of relations.entries()) {
    for (let at = starts[i] ?? 0; at < (starts[i] ?? 0) + claimIds.length; at++) relationOf[behind[at] ?? 0] = i
    starts[i + 1] = (starts[i] ?? 0) + claimIds.length
    ends[2 * i] = endNumber(from)
    ends[2 * i + 1] = endNumber(to)
  }
  const numbered = { relations, behind, starts, relationOf, ends, endNumberOf }
  relationsOf.set(ledger, numbered)
  return numbered
}

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
