/** The record as it is written and as it is seen, changed together: a change costs what it touches, also where entities are one. */
import type { EntityRecord } from '../../contract/graph.ts'
import { createLedger, type Ledger } from '../ledger.ts'
import { canFollow, changeLedger, inverseOf } from '../ledger-change.ts'
import { changedRecords, type RecordsChange } from '../records-change.ts'
import type { Effects } from '../touched.ts'
import { clusters, keepClusters, sameDecisions, seenEntity, seenLedger, seenOf } from './merged.ts'

/** The same object twice where nothing is merged. */
export interface BothLedgers {
  record: Ledger
  seen: Ledger
}

/** The same object twice where nothing is merged. */
export interface BothChanges {
  record: RecordsChange
  seen: RecordsChange
}

export const bothOf = (record: Ledger): BothLedgers => ({ record, seen: seenLedger(record) })

export const builtAnew = ({ record }: BothLedgers, change: RecordsChange): BothLedgers =>
  bothOf(createLedger(changedRecords(record.records, change)))

/** Null where the change reaches too far, or makes other entities one: then build anew. */
export function planned({ record, seen }: BothLedgers, change: RecordsChange): BothChanges | null {
  if (!sameDecisions(record, change) || !canFollow(record, change)) return null
  if (seen === record) return { record: change, seen: change }
  const asSeen = seenChange(record, change)
  return canFollow(seen, asSeen) ? { record: change, seen: asSeen } : null
}

/** The changes that take these back. */
export function inverseOfBoth({ record, seen }: BothLedgers, changes: BothChanges): BothChanges {
  const inverse = inverseOf(record, changes.record)
  return { record: inverse, seen: seen === record ? inverse : inverseOf(seen, changes.seen) }
}

/** `before` must not be used afterwards. Null effects: what is taken back may reach too far, then that ledger is built anew. */
export function changeBoth(before: BothLedgers, changes: BothChanges): { after: BothLedgers; effects: Effects | null } {
  const known = clusters(before.record)
  const one = changeLedger(before.record, changes.record)
  const other = before.seen === before.record ? one : changeLedger(before.seen, changes.seen)
  keepClusters(one.ledger, known)
  const claims = one.effects && other.effects && [...new Set([...one.effects.claims, ...other.effects.claims])]
  return {
    after: { record: one.ledger, seen: other.ledger },
    effects: claims && { claims, relations: other.effects?.relations ?? [] },
  }
}

/** What the change comes to in the record as it is seen. */
function seenChange(record: Ledger, change: RecordsChange): RecordsChange {
  const fresh = new Map(change.put.entities.map(entity => [entity.id, entity]))
  const entityOf = (id: string): EntityRecord | undefined => fresh.get(id) ?? record.entities.get(id)
  const all = clusters(record)
  const shown = new Set([...fresh.keys()].map(id => all.canonical.get(id) ?? id))
  // claims tell the names of their ends as they were written
  const put = new Map(change.put.claims.map(claim => [claim.id, claim]))
  const gone = new Set(change.remove.claims)
  const renamed = [...fresh.values()].filter(({ id, name }) => all.canonical.has(id) && record.entities.get(id)?.name !== name)
  for (const { id } of renamed)
    for (const claim of [...record.bySubject.get(id), ...record.byObject.get(id)])
      if (!put.has(claim.id) && !gone.has(claim.id)) put.set(claim.id, claim)
  return {
    ...change,
    put: {
      ...change.put,
      entities: [...shown].flatMap(id => seenEntity(id, all, entityOf) ?? []),
      claims: [...put.values()].map(claim => seenOf(claim, all, entityOf)),
    },
  }
}
