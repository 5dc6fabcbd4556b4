import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/lens.json'

/** The words of this room. */
export const t = wordsOf('lens', en)
