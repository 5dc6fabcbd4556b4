import { wordsOf } from './catalogue/words-of.ts'
import en from './en/words.json'

export const t = wordsOf('words', en)
