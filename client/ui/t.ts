import { wordsOf } from '../words/catalogue/words-of.ts'
import en from '../words/en/ui.json'

export const t = wordsOf('ui', en)
