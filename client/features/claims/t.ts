import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/claims.json'

export const t = wordsOf('claims', en)
