/** The counts of an entity's claims in words. */
import type { Said } from '../../../server/contract/counts.ts'
import { count } from '../../words/text.ts'

export interface SaidCell {
  count: number
  words: string
}

const whom = (kind: string): string => (kind === 'Person' ? 'this person' : kind === 'Voice' ? 'this voice' : 'this entity')

/** Four counts, and a fifth where anybody else speaks; they add up to `about`. */
export const saidCells = (said: Said, kind: string): SaidCell[] => [
  { count: said.by, words: `said by ${whom(kind)}` },
  { count: said.byPublishers, words: 'by papers, own voice' },
  { count: said.byVoice, words: 'by a recorded voice' },
  ...(said.byOthers > 0 ? [{ count: said.byOthers, words: 'by others' }] : []),
  { count: said.inferred, words: 'inferred by us' },
]

/** "14 claims about this person; one more was withdrawn or corrected." And what it says of whomever, where that is more than of itself. */
export function saidLine({ about, by, speaks, voiced, withdrawn }: Said, kind: string): string {
  const taken = withdrawn > 0 ? `; ${withdrawn} more ${withdrawn === 1 ? 'was' : 'were'} withdrawn or corrected` : ''
  const own = speaks > by ? ` In all, ${count(speaks, 'claim')} ${speaks === 1 ? 'is' : 'are'} in ${whom(kind)}’s own words.` : ''
  const heard = voiced > 0 ? ` ${count(voiced, 'claim')} ${voiced === 1 ? 'rests' : 'rest'} on a voice that may be ${whom(kind)}.` : ''
  return `${count(about, 'claim')} about ${whom(kind)}${taken}.${own}${heard}`
}
