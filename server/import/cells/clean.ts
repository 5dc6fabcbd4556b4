import { hasUnseen, shown } from '../../contract/shown.ts'
import { type Noted, noted } from '../../contract/told/noted.ts'

/** NFC, and one space between words. */
export const nameOf = (cell: string): string => cell.normalize('NFC').replace(/\s+/gu, ' ').trim()

export function troubleOf(cell: string): Noted | null {
  if (cell.includes('\u0000')) return noted('holdsNul')
  if (/\p{Cs}/u.test(cell)) return noted('holdsHalf')
  if (/\p{Noncharacter_Code_Point}/u.test(cell)) return noted('holdsNoCharacter', { cell: shown(cell).slice(0, 120) })
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(cell)) return noted('holdsTurning', { cell: shown(cell).slice(0, 120) })
  return null
}

const longestName = 400

/** Asked before anything looks into the words. */
export const troubleOfTie = (words: string): Noted | null =>
  words.length > longestName ? noted('tooLongForTie', { n: words.length }) : troubleOfTitle(words)

/** A title stands in every file that is made of the record. */
export const troubleOfTitle = (title: string): Noted | null =>
  troubleOf(title) ?? (hasUnseen(title) ? noted('holdsUnseen', { name: shown(title).slice(0, 120) }) : null)

/** Needs visible characters, and refuses invisible ones. */
export function troubleOfName(name: string): Noted | null {
  if (name.length > longestName) return noted('tooLongForName', { n: name.length })
  const found = troubleOf(name)
  if (found !== null) return found
  if (!/[\p{L}\p{N}]/u.test(name)) return noted('isNoName')
  return hasUnseen(name) ? noted('holdsUnseen', { name: shown(name).slice(0, 120) }) : null
}
