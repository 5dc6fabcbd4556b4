import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/selection.json'

export const t = wordsOf('selection', en)
