import { wordsOf } from '../words/catalogue/words-of.ts'
import en from '../words/en/state.json'

export const t = wordsOf('state', en)
