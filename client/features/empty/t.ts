import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/empty.json'

export const t = wordsOf('empty', en)
