import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/filters.json'

export const t = wordsOf('filters', en)
