import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/lens.json'

export const t = wordsOf('lens', en)
