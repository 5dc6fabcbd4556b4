/** Computed once per ledger, then followed. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { ContestGround } from '../contract/ontology.ts'
import { type FallReason, fallWithDependents } from './dependence.ts'
import type { Ledger } from './ledger.ts'
import { actOfDenying, notSo } from './negation.ts'
import { numberedClaims } from './numbered-claims.ts'
import { relationId } from './relation-id.ts'
import { isRecording } from './rules-read.ts'
import { withParts } from './set-aside.ts'

export type Target = { claim: string } | { relation: string } | { heardIn: string }

export interface Disputed {
  target: Target
  on: ContestGround
  /** Active claims against it, repeats included. */
  by: ReadonlyMap<string, ClaimRecord>
  /** Those that deny it; the others merely cannot be true together with it. */
  deniers: ReadonlySet<string>
  reach: readonly number[]
}

interface Contribution {
  target: Target
  on: ContestGround
  by: readonly ClaimRecord[]
  denies: boolean
}

export interface Disputes {
  contributions: Map<string, readonly Contribution[]>
  contributors: Map<string, Set<string>>
  found: Map<string, Disputed>
  reaching: Map<number, readonly Disputed[]>
}

export const disputeKey = (target: Target, on: ContestGround): string => JSON.stringify([target, on])

/** Denying what nobody says denies nothing. */
export const isDisputed = ({ reach, target }: Disputed): boolean => reach.length > 0 || 'heardIn' in target

export function findDisputes(ledger: Ledger): Disputes {
  const disputes: Disputes = { contributions: new Map(), contributors: new Map(), found: new Map(), reaching: new Map() }
  for (const claim of ledger.claims.values()) contribute(disputes, claim.id, contributionsOf(ledger, claim))
  for (const key of disputes.contributors.keys()) settle(ledger, disputes, key)
  return disputes
}

/** The keys that this may change must be settled afterwards. */
export function contribute({ contributions, contributors }: Disputes, id: string, fresh: readonly Contribution[]): Set<string> {
  const keys = new Set<string>()
  for (const { target, on } of contributions.get(id) ?? []) {
    const key = disputeKey(target, on)
    keys.add(key)
    contributors.get(key)?.delete(id)
  }
  if (fresh.length === 0) contributions.delete(id)
  else contributions.set(id, fresh)
  for (const { target, on } of fresh) {
    const key = disputeKey(target, on)
    keys.add(key)
    const ids = contributors.get(key)
    if (ids) ids.add(id)
    else contributors.set(key, new Set([id]))
  }
  return keys
}

export function settle(ledger: Ledger, { contributions, contributors, found, reaching }: Disputes, key: string): readonly number[] {
  const before = found.get(key)
  for (const number of before?.reach ?? []) {
    const left = (reaching.get(number) ?? []).filter(each => each !== before)
    if (left.length > 0) reaching.set(number, left)
    else reaching.delete(number)
  }
  const ids = contributors.get(key)
  const all = [...(ids ?? [])].flatMap(id => (contributions.get(id) ?? []).filter(({ target, on }) => disputeKey(target, on) === key))
  const [first] = all
  if (first === undefined) {
    contributors.delete(key)
    found.delete(key)
    return before?.reach ?? []
  }
  const { numberOf } = numberedClaims(ledger)
  const now: Disputed = {
    target: first.target,
    on: first.on,
    by: new Map(all.flatMap(({ by }) => by.map(each => [each.id, each] as const))),
    deniers: new Set(all.flatMap(({ by, denies }) => (denies ? by.map(({ id }) => id) : []))),
    reach: [...reachOf(ledger, first.target, first.on)].flatMap(id => numberOf.get(id) ?? []),
  }
  found.set(key, now)
  for (const number of now.reach) reaching.set(number, [...(reaching.get(number) ?? []), now])
  return before === undefined ? now.reach : [...before.reach, ...now.reach]
}

