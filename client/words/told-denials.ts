/** The first picture says what is denied; the rest of what is told comes later. */
import denials from '../../server/contract/told/denials.json'
import { teller } from '../../server/contract/told.ts'
import { listOf, wordsOf } from './catalogue/words-of.ts'

export const sayDenial = wordsOf('toldDenials', denials)

export const isOfDenials = (code: string): code is keyof typeof denials => code in denials

/** "says that the recordings are fake", which follows the denier's name. */
export const { words: denialWords } = teller((code, values) => (isOfDenials(code) ? sayDenial(code, values) : code), listOf)
