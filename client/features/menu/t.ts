import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/menu.json'

export const t = wordsOf('menu', en)
