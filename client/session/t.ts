import { wordsOf } from '../words/catalogue/words-of.ts'
import en from '../words/en/session.json'

export const t = wordsOf('session', en)