export function contributionsOf(ledger: Ledger, claim: ClaimRecord): Contribution[] {
  const found: Contribution[] = []
  const add = (target: Target, on: ContestGround, by: ClaimRecord, denies = true) =>
    void found.push({ target, on, by: withRepeats(ledger, by), denies })
  const claimsOf = (ids: readonly string[]) => ledger.current(ids).flatMap(id => ledger.claims.get(id) ?? [])
  for (const by of claim.contestedBy.length === 0 ? [] : claimsOf(claim.contestedBy)) {
    if (by.status !== 'active') continue
    const on = groundOf(ledger, claim, by)
    // who denies a voice denies that, not each claim contested with it
    add({ claim: claim.id }, on, by, isDenial(ledger, by) && (on === 'content' || isAttribution(ledger, claim)))
  }
  if (claim.status !== 'active') return found
  for (const denied of claim.denies.length === 0 ? [] : claimsOf(claim.denies))
    add({ claim: denied.id }, isAttribution(ledger, denied) ? 'attribution' : 'content', claim)
  for (const other of claim.contradicts.length === 0 ? [] : claimsOf(claim.contradicts)) {
    add({ claim: other.id }, groundOf(ledger, other, claim), claim, false)
    if (other.status === 'active') add({ claim: claim.id }, groundOf(ledger, claim, other), other, false)
  }
  if (saysNotSo(ledger, claim))
    add(
      { relation: relationId(claim, ledger.predicates.get(claim.predicate)) },
      isAttribution(ledger, claim) ? 'attribution' : 'content',
      claim,
    )
  if (deniesObject(ledger, claim) && isRecording(ledger.entities.get(claim.object))) add({ heardIn: claim.object }, 'attribution', claim)
  return found
}

export const saysNotSo = (ledger: Pick<Ledger, 'predicates'>, claim: ClaimRecord): boolean =>
  notSo(claim, ledger.predicates.get(claim.predicate))

export const deniesObject = (ledger: Pick<Ledger, 'predicates'>, claim: ClaimRecord): boolean =>
  actOfDenying(claim, ledger.predicates.get(claim.predicate))

export const isAttribution = (ledger: Pick<Ledger, 'predicates'>, { predicate }: ClaimRecord): boolean =>
  ledger.predicates.get(predicate)?.attribution === true

/** A contradiction without denying is no denial. */
export const isDenial = (ledger: Pick<Ledger, 'predicates'>, claim: ClaimRecord): boolean =>
  claim.denies.length > 0 || saysNotSo(ledger, claim) || deniesObject(ledger, claim)

/** Attribution where either says whose words something is, or one was heard and the other denies that. */
function groundOf(ledger: Ledger, claim: ClaimRecord, by: ClaimRecord): ContestGround {
  if (isAttribution(ledger, claim) || isAttribution(ledger, by)) return 'attribution'
  const heard = claim.chain.some(link => link.heardIn ?? link.attributionClaim)
  return heard && withRepeats(ledger, by).some(each => deniesAttribution(ledger, each)) ? 'attribution' : 'content'
}

function deniesAttribution(ledger: Ledger, claim: ClaimRecord): boolean {
  const denied = claim.denies.flatMap(id => ledger.claims.get(id) ?? [])
  return denied.length > 0
    ? denied.every(each => isAttribution(ledger, each))
    : deniesObject(ledger, claim) && isRecording(ledger.entities.get(claim.object))
}

/** A claim and those that say the same in the same manner, as either of them states. */
function withRepeats(ledger: Ledger, claim: ClaimRecord): ClaimRecord[] {
  const said = new Set([claim])
  for (const each of said) {
    for (const other of [...ledger.supporters.get(each.id), ...each.supports.flatMap(id => ledger.claims.get(id) ?? [])])
      if (other.status === 'active' && other.modality === claim.modality) said.add(other)
  }
  return [...said]
}

function reachOf(ledger: Ledger, target: Target, on: ContestGround): Iterable<string> {
  const reached = new Map<string, FallReason>(directly(ledger, target).map(({ id }) => [id, { code: 'itself' }]))
  const spreads = on === 'attribution' && ('heardIn' in target || directly(ledger, target).some(claim => isAttribution(ledger, claim)))
  if (spreads) fallWithDependents(ledger, reached)
  return reached.keys()
}

export function directly(ledger: Ledger, target: Target): ClaimRecord[] {
  if ('claim' in target) return [ledger.claims.get(target.claim) ?? []].flat()
  if ('relation' in target) return ledger.byRelation.get(target.relation).filter(claim => !saysNotSo(ledger, claim))
  return [...withParts(ledger, target.heardIn)].flatMap(recording => [
    ...ledger.byRecording.get(recording),
    ...ledger.bySubject.get(recording).filter(claim => isAttribution(ledger, claim)),
  ])
}
