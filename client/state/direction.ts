/** The base direction of a name: that of its first strong letter, on canvas, list and figure alike (HTML does the same with `bdi`). */

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u

/** `حزب جديد!` is 'rtl', `ABC قناة` is 'ltr', and so is what has no letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}

/** A line of a name for where letters are drawn one line at a time and the page says left to right: it keeps the name's own direction. */
export const isolated = (line: string, direction: 'ltr' | 'rtl'): string =>
  direction === 'rtl' ? `\u2067${line}\u2069` : rightToLeft.test(line) ? `\u2066${line}\u2069` : line

/** The same line as it is in the record. */
export const bare = (text: string): string => text.replaceAll(/[\u2066\u2067\u2069]/g, '')
