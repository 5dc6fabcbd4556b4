import type { ClaimRecord } from '../contract/claim.ts'
import type { Assessment, EntityRecord } from '../contract/graph.ts'
import type { ById } from './by-id.ts'
import { followContest } from './contest.ts'
import { claimsAround } from './dispute-changes.ts'
import { followRelations } from './draw-relations.ts'
import type { Grouped } from './grouped.ts'
import { type ClaimIndex, claimKeys, createLedger, judgedKey, type Ledger, partKeys, throughKeys } from './ledger.ts'
import { followNegativeClaims } from './negative-claims.ts'
import { canDrop, followNumbers, numberIn } from './numbered-claims.ts'
import { followOrigins } from './origins.ts'
import { changedRecords, putting, type RecordsChange, sizeOf } from './records-change.ts'
import { relationId } from './relation-id.ts'
import { sameForRules } from './rules-read.ts'
import { withParts } from './set-aside.ts'
import { followTally } from './tally.ts'
import type { Effects, LedgerChange, TouchedClaim } from './touched.ts'

/** Larger changes are indexed as a whole. */
const mostFollowed = 500

/** `before` must not be used afterwards. If `effects` is null, all was indexed anew and `before` is unchanged: compare the two. */
export function changeLedger(before: Ledger, change: RecordsChange): { ledger: Ledger; effects: Effects | null } {
  if (!canFollow(before, change)) return { ledger: createLedger(changedRecords(before.records, change)), effects: null }
  return follow(before, change)
}

export function inverseOf(ledger: Ledger, { put, remove }: RecordsChange): RecordsChange {
  const undo = <T extends { id: string }>(fresh: readonly T[], gone: readonly string[], known: ById<T>) => {
    const ids = [...fresh.map(({ id }) => id), ...gone]
    return { put: ids.flatMap(id => known.get(id) ?? []), remove: ids.filter(id => !known.has(id)) }
  }
  const entities = undo(put.entities, remove.entities, ledger.entities)
  const claims = undo(put.claims, remove.claims, ledger.claims)
  const assessments = undo(put.assessments, remove.assessments, ledger.allAssessments)
  return {
    ...putting({ entities: entities.put, claims: claims.put, assessments: assessments.put }),
    remove: { entities: entities.remove, claims: claims.remove, assessments: assessments.remove },
  }
}

/** Whether the indexes find all that it touches: the vocabulary, and what the rules read of known entities, reach everywhere. */
export function canFollow(ledger: Ledger, change: RecordsChange): boolean {
  if (change.vocabulary !== null || sizeOf(change) > mostFollowed || !canDrop(ledger, change.remove.claims)) return false
  const { put, remove } = change
  const gone = new Set(remove.claims)
  return (
    put.entities.every(entity => {
      const known = ledger.entities.get(entity.id)
      return known ? sameForRules(known, entity) : !isReferred(ledger, entity.id, new Set())
    }) && remove.entities.every(id => !isReferred(ledger, id, gone))
  )
}

function isReferred(ledger: Ledger, id: string, gone: ReadonlySet<string>): boolean {
  const { bySubject, byObject, byAgent, bySource, byRecording } = ledger
  const byClaims = [bySubject, byObject, byAgent, bySource, byRecording].some(index => index.get(id).some(claim => !gone.has(claim.id)))
  return (
    byClaims ||
    ledger.entities.list.some(
      ({ facts }) =>
        facts !== null && [facts.publisher, facts.copyOf, facts.partOf, facts.releasedBy, facts.madeBy].some(other => other === id),
    )
  )
}

