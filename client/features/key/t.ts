import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/key.json'

export const t = wordsOf('key', en)
