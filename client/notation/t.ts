import { wordsOf } from '../words/catalogue/words-of.ts'
import en from '../words/en/notation.json'

export const t = wordsOf('notation', en)
