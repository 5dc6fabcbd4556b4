import type { ClaimRecord } from '../contract/claim.ts'
import { inSentence } from '../contract/wording.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { speakerOf } from '../evidence/tally.ts'
import { namedIn, nameOf } from './refs.ts'

export const unnamed = 'somebody unnamed'

/** "a voice said to be Nouri al-Maliki" or "somebody unnamed"; null where the publisher itself reports the speaker. */
export function hearsay(ledger: Ledger, { chain }: ClaimRecord): string | null {
  const before = chain.slice(0, -1)
  const voice = before.findLast(link => link.attributedTo)?.attributedTo
  if (voice) return `a voice said to be ${nameOf(ledger, voice)}`
  return before.slice(1).some(({ agent }) => ledger.entities.get(agent)?.labels.includes('Placeholder')) ? unnamed : null
}

/** "Ali Fadhel (according to somebody unnamed)" where no claim has it directly. */
export function speakerWords(ledger: Ledger, id: string, claims: readonly ClaimRecord[], within = true): string {
  const name = within ? inSentence(namedIn(ledger, id)) : nameOf(ledger, id)
  const through = claims.filter(claim => speakerOf(claim) === id).map(claim => hearsay(ledger, claim))
  const [first] = through
  return first && through.every(each => each !== null) ? `${name} (according to ${[...new Set(through)].join(' and ')})` : name
}
