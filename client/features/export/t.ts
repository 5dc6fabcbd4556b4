import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/export.json'

export const t = wordsOf('export', en)
