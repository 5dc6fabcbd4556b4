/** Which entities are one by decisions, and the record as it is then seen; the record itself stays as it was written. */
import type { ClaimRecord } from '../../contract/claim.ts'
import type { Decision } from '../../contract/duplicates/decisions.ts'
import type { EntityRecord, Name } from '../../contract/graph.ts'
import { createLedger, type Ledger } from '../ledger.ts'
import type { Records } from '../records.ts'
import type { RecordsChange } from '../records-change.ts'

export interface Standing extends Decision {
  a: string
  b: string
}

/** One for each pair: the last that is not taken back, in the order of their instants. */
export function standingDecisions(entities: Iterable<EntityRecord>): Standing[] {
  const found: Standing[] = []
  for (const { id, decisions = [] } of entities) {
    const byOther = new Map<string, Decision>()
    for (const each of decisions) if (!each.takenBack) byOther.set(each.with, each)
    for (const [b, each] of byOther) found.push({ ...each, a: id, b })
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.a < b.a ? -1 : a.a > b.a ? 1 : a.b < b.b ? -1 : 1))
}

export interface Clusters {
  canonical: ReadonlyMap<string, string>
  /** By the canonical id, all that are one, in the order of their ids. */
  members: ReadonlyMap<string, readonly string[]>
}

/** "The same" is transitive. The latest decision's name is shown, else the first id; decisions about who is gone do not count. */
export function clustersOf(entities: ReadonlyMap<string, EntityRecord>): Clusters {
  const same = standingDecisions(entities.values()).filter(({ is, a, b }) => is === 'same' && entities.has(a) && entities.has(b))
  const groups = new Map<string, { ids: Set<string>; shown: string }>()
  for (const { a, b, shownAs } of same) {
    const [one, other] = [groups.get(a), groups.get(b)]
    const ids = new Set([...(one?.ids ?? [a]), ...(other?.ids ?? [b])])
    const asked = shownAs !== undefined && ids.has(shownAs) ? shownAs : undefined
    const group = { ids, shown: asked ?? one?.shown ?? other?.shown ?? [...ids].sort()[0]! }
    for (const id of ids) groups.set(id, group)
  }
  const canonical = new Map([...groups].map(([id, { shown }]) => [id, shown]))
  const members = new Map([...new Set(groups.values())].map(({ ids, shown }) => [shown, [...ids].sort()]))
  return { canonical, members }
}

const clustersKept = new WeakMap<Ledger, Clusters>()
export function clusters(ledger: Ledger): Clusters {
  const known = clustersKept.get(ledger)
  if (known) return known
  const made = clustersOf(ledger.entities)
  clustersKept.set(ledger, made)
  return made
}

/** Where a change made nobody else one. */
export const keepClusters = (ledger: Ledger, known: Clusters): void => void clustersKept.set(ledger, known)

/** Whether after the change the same entities are one as before it. */
export function sameDecisions({ entities }: Ledger, { put, remove }: RecordsChange): boolean {
  const same = (entity: EntityRecord | undefined): string =>
    JSON.stringify(standingDecisions(entity ? [entity] : []).filter(({ is }) => is === 'same'))
  if (put.entities.some(entity => same(entity) !== same(entities.get(entity.id)))) return false
  if (remove.entities.some(id => same(entities.get(id)) !== same(undefined))) return false
  const comeOrGone = new Set([...remove.entities, ...put.entities.flatMap(({ id }) => (entities.has(id) ? [] : id))])
  return comeOrGone.size === 0 || !entities.list.some(({ decisions = [] }) => decisions.some(each => comeOrGone.has(each.with)))
}

const none: Clusters = { canonical: new Map(), members: new Map() }

/** The same object where nothing is merged. */
export function seenRecords(records: Records, all: Clusters = none): Records {
  if (all.canonical.size === 0) return records
  const byId = new Map(records.entities.map(entity => [entity.id, entity]))
  const entityOf = (id: string): EntityRecord | undefined => byId.get(id)
  return {
    ...records,
    entities: records.entities.flatMap(({ id }) => (canonicalOf(all, id) === id ? (seenEntity(id, all, entityOf) ?? []) : [])),
    claims: records.claims.map(claim => seenOf(claim, all, entityOf)),
  }
}

