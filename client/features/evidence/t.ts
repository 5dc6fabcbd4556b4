import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/evidence.json'

export const t = wordsOf('evidence', en)