function follow(before: Ledger, { put, remove }: RecordsChange): { ledger: Ledger; effects: Effects } {
  const touched = [...put.claims.map(claim => touch(before, claim.id, claim)), ...remove.claims.map(id => touch(before, id, undefined))]
  const ids = touched.map(({ id }) => id)
  const around = claimsAround(before, ids)
  const keys = exchangeClaims(before, touched, () => {
    exchange(before.entities, put.entities, remove.entities, [
      [before.parts, entity => partKeys(before, entity)],
      [before.cameThrough, entity => throughKeys(before, entity)],
    ])
  })
  const judged = exchange<Assessment>(before.allAssessments, put.assessments, remove.assessments, [
    [before.assessments, each => [judgedKey(each)]],
  ])
  const { entities, claims, allAssessments } = before
  const after: Ledger = {
    ...before,
    records: {
      ...before.records,
      entities: entities.list as EntityRecord[],
      claims: claims.list as ClaimRecord[],
      assessments: allAssessments.list as Assessment[],
    },
  }
  followNumbers(before, after, touched)
  const contested = followContest(before, after, { claims: touched, around, keys }) ?? []
  const redrawn = new Set<string>()
  const redraw = (claim: ClaimRecord | undefined) => {
    if (claim) redrawn.add(relationId(claim, after.predicates.get(claim.predicate)))
  }
  for (const each of touched) for (const claim of [each.before, each.after]) redraw(claim)
  followOrigins(before, after, redrawn)
  for (const claim of contested) redraw(claim)
  for (const id of keys.deniers ?? []) redraw(claims.get(id))
  for (const id of judged) for (const claim of gradedBy(after, id)) redraw(claim)
  followNegativeClaims(before, after, touched)
  followTally(before, after, touched)
  const named = [...put.entities.map(({ id }) => id), ...remove.entities].flatMap(id => after.byQualifier.get(id))
  return {
    ledger: after,
    effects: { claims: [...contested, ...named].map(({ id }) => id), relations: followRelations(before, after, redrawn) },
  }
}

const touch = (ledger: Ledger, id: string, after: ClaimRecord | undefined): TouchedClaim => ({
  id,
  before: ledger.claims.get(id),
  after,
  number: numberIn(ledger, id),
})

function gradedBy(ledger: Ledger, id: string): readonly ClaimRecord[] {
  const claim = ledger.claims.get(id)
  const inSource = ledger.entities.has(id)
    ? [...withParts(ledger, id)].flatMap(source => [...ledger.bySource.get(source), ...ledger.byRecording.get(source)])
    : []
  return claim ? [claim, ...inSource] : inSource
}

/** In these, what points at a corrected claim points at its correction too. */
const following = ['deniers', 'contradictedBy', 'dependents', 'supporters'] as const

function exchangeClaims(ledger: Ledger, touched: readonly TouchedClaim[], between: () => void): LedgerChange['keys'] {
  const names = (Object.keys(claimKeys) as ClaimIndex[]).filter(name => ledger[name].isFilled)
  const own = new Set(touched.map(({ id }) => id))
  const corrected = touched.flatMap(({ before, after }) => [before?.supersedes ?? [], after?.supersedes ?? []].flat())
  const keysOf = (name: ClaimIndex, claim: ClaimRecord | undefined) => new Set<string>(claim ? claimKeys[name](ledger, claim) : [])
  const plans = names.map(name => {
    const pointing = following.some(each => each === name) ? corrected.flatMap(id => ledger[name].get(id)) : []
    const others = [...new Set(pointing)].filter(({ id }) => !own.has(id)).map(claim => ({ before: claim, after: claim }))
    return { name, items: [...touched, ...others].map(({ before, after }) => ({ before, after, old: keysOf(name, before) })) }
  })
  for (const { id, after } of touched)
    if (after) ledger.claims.put(after)
    else ledger.claims.drop(id)
  between()
  const keys: { -readonly [K in ClaimIndex]?: Set<string> } = {}
  // indexes that follow corrections ask this one for their keys
  const correctionsFirst = plans.sort((a, b) => Number(b.name === 'corrections') - Number(a.name === 'corrections'))
  for (const { name, items } of correctionsFirst) {
    const changed = new Set<string>()
    keys[name] = changed
    for (const { before, after, old } of items) {
      const fresh = keysOf(name, after)
      for (const key of new Set([...old, ...fresh])) {
        ledger[name].exchange(key, old.has(key) ? before : undefined, fresh.has(key) ? after : undefined)
        changed.add(key)
      }
    }
  }
  return keys
}

function exchange<T extends { id: string }>(
  all: ById<T>,
  put: readonly T[],
  remove: readonly string[],
  indexes: readonly [Grouped<T>, (item: T) => Iterable<string>][],
): Set<string> {
  const changed = new Set<string>()
  const pairs = [...put.map(item => ({ id: item.id, after: item as T | undefined })), ...remove.map(id => ({ id, after: undefined }))]
  for (const { id, after } of pairs) {
    const before = all.get(id)
    for (const [index, keysOf] of indexes) {
      const [old, fresh] = [before, after].map(item => new Set(item ? keysOf(item) : [])) as [Set<string>, Set<string>]
      for (const key of new Set([...old, ...fresh])) {
        if (index.isFilled) index.exchange(key, old.has(key) ? before : undefined, fresh.has(key) ? after : undefined)
        changed.add(key)
      }
    }
    if (after) all.put(after)
    else all.drop(id)
  }
  return changed
}
