import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/list.json'

export const t = wordsOf('list', en)
