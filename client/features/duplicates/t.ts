import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/duplicates.json'

export const t = wordsOf('duplicates', en)
