import { hasUnseen, shown } from '../../contract/shown.ts'
import { type Noted, noted } from '../../contract/told/noted.ts'

/** NFC, and one space between words. */
export const nameOf = (cell: string): string => cell.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Why a cell cannot be stored; null where it can. */
export function troubleOf(cell: string): Noted | null {
  if (cell.includes('\u0000')) return noted('holdsNul')
  if (/\p{Cs}/u.test(cell)) return noted('holdsHalf')
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(cell)) return noted('holdsTurning', { cell: shown(cell).slice(0, 120) })
  return null
}

/** Needs visible characters, and refuses invisible ones. */
export function troubleOfName(name: string): Noted | null {
  const found = troubleOf(name)
  if (found !== null) return found
  if (name.length > 400) return noted('tooLongForName', { n: name.length })
  if (!/[\p{L}\p{N}]/u.test(name)) return noted('isNoName')
  return hasUnseen(name) ? noted('holdsUnseen', { name: shown(name).slice(0, 120) }) : null
}
