import { wordsOf } from '../words/catalogue/words-of.ts'
import en from '../words/en/canvas.json'

export const t = wordsOf('canvas', en)
