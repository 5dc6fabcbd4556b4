import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/views.json'

export const t = wordsOf('views', en)
