import { ClaimRecord } from '../contract/claim.ts'
import { Relation } from '../contract/graph.ts'
import type { ContestGround } from '../contract/ontology.ts'
import { dependsOn } from '../evidence/depends-on.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { type NodeElement, type NodeRef, type RelationshipElement, type StoredValue, withoutNulls } from './graph-elements.ts'

const ofClaims = new Set([
  ...Object.keys(ClaimRecord.shape),
  ...['contested', 'contestedOn', 'withdrawnBy', 'withdrawnAt', 'withdrawnReason'],
])
const apart = 'q_'

/** A qualifier's own key, as somebody asks for it; apart only where a claim has a property of that name. */
export const keyOfQualifier = (key: string): string => (ofClaims.has(key) || key.startsWith(apart) ? `${apart}${key}` : key)

/** The way back, also from the forms until the sixth, which set all qualifiers apart; null for what is the claim's own. */
export const qualifierOfKey = (key: string): string | null =>
  key.startsWith(apart) ? key.slice(apart.length) : ofClaims.has(key) ? null : key

type Known = { has(id: string): boolean }
const isEntity = (entities: Known, value: unknown): value is string => typeof value === 'string' && entities.has(value)

/** `entities` tells entity qualifiers (QUALIFIED_BY) from plain values; `contestedOn` is computed, not recorded. */
export function claimNode(claim: ClaimRecord, entities: Known, contestedOn: readonly ContestGround[]): NodeElement {
  const properties = claimProperties(claim)
  properties.contested = contestedOn.length > 0
  properties.contestedOn = [...contestedOn]
  // defined, not assigned: a key may be `__proto__`
  for (const [key, value] of Object.entries(claim.qualifiers))
    if (!isEntity(entities, value))
      Object.defineProperty(properties, keyOfQualifier(key), {
        ...{ value: stored(value), enumerable: true, writable: true, configurable: true },
      })
  return { label: 'Claim', id: claim.id, labels: ['Claim'], properties }
}

export function claimLinks(claim: ClaimRecord, entities: Known): RelationshipElement[] {
  const from: NodeRef = { label: 'Claim', id: claim.id }
  const to = (
    label: NodeRef['label'],
    type: string,
    id: string,
    properties: Record<string, StoredValue> = {},
    by: RelationshipElement['by'] = null,
  ): RelationshipElement => ({ type, from, to: { label, id }, by, properties })
  const heardIn = new Set(claim.chain.flatMap(link => link.heardIn ?? []))
  return [
    to('Entity', 'SUBJECT', claim.subject),
    to('Entity', 'OBJECT', claim.object),
    to('Entity', 'ASSERTED_BY', claim.assertedBy),
    ...claim.chain.map(({ agent, ...link }, ord) => to('Entity', 'VIA', agent, { ord: BigInt(ord), ...withoutNulls(link) }, 'ord')),
    to('Entity', 'STATED_IN', claim.source, locatorProperties(claim.locator)),
    ...[...heardIn].map(id => to('Entity', 'HEARD_IN', id)),
    ...(claim.contentOf === null ? [] : [to('Claim', 'CONTENT_OF', claim.contentOf)]),
    ...(claim.supersedes === undefined ? [] : [to('Claim', 'SUPERSEDES', claim.supersedes)]),
    ...claim.denies.map(id => to('Claim', 'DENIES', id)),
    ...claim.contradicts.map(id => to('Claim', 'CONTRADICTS', id)),
    ...claim.supports.map(id => to('Claim', 'SUPPORTS', id)),
    ...dependsOn(claim).map(id => to('Claim', 'DEPENDS_ON', id)),
    ...Object.entries(claim.qualifiers).flatMap(([key, value]) =>
      isEntity(entities, value) ? [to('Entity', 'QUALIFIED_BY', value, { key }, 'key')] : [],
    ),
  ]
}

function claimProperties(claim: ClaimRecord): Record<string, StoredValue> {
  const {
    subject,
    object,
    assertedBy,
    chain,
    source,
    locator,
    contentOf,
    denies,
    contradicts,
    supports,
    qualifiers,
    passages,
    supersedes,
    withdrawn,
    ...own
  } = claim
  // no property type holds a passage's place, and a second STATED_IN would count the claim twice
  const { by: withdrawnBy = null, at: withdrawnAt = null, reason: withdrawnReason = null } = withdrawn ?? {}
  return withoutNulls({
    ...own,
    withdrawnBy,
    withdrawnAt,
    withdrawnReason,
    passages: passages.length === 0 ? null : JSON.stringify(passages),
  })
}

const locatorProperties = (locator: ClaimRecord['locator']): Record<string, StoredValue> =>
  Object.fromEntries(Object.entries(locator ?? {}).map(([key, value]) => [key, BigInt(value)]))

const stored = (value: string | number | boolean): StoredValue =>
  typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value

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
