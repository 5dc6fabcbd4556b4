/** What is counted, each in one way; the words stand in CONTEXT.md. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Tally } from '../contract/counts.ts'
import { type Contest, isDenial } from './contest.ts'
import { undrawnReason } from './draw-relations.ts'
import { type Ledger, publisherOf } from './ledger.ts'
import { inOwnVoice } from './states.ts'

/** Claims that were withdrawn or corrected count in nothing but `withdrawn`. */
export const isActive = ({ status }: ClaimRecord): boolean => status === 'active'

/** Whose words they are: the last link of the chain, also where the publisher vouches that they were said. */
export const speakerOf = (claim: ClaimRecord): string => claim.chain.at(-1)?.agent ?? claim.assertedBy

/** In which one of four ways a claim is in the record. */
export function wayOf(ledger: Ledger, claim: ClaimRecord): 'inferred' | 'denial' | 'own voice' | 'reported' {
  if (claim.derived) return 'inferred'
  if (isDenial(ledger, claim)) return 'denial'
  return inOwnVoice(ledger, claim) ? 'own voice' : 'reported'
}

const countedAs = { inferred: 'inferred', denial: 'denials', 'own voice': 'ownVoice', reported: 'reported' } as const

/** Each claim counts once. */
export function tallyOf(ledger: Ledger, claims: Iterable<ClaimRecord>, contest: Contest): Tally {
  const tally: Tally = {
    ...{ claims: 0, publishers: 0, ownVoice: 0, reported: 0, speakers: 0 },
    ...{ denials: 0, inferred: 0, contested: 0, notDrawn: 0, withdrawn: 0 },
  }
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
    if (undrawnReason(ledger, claim) !== null) tally.notDrawn++
  }
  return { ...tally, publishers: publishers.size, speakers: speakers.size }
}
