import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/cypher.json'

export const t = wordsOf('cypher', en)
