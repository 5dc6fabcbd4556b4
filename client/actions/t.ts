import { wordsOf } from '../words/catalogue/words-of.ts'
import en from '../words/en/actions.json'

export const t = wordsOf('actions', en)
