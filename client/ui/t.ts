import { wordsOf } from '../words/catalogue/words-of.ts'
import en from '../words/en/ui.json'

/** The words of this room. */
export const t = wordsOf('ui', en)
