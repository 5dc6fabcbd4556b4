import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/paths.json'

export const t = wordsOf('paths', en)
