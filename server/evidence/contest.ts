/** Denying an attribution contests that of all that is heard through it; anything else against a claim contests its content. */

import type { ClaimRecord } from '../contract/claim.ts'
import { type ContestGround, contestGrounds } from '../contract/ontology.ts'
import type { FallReason } from './dependence.ts'
import { followDisputes } from './dispute-changes.ts'
import { type Disputed, type Disputes, findDisputes, isDisputed } from './disputes.ts'
import { byId, type Ledger } from './ledger.ts'
import { numberedClaims } from './numbered-claims.ts'
import type { LedgerChange } from './touched.ts'

export { type Disputed, deniesObject, directly, isAttribution, isDenial, saysNotSo } from './disputes.ts'

const bitOf: Record<ContestGround, number> = { attribution: 1, content: 2 }
const groundsOf: readonly (readonly ContestGround[])[] = [[], ['attribution'], ['content'], [...contestGrounds]]

export interface Contest {
  /** Empty where a reader says that it is not contested. */
  of(claim: ClaimRecord): readonly ContestGround[]
  /** Whether somebody denies the voice through which it comes, whatever a reader says of the claim. */
  throughDenied(claim: ClaimRecord): boolean
  /** By id, also against those that a reader says are not contested. */
  against(claims: readonly ClaimRecord[], on?: ContestGround): ClaimRecord[]
  readonly disputes: readonly Disputed[]
  readonly bits: Uint8Array
}

interface Known {
  all: Disputes
  disputes: readonly Disputed[]
  byContester: () => ReadonlyMap<string, readonly Disputed[]>
  whole: Contest
}

const known = new WeakMap<Ledger, Known>()

/** Where nothing is set aside; computed once per ledger. */
export const contestOf = (ledger: Ledger): Contest => disputesOf(ledger).whole

/** Without the denials of the `fallen` claims. Only claims that lost a denial are computed again. */
export function contestWithout(ledger: Ledger, fallen: ReadonlyMap<string, FallReason>): Contest {
  const { all, byContester, whole } = disputesOf(ledger)
  const hit = new Set<Disputed>()
  for (const id of fallen.keys()) for (const disputed of byContester().get(id) ?? []) hit.add(disputed)
  if (hit.size === 0) return whole
  const standing = (id: string) => !fallen.has(id)
  const closed = new Set([...hit].filter(disputed => !anyOf(disputed, standing)))
  const bits = whole.bits.slice()
  for (const { reach } of closed) {
    for (const number of reach) {
      let left = 0
      for (const other of all.reaching.get(number) ?? []) if (!closed.has(other)) left |= bitOf[other.on]
      bits[number] = left
    }
  }
  return contestFrom(ledger, bits, closed, standing)
}

function anyOf({ by }: Disputed, standing: (id: string) => boolean): boolean {
  for (const id of by.keys()) if (standing(id)) return true
  return false
}

function disputesOf(ledger: Ledger): Known {
  const made = known.get(ledger)
  if (made) return made
  const all = findDisputes(ledger)
  const bits = new Uint8Array(numberedClaims(ledger).claims.length)
  for (const [number, disputes] of all.reaching) for (const { on } of disputes) bits[number] = (bits[number] ?? 0) | bitOf[on]
  return keep(ledger, all, bits)
}

function keep(ledger: Ledger, all: Disputes, bits: Uint8Array): Known {
  let byContester: Map<string, Disputed[]> | undefined
  let disputes: Disputed[] | undefined
  const fresh: Known = {
    all,
    get disputes() {
      disputes ??= [...all.found.values()].filter(isDisputed)
      return disputes
    },
    byContester() {
      byContester ??= contesters(fresh.disputes)
      return byContester
    },
    whole: contestFrom(ledger, bits, new Set(), () => true),
  }
  known.set(ledger, fresh)
  return fresh
}

function contesters(disputes: readonly Disputed[]): Map<string, Disputed[]> {
  const found = new Map<string, Disputed[]>()
  for (const disputed of disputes) for (const id of disputed.by.keys()) push(found, id, disputed)
  return found
}

/** Follows a change of the ledger; answers the claims whose contest changed. Null where the contest of `before` was never asked for. */
export function followContest(before: Ledger, after: Ledger, change: LedgerChange): ClaimRecord[] | null {
  const made = known.get(before)
  if (!made) return null
  const { claims } = numberedClaims(after)
  const bits = new Uint8Array(claims.length)
  bits.set(made.whole.bits.subarray(0, claims.length))
  const changed = new Set<number>()
  for (const number of followDisputes(after, made.all, change)) {
    let now = 0
    for (const { on } of made.all.reaching.get(number) ?? []) now |= bitOf[on]
    if (number >= claims.length || bits[number] === now) continue
    bits[number] = now
    changed.add(number)
  }
  keep(after, made.all, bits)
  return [...changed].map(number => claims[number] as ClaimRecord)
}

function push<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

/** `closed`: disputes without a standing contester. */
function contestFrom(ledger: Ledger, bits: Uint8Array, closed: ReadonlySet<Disputed>, standing: (id: string) => boolean): Contest {
  const { numberOf } = numberedClaims(ledger)
  const bitsOf = ({ id }: ClaimRecord): number => bits[numberOf.get(id) ?? -1] ?? 0
  let open: readonly Disputed[] | undefined
  return {
    bits,
    get disputes() {
      open ??= disputesOf(ledger).disputes.filter(disputed => !closed.has(disputed))
      return open
    },
    of: claim => (claim.notContested ? [] : (groundsOf[bitsOf(claim)] ?? [])),
    throughDenied: claim => (bitsOf(claim) & bitOf.attribution) !== 0,
    against(targets, ground) {
      const { reaching } = disputesOf(ledger).all
      const against = targets.flatMap(({ id }) =>
        (reaching.get(numberOf.get(id) ?? -1) ?? [])
          .filter(({ on }) => ground === undefined || on === ground)
          .flatMap(({ by }) => [...by.values()].filter(claim => claim.id !== id && standing(claim.id))),
      )
      return [...new Map(against.map(claim => [claim.id, claim])).values()].sort(byId)
    },
  }
}

export function isRetracted(ledger: Ledger, claim: ClaimRecord, contest: Contest): boolean {
  const own = ledger.deniers.get(claim.id).filter(({ id, assertedBy }) => assertedBy === claim.assertedBy && id !== claim.id)
  return own.length > 0 && contest.against([claim]).some(each => own.includes(each))
}
