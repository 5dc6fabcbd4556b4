import { describe, expect, it } from 'vitest'
import { checkSize, checkText, seen, textOfBytes } from '../../../client/features/text/reading-copy.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a copy of a text', () => {
  it('is taken as it is, in any script', () => expect(textOfBytes(bytes('قال “نعم” 😀\n'))).toBe('قال “نعم” 😀\n'))

  it.each([
    ['more than 5 MB', () => checkSize(5 * 1024 * 1024 + 1), /5 MB at most/],
    ['more than 5 MB of letters that take two bytes', () => checkText('ع'.repeat(2_700_000)), /5 MB at most; this has 5\.1/],
    ['a PDF', () => textOfBytes(bytes('%PDF-1.7 …')), /a PDF/],
    ['a word processor’s file', () => textOfBytes(bytes('PK\u0003\u0004…')), /word processor/],
    ['another encoding', () => textOfBytes(new Uint8Array([0xe9, 0x20, 0xff])), /not text in UTF-8/],
    ['signs that no text has', () => checkText('a\u0000b'), /not a text/],
    ['nothing', () => checkText(' \n '), /no words/],
  ])('is refused in plain words: %s', (_what, act, words) => expect(act).toThrow(words))

  it('up to 5 MB is taken', () => expect(checkText('a'.repeat(5 * 1024 * 1024))).toHaveLength(5 * 1024 * 1024))
})

describe('signs that turn the reading order', () => {
  it('are named instead of obeyed, and nothing else of the text is lost', () => {
    const text = 'paid \u202eevil\u202c, \u2066x\u2069 \u0007end‏'
    const pieces = seen(text)
    expect(pieces.map(piece => piece.text).join('')).toBe(text)
    expect(pieces.flatMap(({ sign }) => sign ?? [])).toEqual(['RLO', 'PDF', 'LRI', 'PDI', 'U+0007'])
    expect(pieces.filter(({ sign }) => sign === null).some(piece => /[\u202a-\u202e\u2066-\u2069]/u.test(piece.text))).toBe(false)
  })

  it('leaves Persian joiners and Arabic marks alone', () =>
    expect(seen('علی\u200cاکبر\u200f')).toEqual([{ text: 'علی\u200cاکبر\u200f', sign: null }]))
})
