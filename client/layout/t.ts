import { wordsOf } from '../words/catalogue/words-of.ts'
import en from '../words/en/layout.json'

/** The words of this room; not for the layouts, which run in a thread that says nothing. */
export const t = wordsOf('layout', en)
