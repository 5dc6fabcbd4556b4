import { wordsOf } from '../../words/catalogue/words-of.ts'
import en from '../../words/en/palette.json'

export const t = wordsOf('palette', en)
