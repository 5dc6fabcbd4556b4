import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/sources.json'

export const t = wordsOf('sources', en)
