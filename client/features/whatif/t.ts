import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/whatif.json'

export const t = wordsOf('whatif', en)
