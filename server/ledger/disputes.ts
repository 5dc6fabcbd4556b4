import type { ClaimRecord } from '../contract/claim.ts'
import { type Told, tell, type Word } from '../contract/told.ts'
import type { Contest } from '../evidence/contest.ts'
import { denierOf } from '../evidence/denier.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { nameOf } from './refs.ts'
import { deniesWhatIsAlleged } from './sentences.ts'

export const against = (ledger: Ledger, claims: readonly ClaimRecord[], contest: Contest): Told =>
  tell('stop', { words: grounds(ledger, claims, contest) ?? tell('nobodyDisputes') })

/** "the person it is attributed to says that the recordings are fake" */
export function dispute(ledger: Ledger, claims: readonly ClaimRecord[], contest: Contest): Word {
  const words = grounds(ledger, claims, contest)
  if (words === null) return tell(isSpeech(ledger, claims) ? 'nobodyDisputesSaid' : 'nobodyDisputes')
  return claims.some(claim => contest.of(claim).length > 0) ? words : tell('nobodyDisputesItself', { grounds: words })
}

/** What somebody did by speaking (accused, called, denied) and what they said are two things. */
export const isSpeech = (ledger: Ledger, claims: readonly ClaimRecord[]): boolean =>
  claims.some(({ predicate }) => ledger.families.get(ledger.predicates.get(predicate)?.family ?? '')?.tells === 'speech')

export const deniers = (ledger: Ledger, denials: readonly ClaimRecord[]): Word => [
  ...new Set(denials.map(denial => nameOf(ledger, denierOf(ledger, denial)))),
]

/** "Nouri al-Maliki says that the recordings are fake": attribution first; null where nothing is disputed. */
export function grounds(ledger: Ledger, claims: readonly ClaimRecord[], contest: Contest): Word | null {
  const attribution = contest.against(claims, 'attribution')
  const content = contest.against(claims, 'content').filter(denial => !claims.includes(denial))
  const parts = [
    ...(attribution.length > 0
      ? [tell('whoDoes', { who: whoDenies(ledger, claims, attribution), does: attributionWords(ledger, attribution) })]
      : []),
    ...(content.length > 0
      ? [
          tell('whoDoes', {
            who: deniers(ledger, content),
            does: tell(otherwise(ledger, claims, content), { many: manyOf(ledger, content) }),
          }),
        ]
      : []),
  ]
  return parts.length === 0 ? null : parts
}

export const otherwise = (
  ledger: Ledger,
  claims: readonly ClaimRecord[],
  denials: readonly ClaimRecord[],
): 'deniesAllegation' | 'saysOtherwise' =>
  denials.every(denial => claims.every(claim => deniesWhatIsAlleged(ledger, denial, claim))) ? 'deniesAllegation' : 'saysOtherwise'

const manyOf = (ledger: Ledger, denials: readonly ClaimRecord[]): boolean =>
  new Set(denials.map(denial => denierOf(ledger, denial))).size > 1

function whoDenies(ledger: Ledger, claims: readonly ClaimRecord[], denials: readonly ClaimRecord[]): Word {
  const attributedTo = new Set(claims.flatMap(claim => claim.chain.flatMap(link => link.attributedTo ?? [])))
  return denials.every(denial => attributedTo.has(denierOf(ledger, denial))) ? tell('personAttributedTo') : deniers(ledger, denials)
}

/** In the words of the filed denial; a quote alone may say the opposite. */
export function attributionWords(ledger: Ledger, denials: readonly ClaimRecord[]): Told {
  const contents = [...new Set(denials.flatMap(({ qualifiers: { content } }) => (typeof content === 'string' ? content : [])))]
  const many = manyOf(ledger, denials)
  return contents.length > 0 ? tell('saysWhat', { says: tell('says', { many }), what: contents }) : tell('disputesWhoseWords', { many })
}
