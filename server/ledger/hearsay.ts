import type { ClaimRecord } from '../contract/claim.ts'
import { type Told, tell, type Word } from '../contract/told.ts'
import { inSentence } from '../contract/wording.ts'
import { denierOf } from '../evidence/denier.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { isRetraction } from '../evidence/negation.ts'
import { speakerOf } from '../evidence/states.ts'
import { distinct } from './english.ts'
import { namedIn, nameOf } from './refs.ts'

export const unnamed = tell('somebodyUnnamed')

/** "a voice said to be Nouri al-Maliki" or "somebody unnamed"; null where the publisher itself reports the speaker. */
export function hearsay(ledger: Ledger, { chain }: ClaimRecord): Told | null {
  const before = chain.slice(0, -1)
  const voice = before.findLast(link => link.attributedTo)?.attributedTo
  if (voice) return tell('voiceSaidToBe', { name: nameOf(ledger, voice) })
  return before.slice(1).some(({ agent }) => ledger.entities.get(agent)?.labels.includes('Placeholder')) ? unnamed : null
}

/** Whoever denies said it himself, and says that he takes it back. */
export const takesBack = (ledger: Ledger, denial: ClaimRecord, claim: ClaimRecord): boolean =>
  isRetraction(denial) && claim.assertedBy === denierOf(ledger, denial) && hearsay(ledger, claim) === null

/** "Ali Fadhel (according to somebody unnamed)" where no claim has it directly. */
export function speakerWords(ledger: Ledger, id: string, claims: readonly ClaimRecord[], within = true): Word {
  const name = within ? inSentence(namedIn(ledger, id)) : nameOf(ledger, id)
  const through = claims.filter(claim => speakerOf(claim) === id).map(claim => hearsay(ledger, claim))
  const known = through.filter(each => each !== null)
  return known.length > 0 && known.length === through.length ? tell('accordingTo', { name, through: distinct(known) }) : name
}
