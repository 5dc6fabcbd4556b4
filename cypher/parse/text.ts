import { CypherError, type Position } from '../types/errors.ts'

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f', "'": "'", '"': '"', '\\': '\\', '`': '`' }

export const decodeString = (literal: string): string =>
  literal.slice(1, -1).replace(/\\(.)/gsu, (whole, sign: string) => ESCAPES[sign] ?? whole)

export function decodeName(text: string): string {
  return text.startsWith('`') && text.endsWith('`') && text.length > 1 ? text.slice(1, -1).replaceAll('``', '`') : text
}

const LONG_MAX = 2n ** 63n - 1n

export function decodeInteger(text: string, negative: boolean, position: Position): bigint {
  const digits = text.replaceAll('_', '')
  if (!/^(\d+|0x[\da-f]+|0o[0-7]+)$/i.test(digits)) throw CypherError.syntaxError('invalid literal number', position)
  const magnitude = BigInt(digits.toLowerCase())
  const value = negative ? -magnitude : magnitude
  if (value > LONG_MAX || value < -LONG_MAX - 1n) throw CypherError.syntaxError('integer is too large', position)
  return value
}

export function decodeFloat(text: string, negative: boolean, position: Position): number {
  const digits = text.replaceAll('_', '')
  if (!/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?[fd]?$/i.test(digits)) throw CypherError.syntaxError('invalid literal number', position)
  const value = Number(digits.replace(/[fd]$/i, ''))
  if (!Number.isFinite(value)) throw CypherError.syntaxError('floating point number is too large', position)
  return negative ? -value : value
}

/** Cypher 5 reads \uXXXX anywhere in a query, keywords included, and refuses \u with anything else behind it, in comments too. */
export function decodeUnicodeEscapes(text: string): string {
  if (!text.includes('\\u')) return text
  return text.replace(ESCAPED, (whole, hex: string | undefined, at: number) => {
    if (whole === '\\\\') return whole
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
    const digits = /^[0-9a-fA-F]*/.exec(text.slice(at + 2, at + 6))?.[0].length ?? 0
    const begin = at + 2 + digits
    const found = text.slice(begin, digits > 0 ? begin + 1 : begin + 4)
    throw CypherError.syntaxError(
      `Invalid input '${found}': expected four hexadecimal digits specifying a unicode character`,
      positionIn(text, begin),
    )
  })
}

const ESCAPED = /\\(?:\\|u([0-9a-fA-F]{4})?)/g

/** Where each unit of the decoded text, and its end, stand in the text as it is written; undefined where nothing is decoded. */
export function writtenUnits(text: string): readonly number[] | undefined {
  if (!text.includes('\\u')) return undefined
  const units: number[] = []
  let from = 0
  for (const { 0: whole, 1: hex, index } of text.matchAll(ESCAPED)) {
    if (hex === undefined) continue
    for (; from < index; from++) units.push(from)
    units.push(index)
    from = index + whole.length
  }
  for (; from <= text.length; from++) units.push(from)
  return units
}

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n')
  return { offset, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
