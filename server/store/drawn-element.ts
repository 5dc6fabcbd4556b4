import { Relation } from '../contract/graph.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { stored } from './claim-elements.ts'
import { type RelationshipElement, type StoredValue, withoutNulls } from './graph-elements.ts'

const ofRelations: ReadonlySet<string> = new Set([...Object.keys(Relation.shape), 'key', 'differing'])

/** What the predicate's qualifiers are in all claims behind a relation that say it; where they are not of one mind, only that. */
function saidOf(ledger: Ledger, { type, claimIds }: Relation): Record<string, StoredValue> {
  const own = Object.entries(ledger.predicates.get(type)?.qualifiers ?? {})
  const plain = own.flatMap(([key, is]) => (is === 'entity' || ofRelations.has(key) ? [] : [key]))
  const values = (key: string) => new Set(claimIds.flatMap(id => ledger.claims.get(id)?.qualifiers[key] ?? []))
  const said = plain.map(key => [key, [...values(key)]] as const)
  const agreed = said.flatMap(([key, [value, other]]) =>
    value === undefined || other !== undefined ? [] : [[key, stored(value)] as const],
  )
  const differing = said.flatMap(([key, all]) => (all.length > 1 ? [key] : []))
  return { ...Object.fromEntries(agreed), ...(differing.length > 0 && { differing }) }
}

/** Grades stay with their assessments: they change no relation. */
export function drawnElement(ledger: Ledger, relation: Relation): RelationshipElement {
  const { id, type, from, to, claims, publishers, origins, contestedClaims, sign, grades: _, ...rest } = relation
  return {
    type,
    from: { label: 'Entity', id: from },
    to: { label: 'Entity', id: to },
    by: 'key',
    properties: withoutNulls({
      ...saidOf(ledger, relation),
      key: id,
      ...rest,
      claims: BigInt(claims),
      publishers: BigInt(publishers),
      origins: BigInt(origins),
      contestedClaims: BigInt(contestedClaims),
      sign: BigInt(sign),
    }),
  }
}
