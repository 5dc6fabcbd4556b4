/** Names as they may be shown: invisible characters, or those that turn the reading order, are named instead of obeyed. */

const bidi: Record<string, string> = {
  ...{ '\u061c': 'ALM', '\u200e': 'LRM', '\u200f': 'RLM' },
  ...{ '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO', '\u202e': 'RLO' },
  ...{ '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI' },
}
/** Not the joiners U+200C and U+200D, which Persian and others need. */
const unseen =
  /[\p{Bidi_Control}\p{Cs}\p{Noncharacter_Code_Point}\u200b\u2028\u2029\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]|(?![\t\n\r])\p{Cc}/gu

/** "Evil\u202egpj.exe" -> "Evil[RLO]gpj.exe"; text beside it keeps its order. */
export const shown = (text: string): string => text.replace(unseen, sign => `[${bidi[sign] ?? codeOf(sign)}]`)

/** JSON that reads back the same, with these characters escaped. */
export const escapedJson = (json: string): string =>
  json.replace(unseen, sign => Array.from({ length: sign.length }, (_, i) => `\\u${hex(sign.charCodeAt(i)).toLowerCase()}`).join(''))

const codeOf = (sign: string): string => `U+${hex(sign.codePointAt(0) ?? 0)}`
const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')

/** Sent back by forms or compared with a text, so never changed. */
const verbatim = new Set(['quote', 'note', 'act', 'qualifiers', 'notDrawn', 'reason', 'text', 'url', 'params'])

/** Every text as it may be shown, except verbatim ones (quotes, notes). */
export function shownIn(value: unknown): unknown {
  if (typeof value === 'string') return shown(value)
  if (Array.isArray(value)) return value.map(shownIn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, verbatim.has(key) ? inner : shownIn(inner)]))
}

export const hasUnseen = (json: string): boolean => json.search(unseen) !== -1 || /\\u(?:00[01]|d[89a-f])/i.test(json)
