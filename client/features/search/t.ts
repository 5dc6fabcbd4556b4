import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/search.json'

export const t = wordsOf('search', en)
