import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/paths.json'

/** The words of this room. */
export const t = wordsOf('paths', en)
