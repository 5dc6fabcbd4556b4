import { wordsOf } from '../words/catalogue/words-of.ts'
import en from '../words/en/app.json'

export const t = wordsOf('app', en)
