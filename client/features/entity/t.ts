import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/entity.json'

export const t = wordsOf('entity', en)
