import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/text.json'

export const t = wordsOf('text', en)
