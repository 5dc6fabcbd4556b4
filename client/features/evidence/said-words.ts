import type { Said } from '../../../server/contract/counts.ts'
import { t } from './t.ts'

export interface SaidCell {
  count: number
  words: string
}

const whom = (kinds: readonly string[]): string => (kinds.includes('Person') ? 'person' : kinds.includes('Voice') ? 'voice' : 'entity')

/** Four counts, and a fifth where anybody else speaks; they add up to `about`. */
export const saidCells = (said: Said, kinds: readonly string[]): SaidCell[] => [
  { count: said.by, words: t('saidBy', { whom: whom(kinds) }) },
  { count: said.byPublishers, words: t('byPapersOwnVoice') },
  { count: said.byVoice, words: t('byAVoice') },
  ...(said.byOthers > 0 ? [{ count: said.byOthers, words: t('byOthers') }] : []),
  { count: said.inferred, words: t('inferredByUs2') },
]

/** "14 claims about this person; one more was withdrawn or corrected." Then what it says of others, where that is more than of itself. */
export function saidLine({ about, by, speaks, voiced, withdrawn }: Said, kinds: readonly string[]): string {
  return t('claimsAbout', { about, whom: whom(kinds), withdrawn, own: speaks > by ? speaks : 0, voiced })
}
