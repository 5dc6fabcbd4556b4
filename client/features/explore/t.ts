import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/explore.json'

/** The words of this room. */
export const t = wordsOf('explore', en)
