/**
 * What is contested, by whom and on which ground, computed from the denials that stand. To deny an attribution contests the
 * attribution of all that is heard through it; whatever else is said against a claim contests its content.
 */
import type { ClaimRecord } from '../contract/claim.ts'
import { type ContestGround, contestGrounds } from '../contract/ontology.ts'
import { fallWithDependents } from './dependence.ts'
import { byId, type Ledger } from './ledger.ts'
import { actOfDenying, notSo } from './negation.ts'
import { numberedClaims } from './numbered-claims.ts'
import { relationId } from './relation-id.ts'
import { withParts } from './set-aside.ts'

const bitOf: Record<ContestGround, number> = { attribution: 1, content: 2 }
const groundsOf: readonly (readonly ContestGround[])[] = [[], ['attribution'], ['content'], [...contestGrounds]]

/** What is said against one thing: a claim, whatever says one relation, or whatever is heard in one recording. */
export type Target = { claim: string } | { relation: string } | { heardIn: string }

/** Something that is denied or contradicted, and how far that reaches. */
export interface Disputed {
  target: Target
  on: ContestGround
  /** Active claims against it, repeats among them. */
  by: ReadonlyMap<string, ClaimRecord>
  /** Those of them that deny it; the others cannot be true together with it. */
  deniers: ReadonlySet<string>
  /** Numbers of the claims that are contested by that. */
  reach: readonly number[]
}

export interface Contest {
  /** The grounds on which a claim is contested; none where a reader says that it is not. */
  of(claim: ClaimRecord): readonly ContestGround[]
  /** Whether somebody denies the voice through which it comes, whatever a reader says of the claim itself. */
  throughDenied(claim: ClaimRecord): boolean
  /** Claims that stand against these, in the order of their ids, also against those that a reader says are not contested. */
  against(claims: readonly ClaimRecord[], on?: ContestGround): ClaimRecord[]
  /** What is disputed by claims that stand. */
  readonly disputes: readonly Disputed[]
  /** By the number of a claim: bits that change where its contest does. */
  readonly bits: Uint8Array
}

interface Known {
  disputes: readonly Disputed[]
  /** By the id of a claim: what it is against. */
  byContester: ReadonlyMap<string, readonly Disputed[]>
  /** By the number of a claim: what reaches it; made when it is first asked for. */
  reaching: () => ReadonlyMap<number, readonly Disputed[]>
  whole: Contest
}

const known = new WeakMap<Ledger, Known>()

/** Contest where nothing is set aside; computed once per ledger. */
export const contestOf = (ledger: Ledger): Contest => disputesOf(ledger).whole

/** Contest where these claims fell: what they denied is denied no more. Only what lost a denial is looked at again. */
export function contestWithout(ledger: Ledger, fallen: ReadonlyMap<string, string>): Contest {
  const { byContester, reaching, whole } = disputesOf(ledger)
  const hit = new Set<Disputed>()
  for (const id of fallen.keys()) for (const disputed of byContester.get(id) ?? []) hit.add(disputed)
  if (hit.size === 0) return whole
  const standing = (id: string) => !fallen.has(id)
  const closed = new Set([...hit].filter(disputed => !anyOf(disputed, standing)))
  const bits = whole.bits.slice()
  for (const { reach } of closed) {
    for (const number of reach) {
      let left = 0
      for (const other of reaching().get(number) ?? []) if (!closed.has(other)) left |= bitOf[other.on]
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
  const disputes = findDisputes(ledger)
  const byContester = new Map<string, Disputed[]>()
  const bits = new Uint8Array(numberedClaims(ledger).claims.length)
  for (const disputed of disputes) {
    for (const id of disputed.by.keys()) push(byContester, id, disputed)
    for (const number of disputed.reach) bits[number] = (bits[number] ?? 0) | bitOf[disputed.on]
  }
  let reached: Map<number, Disputed[]> | undefined
  const reaching = () => {
    reached ??= byReach(disputes)
    return reached
  }
  const fresh: Known = { disputes, byContester, reaching, whole: contestFrom(ledger, bits, new Set(), () => true) }
  known.set(ledger, fresh)
  return fresh
}

function push<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

/** `closed` are disputes of which no contester stands. */
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
      const reaching = disputesOf(ledger).reaching()
      const against = targets.flatMap(({ id }) =>
        (reaching.get(numberOf.get(id) ?? -1) ?? [])
          .filter(({ on }) => ground === undefined || on === ground)
          .flatMap(({ by }) => [...by.values()].filter(claim => claim.id !== id && standing(claim.id))),
      )
      return [...new Map(against.map(claim => [claim.id, claim])).values()].sort(byId)
    },
  }
}

function byReach(disputes: readonly Disputed[]): Map<number, Disputed[]> {
  const reaching = new Map<number, Disputed[]>()
  for (const disputed of disputes) for (const number of disputed.reach) push(reaching, number, disputed)
  return reaching
}

/** It says that what its ends and predicate say is not so. */
export const saysNotSo = (ledger: Pick<Ledger, 'predicates'>, claim: ClaimRecord): boolean =>
  notSo(claim, ledger.predicates.get(claim.predicate))

