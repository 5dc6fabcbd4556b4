import { fold, tokens } from './fold.ts'
import { readWord, shown, type Word } from './skeleton.ts'

export interface NameKeys {
  folded: string
  /** All consonants joined: equal for كتائب حزب الله and Kata'ib Hezbollah. */
  key: string
  /** Consonants word by word: "mktd sdr". */
  skeleton: string
}

export function nameKeys(value: string): NameKeys {
  const words = tokens(fold(value))
  const skeleton = consonantsOf(words.map(readWord))
  return { folded: words.join(' '), key: skeleton.join(''), skeleton: skeleton.join(' ') }
}

/** A lone vowel (Sepah-e Pasdaran) is left out. */
export const consonantsOf = (words: readonly Word[]): string[] => words.flatMap(({ consonants }) => consonants || [])

/** "moktada sadr = m·k·t·d s·d·r = مقتدى الصدر"; the skeleton is that of the first name. */
export function explain(value: string, other: string): string {
  return `${value.trim()} = ${nameKeys(value).skeleton.split(' ').map(shown).join(' ')} = ${other}`
}
