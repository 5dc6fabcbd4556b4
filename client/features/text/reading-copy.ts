/** What may be kept as the copy of a source's text. */

/** 5 MB: some two thousand pages. */
const mostBytes = 5 * 1024 * 1024

/** A file's bytes as text; throws an Error in plain words where they are too many or no UTF-8 text. */
export function textOfBytes(bytes: Uint8Array): string {
  checkSize(bytes.length)
  const begins = String.fromCharCode(...bytes.subarray(0, 4))
  if (begins === '%PDF') throw new Error('This is a PDF. Open it, copy its text and paste it here.')
  if (begins.startsWith('PK')) throw new Error('This is a word processor’s or an archive’s file. Open it, copy its text and paste it here.')
  try {
    return checkText(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw error instanceof TypeError ? new Error('This file is not text in UTF-8. Save it as UTF-8, or paste its text.') : error
  }
}

/** The text itself; throws an Error in plain words where it is too long, empty or not made of words. */
export function checkText(text: string): string {
  checkSize(new TextEncoder().encode(text).length)
  if (text.trim() === '') throw new Error('There are no words in it.')
  if (text.includes('\u0000')) throw new Error('This is not a text: it has signs that no text has.')
  return text
}

/** Throws an Error in plain words where a copy would be too large. */
export function checkSize(bytes: number): void {
  if (bytes > mostBytes)
    throw new Error(`A copy can have 5 MB at most; this has ${(bytes / 1024 / 1024).toFixed(1)}. Choose the part that the claims are from.`)
}

/** Signs that would turn the reading order of what follows, or that no text shows, by the names under which they are shown. */
const unseen: Record<string, string> = {
  ...{ '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO', '\u202e': 'RLO' },
  ...{ '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI' },
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unseenSigns = /([\u0001-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069])/u

/** Pieces of a text in order: plain ones, and signs to be shown by name instead of being obeyed. */
export function seen(text: string): { text: string; sign: string | null }[] {
  return text
    .split(unseenSigns)
    .map((piece, i) => ({ text: piece, sign: i % 2 === 0 ? null : (unseen[piece] ?? codeOf(piece)) }))
    .filter(piece => piece.text !== '')
}

const codeOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