/** It is an act of denying its object. */
export const deniesObject = (ledger: Pick<Ledger, 'predicates'>, claim: ClaimRecord): boolean =>
  actOfDenying(claim, ledger.predicates.get(claim.predicate))

export const isAttribution = (ledger: Pick<Ledger, 'predicates'>, { predicate }: ClaimRecord): boolean =>
  ledger.predicates.get(predicate)?.attribution === true

/** A claim of the record that denies others, in whatever way; what merely cannot be true together is no denial. */
export const isDenial = (ledger: Pick<Ledger, 'predicates'>, claim: ClaimRecord): boolean =>
  claim.denies.length > 0 || saysNotSo(ledger, claim) || deniesObject(ledger, claim)

/** Whoever asserted it denies it by a claim that stands: it is no longer said by him. */
export function isRetracted(ledger: Ledger, claim: ClaimRecord, contest: Contest): boolean {
  const own = ledger.deniers.get(claim.id).filter(({ id, assertedBy }) => assertedBy === claim.assertedBy && id !== claim.id)
  return own.length > 0 && contest.against([claim]).some(each => own.includes(each))
}

function findDisputes(ledger: Ledger): Disputed[] {
  const found = new Map<string, Omit<Disputed, 'reach'> & { by: Map<string, ClaimRecord>; deniers: Set<string> }>()
  const add = (target: Target, on: ContestGround, by: ClaimRecord, denies = true) => {
    const key = JSON.stringify([target, on])
    const entry = found.get(key) ?? { target, on, by: new Map(), deniers: new Set() }
    found.set(key, entry)
    for (const each of withRepeats(ledger, by)) {
      entry.by.set(each.id, each)
      if (denies) entry.deniers.add(each.id)
    }
  }
  const claimsOf = (ids: readonly string[]) => ledger.current(ids).flatMap(id => ledger.claims.get(id) ?? [])
  for (const claim of ledger.claims.values()) {
    for (const by of claim.contestedBy.length === 0 ? [] : claimsOf(claim.contestedBy)) {
      if (by.status !== 'active') continue
      const on = groundOf(ledger, claim, by)
      // who denies a voice denies that, and not each claim that is contested with it
      add({ claim: claim.id }, on, by, isDenial(ledger, by) && (on === 'content' || isAttribution(ledger, claim)))
    }
    if (claim.status !== 'active') continue
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
    if (deniesObject(ledger, claim) && ledger.entities.get(claim.object)?.labels.includes('Recording'))
      add({ heardIn: claim.object }, 'attribution', claim)
  }
  const { numberOf } = numberedClaims(ledger)
  // to say that something is not so denies nothing that nobody says
  return [...found.values()].flatMap(entry => {
    const reach = [...reachOf(ledger, entry.target, entry.on)].flatMap(id => numberOf.get(id) ?? [])
    return reach.length > 0 || 'heardIn' in entry.target ? [{ ...entry, reach }] : []
  })
}

/** Two claims differ on attribution where either says whose words something is, or one was heard and the other denies that. */
function groundOf(ledger: Ledger, claim: ClaimRecord, by: ClaimRecord): ContestGround {
  if (isAttribution(ledger, claim) || isAttribution(ledger, by)) return 'attribution'
  const heard = claim.chain.some(link => link.heardIn ?? link.attributionClaim)
  return heard && withRepeats(ledger, by).some(each => deniesAttribution(ledger, each)) ? 'attribution' : 'content'
}

/** All that it denies is whose words something is. */
function deniesAttribution(ledger: Ledger, claim: ClaimRecord): boolean {
  const denied = claim.denies.flatMap(id => ledger.claims.get(id) ?? [])
  return denied.length > 0
    ? denied.every(each => isAttribution(ledger, each))
    : deniesObject(ledger, claim) && (ledger.entities.get(claim.object)?.labels.includes('Recording') ?? false)
}

/** A claim and those that say the same in the same manner, by its own words or by theirs. */
function withRepeats(ledger: Ledger, claim: ClaimRecord): ClaimRecord[] {
  const said = new Set([claim])
  // a set also walks what is added on the way
  for (const each of said) {
    for (const other of [...ledger.supporters.get(each.id), ...each.supports.flatMap(id => ledger.claims.get(id) ?? [])])
      if (other.status === 'active' && other.modality === claim.modality) said.add(other)
  }
  return [...said]
}

function reachOf(ledger: Ledger, target: Target, on: ContestGround): Iterable<string> {
  const reached = new Map<string, string>(directly(ledger, target).map(({ id }) => [id, 'itself']))
  const spreads = on === 'attribution' && ('heardIn' in target || directly(ledger, target).some(claim => isAttribution(ledger, claim)))
  if (spreads) fallWithDependents(ledger, reached)
  return reached.keys()
}

/** The claims that are denied themselves. */
export function directly(ledger: Ledger, target: Target): ClaimRecord[] {
  if ('claim' in target) return [ledger.claims.get(target.claim) ?? []].flat()
  if ('relation' in target) return ledger.byRelation.get(target.relation).filter(claim => !saysNotSo(ledger, claim))
  return [...withParts(ledger, target.heardIn)].flatMap(recording => [
    ...ledger.byRecording.get(recording),
    ...ledger.bySubject.get(recording).filter(claim => isAttribution(ledger, claim)),
  ])
}
