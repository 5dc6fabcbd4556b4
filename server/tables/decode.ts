import { coded } from '../contract/told/coded.ts'
import { Unreadable } from './unreadable.ts'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256', 'windows-1251', 'windows-1254'] as const

/** `encoding`: if somebody says it. Throws Unreadable for an unknown one. */
export function decode(file: string, bytes: Uint8Array, encoding?: string): { text: string; encoding: string } {
  const found = encoding ?? encodingOf(bytes)
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(found)
  } catch {
    throw new Unreadable(file, null, coded('theEncodingIsNotKnown', { found }), coded('nameOneOf', { encodings: encodings.join(', ') }))
  }
  const text = decoder.decode(bytes)
  if (isBinary(text)) throw new Unreadable(file, null, coded('isNotText'), coded('saveItAsCsvXlsx'))
  return { text, encoding: found }
}

/** UTF-8 if valid, since no other text looks like it by chance; else by zeros and by neighbouring letters. */
export function encodingOf(bytes: Uint8Array): string {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const zeros = zerosOf(bytes.subarray(0, 4096))
  if (zeros.odd > zeros.even * 4 && zeros.odd > 8) return 'utf-16le'
  if (zeros.even > zeros.odd * 4 && zeros.even > 8) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : arabicOrLatin(bytes)
}

function zerosOf(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 }
  for (const [i, byte] of bytes.entries()) if (byte === 0) zeros[i % 2 === 0 ? 'even' : 'odd']++
  return zeros
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Non-ASCII letters stand alone in Latin text, together in Arabic. */
function arabicOrLatin(bytes: Uint8Array): string {
  let high = 0
  let together = 0
  const seen = bytes.subarray(0, 200_000)
  for (const [i, byte] of seen.entries()) {
    if (byte < 0x80) continue
    high++
    if ((seen[i - 1] ?? 0) >= 0xc0 || (seen[i + 1] ?? 0) >= 0xc0) together++
  }
  return together > high * 0.6 ? 'windows-1256' : 'windows-1252'
}

const isBinary = (text: string): boolean => {
  const start = text.slice(0, 2000)
  const strange = start.match(/(?![\t\n\v\f\r])\p{Cc}|\ufffd/gu)?.length ?? 0
  return strange > start.length / 20
}