const canonicalOf = ({ canonical }: Clusters, id: string): string => canonical.get(id) ?? id

/** `id`: one that is shown. */
export function seenEntity(id: string, all: Clusters, entityOf: (id: string) => EntityRecord | undefined): EntityRecord | undefined {
  const entity = entityOf(id)
  const others = (all.members.get(id) ?? []).flatMap(each => (each === id ? [] : (entityOf(each) ?? [])))
  return entity && withEnds(merged(entity, others), each => canonicalOf(all, each))
}

/** The same object where it names nobody that is shown as another. */
export const seenOf = (claim: ClaimRecord, all: Clusters, entityOf: (id: string) => EntityRecord | undefined): ClaimRecord =>
  seenClaim(
    claim,
    id => canonicalOf(all, id),
    id => entityOf(id)?.name ?? id,
  )

function merged(entity: EntityRecord, others: readonly EntityRecord[]): EntityRecord {
  if (others.length === 0) return entity
  const names = others.flatMap(({ name, names: theirs }): Name[] => [
    ...theirs.map((each): Name => (each.kind === 'canonical' ? { ...each, kind: 'variant' } : each)),
    ...(theirs.some(({ value }) => value === name) ? [] : [{ value: name, lang: null, script: null, kind: 'variant' as const }]),
  ])
  return {
    ...entity,
    labels: [...new Set([...entity.labels, ...others.flatMap(({ labels }) => labels)])],
    names: [...new Map([...names.toReversed(), ...entity.names.toReversed()].map(name => [name.value, name])).values()].reverse(),
    wikidata: entity.wikidata ?? others.find(({ wikidata }) => wikidata !== null)?.wikidata ?? null,
    note: entity.note ?? others.find(({ note }) => note !== null)?.note ?? null,
  }
}

function withEnds(entity: EntityRecord, to: (id: string) => string): EntityRecord {
  const { facts } = entity
  if (facts === null) return entity
  const { publisher, releasedBy, madeBy } = facts
  if ([publisher, releasedBy, madeBy].every(id => !id || to(id) === id)) return entity
  return {
    ...entity,
    facts: {
      ...facts,
      publisher: publisher && to(publisher),
      ...(releasedBy !== undefined && { releasedBy: to(releasedBy) }),
      ...(madeBy !== undefined && { madeBy: to(madeBy) }),
    },
  }
}

function seenClaim(claim: ClaimRecord, to: (id: string) => string, nameOf: (id: string) => string): ClaimRecord {
  const { subject, object, assertedBy, chain, qualifiers } = claim
  const links = chain.map(link => ({
    ...link,
    agent: to(link.agent),
    ...(link.heardIn !== undefined && { heardIn: to(link.heardIn) }),
    ...(link.attributedTo !== undefined && { attributedTo: to(link.attributedTo) }),
  }))
  const values = Object.fromEntries(Object.entries(qualifiers).map(([key, value]) => [key, typeof value === 'string' ? to(value) : value]))
  const moved = [subject, object, assertedBy].some(id => to(id) !== id)
  const same =
    !moved &&
    links.every(
      (link, i) => link.agent === chain[i]?.agent && link.heardIn === chain[i]?.heardIn && link.attributedTo === chain[i]?.attributedTo,
    ) &&
    Object.entries(values).every(([key, value]) => value === qualifiers[key])
  if (same) return claim
  const seen = { ...claim, subject: to(subject), object: to(object), assertedBy: to(assertedBy), chain: links, qualifiers: values }
  const written = {
    ...(to(subject) !== subject && { subject: nameOf(subject) }),
    ...(to(object) !== object && { object: nameOf(object) }),
  }
  if (Object.keys(written).length > 0) namesWritten.set(seen, written)
  return seen
}

const namesWritten = new WeakMap<ClaimRecord, { subject?: string; object?: string }>()
export const writtenAs = (claim: ClaimRecord): { subject?: string; object?: string } | undefined => namesWritten.get(claim)

export function seenLedger(ledger: Ledger): Ledger {
  const all = clusters(ledger)
  return all.canonical.size === 0 ? ledger : createLedger(seenRecords(ledger.records, all))
}
