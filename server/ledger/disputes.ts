/** Who disputes a relation, in words. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Contest } from '../evidence/contest.ts'
import { restsOn } from '../evidence/dependence.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { nameOf } from './refs.ts'
import { capitalised, listed, numberWord } from './words.ts'

/** A sentence on what publishers state in their own voices. */
export function against(ledger: Ledger, claims: readonly ClaimRecord[], denials: readonly ClaimRecord[], contest: Contest): string {
  if (denials.length > 0) return `${deniers(ledger, denials)} ${verbOf(denials, 'it')}.`
  const contested = claims.filter(claim => contest.of(claim).length > 0).length
  if (contested === 0) return 'No one in the record disputes it.'
  if (contested === claims.length) return 'It is contested.'
  return `${capitalised(numberWord(contested))} of ${numberWord(claims.length)} claims ${contested === 1 ? 'is' : 'are'} contested.`
}

/** The end of a sentence on what somebody is quoted with: "the person it is attributed to says it is fake". */
export function dispute(ledger: Ledger, claims: readonly ClaimRecord[], denials: readonly ClaimRecord[], contest: Contest): string {
  const contested = claims.some(claim => contest.of(claim).length > 0)
  if (denials.length === 0) return contested ? 'it is contested' : 'no one in the record disputes it'
  const attributedTo = new Set(claims.flatMap(claim => claim.chain.flatMap(link => link.attributedTo ?? [])))
  const byHimself = denials.every(denial => attributedTo.has(denial.assertedBy))
  const who = byHimself ? 'the person it is attributed to' : deniers(ledger, denials)
  return contested || !voiceOnly(ledger, claims, denials)
    ? `${who} ${verbOf(denials, 'it')}`
    : `no one disputes the claim itself, but ${who} ${verbOf(denials, 'the recording')}`
}

export const deniers = (ledger: Ledger, denials: readonly ClaimRecord[]): string =>
  listed([...new Set(denials.map(({ assertedBy }) => nameOf(ledger, assertedBy)))])

/** None of the denials is of a claim itself, but of what it rests on: that the voice is whose it is said to be. */
function voiceOnly(ledger: Ledger, claims: readonly ClaimRecord[], denials: readonly ClaimRecord[]): boolean {
  const own = new Set(claims.map(({ id }) => id))
  const below = new Set(claims.flatMap(claim => restsOn(ledger, claim)).map(({ id }) => id))
  const direct = denials.filter(({ denies }) => denies.length > 0)
  return direct.length > 0 && direct.every(({ denies }) => denies.some(id => below.has(id)) && !denies.some(id => own.has(id)))
}

const verbOf = (denials: readonly ClaimRecord[], what: string): string =>
  denials.some(saysFake) ? `says ${what} is fake` : what === 'it' ? 'denies it' : `denies what it rests on`

/** Only where the reader filed it so; a quote alone may say the opposite. */
const saysFake = ({ qualifiers }: ClaimRecord): boolean =>
  /\b(?:is|are|was|were) (?:a )?(?:fake|fabricated|forged)\b/i.test(String(qualifiers.content ?? ''))
