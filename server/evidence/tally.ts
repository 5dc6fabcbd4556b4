import type { ClaimRecord } from '../contract/claim.ts'
import type { Tally } from '../contract/counts.ts'
import { type Contest, isDenial } from './contest.ts'
import { isDrawn } from './draw-relations.ts'
import { type Ledger, publisherOf } from './ledger.ts'
import { numberedClaims } from './numbered-claims.ts'
import { STANDS, type UnderLens } from './standing.ts'
import { inOwnVoice, speakerOf } from './states.ts'
import type { TouchedClaim } from './touched.ts'

/** Withdrawn or corrected claims count only as `withdrawn`. */
export const isActive = ({ status }: ClaimRecord): boolean => status === 'active'

export function wayOf(ledger: Ledger, claim: ClaimRecord): 'inferred' | 'denial' | 'own voice' | 'reported' {
  if (claim.derived) return 'inferred'
  if (isDenial(ledger, claim)) return 'denial'
  return inOwnVoice(ledger, claim) ? 'own voice' : 'reported'
}

const countedAs = { inferred: 'inferred', denial: 'denials', 'own voice': 'ownVoice', reported: 'reported' } as const

const emptyTally = (): Tally => ({
  ...{ claims: 0, publishers: 0, ownVoice: 0, reported: 0, speakers: 0 },
  ...{ denials: 0, inferred: 0, contested: 0, notDrawn: 0, withdrawn: 0 },
})

export function tallyOf(ledger: Ledger, claims: Iterable<ClaimRecord>, contest: Contest): Tally {
  const tally = emptyTally()
  const publishers = new Set<string>()
  const speakers = new Set<string>()
  for (const claim of new Set(claims)) {
    if (!isActive(claim)) {
      tally.withdrawn++
      continue
    }
    const way = wayOf(ledger, claim)
    tally.claims++
    tally[countedAs[way]]++
    publishers.add(publisherOf(ledger, claim))
    if (way === 'reported') speakers.add(speakerOf(claim))
    if (contest.of(claim).length > 0) tally.contested++
    if (!isDrawn(ledger, claim)) tally.notDrawn++
  }
  return { ...tally, publishers: publishers.size, speakers: speakers.size }
}

/** By a claim's number, whatever the lens; computed once per ledger. */
interface Countable {
  way: ReturnType<typeof wayOf>[]
  publisher: string[]
  speaker: string[]
  /** Bits: stands, is drawn, may be contested. */
  flags: Uint8Array
}
const [ACTIVE, DRAWN, CONTESTABLE] = [1, 2, 4]

const countables = new WeakMap<Ledger, Countable>()
function countableOf(ledger: Ledger): Countable {
  const known = countables.get(ledger)
  if (known) return known
  const { claims } = numberedClaims(ledger)
  const countable: Countable = { way: [], publisher: [], speaker: [], flags: new Uint8Array(claims.length) }
  for (const [i, claim] of claims.entries()) count(ledger, countable, i, claim)
  countables.set(ledger, countable)
  return countable
}

function count(ledger: Ledger, countable: Countable, i: number, claim: ClaimRecord): void {
  countable.way[i] = wayOf(ledger, claim)
  countable.publisher[i] = publisherOf(ledger, claim)
  countable.speaker[i] = speakerOf(claim)
  countable.flags[i] = (isActive(claim) ? ACTIVE : 0) | (isDrawn(ledger, claim) ? DRAWN : 0) | (claim.notContested ? 0 : CONTESTABLE)
}

export function followTally(before: Ledger, after: Ledger, touched: readonly TouchedClaim[]): void {
  const known = countables.get(before)
  if (!known) return
  const { claims, numberOf } = numberedClaims(after)
  const { way, publisher, speaker } = known
  for (const list of [way, publisher, speaker]) list.length = Math.min(list.length, claims.length)
  const flags = new Uint8Array(claims.length)
  flags.set(known.flags.subarray(0, claims.length))
  const countable = { way, publisher, speaker, flags }
  for (const { id, after: now } of touched) if (now) count(after, countable, numberOf.get(id) ?? 0, now)
  countables.set(after, countable)
}

export function tallyUnder(ledger: Ledger, { marks, contest }: Pick<UnderLens, 'marks' | 'contest'>): Tally {
  const { way, publisher, speaker, flags } = countableOf(ledger)
  const tally = emptyTally()
  const publishers = new Set<string>()
  const speakers = new Set<string>()
  for (let i = 0; i < flags.length; i++) {
    if (marks[i] !== STANDS) continue
    const flag = flags[i] ?? 0
    if ((flag & ACTIVE) === 0) {
      tally.withdrawn++
      continue
    }
    const its = way[i] ?? 'reported'
    tally.claims++
    tally[countedAs[its]]++
    publishers.add(publisher[i] ?? '')
    if (its === 'reported') speakers.add(speaker[i] ?? '')
    if ((flag & CONTESTABLE) !== 0 && contest.bits[i] !== 0) tally.contested++
    if ((flag & DRAWN) === 0) tally.notDrawn++
  }
  return { ...tally, publishers: publishers.size, speakers: speakers.size }
}
