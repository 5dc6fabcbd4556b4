import { wordsOf } from './catalogue/words-of.ts'
import en from './en/words.json'

/** The words of this room. */
export const t = wordsOf('words', en)
