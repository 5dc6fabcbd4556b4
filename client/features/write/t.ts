import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/write.json'

export const t = wordsOf('write', en)
