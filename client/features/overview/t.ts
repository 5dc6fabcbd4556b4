import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/overview.json'

export const t = wordsOf('overview', en)
