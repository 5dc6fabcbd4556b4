import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/explore.json'

export const t = wordsOf('explore', en)
