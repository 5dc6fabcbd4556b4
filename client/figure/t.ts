import { wordsOf } from '../words/catalogue/words-of.ts'
import en from '../words/en/figure.json'

export const t = wordsOf('figure', en)
