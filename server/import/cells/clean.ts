import { hasUnseen, shown } from '../../contract/shown.ts'

/** NFC, and one space between words. */
export const nameOf = (cell: string): string => cell.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Why a cell cannot be stored; null where it can. */
export function troubleOf(cell: string): string | null {
  if (cell.includes('\u0000')) return 'holds a NUL character'
  if (/\p{Cs}/u.test(cell)) return 'holds half of a character (a lone surrogate)'
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(cell)) return `holds hidden signs that turn the reading order: ${shown(cell).slice(0, 120)}`
  return null
}

/** Needs visible characters, and refuses invisible ones. */
export function troubleOfName(name: string): string | null {
  const found = troubleOf(name)
  if (found !== null) return found
  if (name.length > 400) return `has ${name.length} characters, which no name has`
  if (!/[\p{L}\p{N}]/u.test(name)) return 'is no name'
  return hasUnseen(name) ? `holds signs that nobody sees: ${shown(name).slice(0, 120)}` : null
}
