import type { ClaimRecord } from '../contract/claim.ts'
import type { Contest } from '../evidence/contest.ts'
import { denierOf } from '../evidence/denier.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { nameOf } from './refs.ts'
import { listed } from './words.ts'

export function against(ledger: Ledger, claims: readonly ClaimRecord[], contest: Contest): string {
  const words = grounds(ledger, claims, contest)
  return words === null ? 'No one in the record disputes it.' : `${words}.`
}

/** "the person it is attributed to says that the recordings are fake" */
export function dispute(ledger: Ledger, claims: readonly ClaimRecord[], contest: Contest): string {
  const words = grounds(ledger, claims, contest)
  if (words === null)
    return isSpeech(ledger, claims) ? 'no one in the record disputes that it was said' : 'no one in the record disputes it'
  return claims.some(claim => contest.of(claim).length > 0) ? words : `no one disputes the claim itself, but ${words}`
}

/** What somebody did by speaking (accused, called, denied) and what they said are two things. */
export const isSpeech = (ledger: Ledger, claims: readonly ClaimRecord[]): boolean =>
  claims.some(({ predicate }) => ledger.families.get(ledger.predicates.get(predicate)?.family ?? '')?.tells === 'speech')

export const deniers = (ledger: Ledger, denials: readonly ClaimRecord[]): string =>
  listed([...new Set(denials.map(denial => nameOf(ledger, denierOf(ledger, denial))))])

/** "Nouri al-Maliki says that the recordings are fake": attribution first; null where nothing is disputed. */
export function grounds(ledger: Ledger, claims: readonly ClaimRecord[], contest: Contest): string | null {
  const attribution = contest.against(claims, 'attribution')
  const content = contest.against(claims, 'content').filter(denial => !claims.includes(denial))
  const parts = [
    ...(attribution.length > 0 ? [`${whoDenies(ledger, claims, attribution)} ${attributionWords(ledger, attribution)}`] : []),
    ...(content.length > 0 ? [`${deniers(ledger, content)} ${manyOf(ledger, content) ? 'say' : 'says'} otherwise`] : []),
  ]
  return parts.length === 0 ? null : listed(parts)
}

const manyOf = (ledger: Ledger, denials: readonly ClaimRecord[]): boolean =>
  new Set(denials.map(denial => denierOf(ledger, denial))).size > 1

function whoDenies(ledger: Ledger, claims: readonly ClaimRecord[], denials: readonly ClaimRecord[]): string {
  const attributedTo = new Set(claims.flatMap(claim => claim.chain.flatMap(link => link.attributedTo ?? [])))
  return denials.every(denial => attributedTo.has(denierOf(ledger, denial))) ? 'the person it is attributed to' : deniers(ledger, denials)
}

/** In the words of the filed denial; a quote alone may say the opposite. */
export function attributionWords(ledger: Ledger, denials: readonly ClaimRecord[]): string {
  const contents = [...new Set(denials.flatMap(({ qualifiers: { content } }) => (typeof content === 'string' ? content : [])))]
  const [says, disputes] = manyOf(ledger, denials) ? ['say', 'dispute'] : ['says', 'disputes']
  return contents.length > 0 ? `${says} that ${listed(contents)}` : `${disputes} whose words these are`
}
