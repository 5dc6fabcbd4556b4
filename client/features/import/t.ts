import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/import.json'

export const t = wordsOf('import', en)
