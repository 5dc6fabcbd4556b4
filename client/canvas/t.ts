import { wordsOf } from '../words/catalogue/words-of.ts'
import en from '../words/en/canvas.json'

/** The words of this room. */
export const t = wordsOf('canvas', en)
