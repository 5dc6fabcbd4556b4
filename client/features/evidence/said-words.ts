/** The counts of an entity's claims in words. */
import type { Said } from '../../../server/contract/counts.ts'
import { count } from '../../words/text.ts'

export interface SaidCell {
  count: number
  words: string
}

/** By the labels that it carries. */
const whom = (kinds: readonly string[]): string =>
  kinds.includes('Person') ? 'this person' : kinds.includes('Voice') ? 'this voice' : 'this entity'

/** Four counts, and a fifth where anybody else speaks; they add up to `about`. */
export const saidCells = (said: Said, kinds: readonly string[]): SaidCell[] => [
  { count: said.by, words: `said by ${whom(kinds)}` },
  { count: said.byPublishers, words: 'by papers, own voice' },
  { count: said.byVoice, words: 'by a recorded voice' },
  ...(said.byOthers > 0 ? [{ count: said.byOthers, words: 'by others' }] : []),
  { count: said.inferred, words: 'inferred by us' },
]

/** "14 claims about this person; one more was withdrawn or corrected." And what it says of whomever, where that is more than of itself. */
export function saidLine({ about, by, speaks, voiced, withdrawn }: Said, kinds: readonly string[]): string {
  const taken = withdrawn > 0 ? `; ${withdrawn} more ${withdrawn === 1 ? 'was' : 'were'} withdrawn or corrected` : ''
  const own = speaks > by ? ` In all, ${count(speaks, 'claim')} ${speaks === 1 ? 'is' : 'are'} in ${whom(kinds)}’s own words.` : ''
  const heard = voiced > 0 ? ` ${count(voiced, 'claim')} ${voiced === 1 ? 'rests' : 'rest'} on a voice that may be ${whom(kinds)}.` : ''
  return `${count(about, 'claim')} about ${whom(kinds)}${taken}.${own}${heard}`
}
