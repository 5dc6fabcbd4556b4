import { t } from './t.ts'

const mostBytes = 5 * 1024 * 1024

/** A file's bytes as text; throws an Error in plain words where they are too many or no UTF-8 text. */
export function textOfBytes(bytes: Uint8Array): string {
  checkSize(bytes.length)
  const begins = String.fromCharCode(...bytes.subarray(0, 4))
  if (begins === '%PDF') throw new Error(t('thisIsAPdfOpenIt'))
  if (begins.startsWith('PK')) throw new Error(t('thisIsAWordProcessorsOr'))
  try {
    return checkText(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw error instanceof TypeError ? new Error(t('thisFileIsNotTextIn')) : error
  }
}

/** The text itself; throws an Error in plain words where it is too long, empty or not made of words. */
export function checkText(text: string): string {
  checkSize(new TextEncoder().encode(text).length)
  if (text.trim() === '') throw new Error(t('thereAreNoWordsInIt'))
  if (text.includes('\u0000')) throw new Error(t('thisIsNotATextIt'))
  return text
}

/** Throws an Error in plain words where a copy would be too large. */
export function checkSize(bytes: number): void {
  if (bytes > mostBytes) throw new Error(t('aCopyCanHave5Mb', { toFixed: (bytes / 1024 / 1024).toFixed(1) }))
}

/** Signs that turn the reading order or are invisible, with the names they are shown by. */
const unseen: Record<string, string> = {
  ...{ '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO', '\u202e': 'RLO' },
  ...{ '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI' },
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unseenSigns = /([\u0001-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069])/u

export function seen(text: string): { text: string; sign: string | null }[] {
  return text
    .split(unseenSigns)
    .map((piece, i) => ({ text: piece, sign: i % 2 === 0 ? null : (unseen[piece] ?? codeOf(piece)) }))
    .filter(piece => piece.text !== '')
}

const codeOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
