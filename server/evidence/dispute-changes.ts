import type { ClaimRecord } from '../contract/claim.ts'
import { contestGrounds } from '../contract/ontology.ts'
import { contribute, contributionsOf, type Disputes, disputeKey, settle } from './disputes.ts'
import type { Ledger } from './ledger.ts'
import { numberedClaims } from './numbered-claims.ts'
import { relationId } from './relation-id.ts'
import type { LedgerChange } from './touched.ts'

/** Also claims that repeat, correct or name one of these, and once more: what contests depends on what its contesters deny. */
export function claimsAround(ledger: Ledger, ids: Iterable<string>): Set<string> {
  const around = new Set(ids)
  for (let step = 0; step < 2; step++) {
    addKin(ledger, around)
    for (const id of [...around]) for (const claim of ledger.referrers.get(id)) around.add(claim.id)
  }
  return around
}

function addKin(ledger: Ledger, ids: Set<string>): void {
  for (const id of ids) {
    for (const claim of ledger.supporters.get(id)) ids.add(claim.id)
    for (const claim of ledger.corrections.get(id)) ids.add(claim.id)
    const own = ledger.claims.get(id)
    if (own?.supersedes !== undefined) ids.add(own.supersedes)
    for (const each of own ? ledger.current(own.supports) : []) ids.add(each)
  }
}

export function followDisputes(ledger: Ledger, disputes: Disputes, { claims, around, keys }: LedgerChange): Set<number> {
  const { numberOf } = numberedClaims(ledger)
  const changed = new Set<string>()
  const ids = claims.map(({ id }) => id)
  for (const id of new Set([...around, ...claimsAround(ledger, ids)])) {
    const claim = ledger.claims.get(id)
    for (const key of contribute(disputes, id, claim ? contributionsOf(ledger, claim) : [])) changed.add(key)
  }
  const reaches = (number: number | undefined) => {
    for (const { target, on } of disputes.reaching.get(number ?? -1) ?? []) changed.add(disputeKey(target, on))
  }
  for (const { before, after, number } of claims) {
    reaches(number)
    for (const claim of [before, after]) for (const key of claim ? keysAbout(ledger, claim) : []) changed.add(key)
  }
  for (const id of keys.dependents ?? []) reaches(numberOf.get(id))
  const numbers = new Set<number>()
  for (const key of changed) if (disputes.contributors.has(key)) for (const number of settle(ledger, disputes, key)) numbers.add(number)
  return numbers
}

function keysAbout(ledger: Ledger, claim: ClaimRecord): string[] {
  const relation = relationId(claim, ledger.predicates.get(claim.predicate))
  const recordings = new Set([claim.subject, ...claim.chain.flatMap(({ heardIn }) => heardIn ?? [])])
  for (const id of recordings) {
    const whole = ledger.entities.get(id)?.facts?.partOf
    if (whole) recordings.add(whole)
  }
  return [
    ...contestGrounds.flatMap(on => [disputeKey({ claim: claim.id }, on), disputeKey({ relation }, on)]),
    ...[...recordings].map(heardIn => disputeKey({ heardIn }, 'attribution')),
  ]
}
