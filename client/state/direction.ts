/** The base direction of a name: that of its first strong letter, on canvas, list and figure alike (HTML does the same with `bdi`). */

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u

/** `حزب جديد!` is 'rtl', `ABC قناة` is 'ltr', and so is text without letters. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}

/** A line that keeps its name's direction where letters are drawn line by line, whatever direction the page has. */
export const isolated = (line: string, direction: 'ltr' | 'rtl'): string => `${direction === 'rtl' ? '\u2067' : '\u2066'}${line}\u2069`

/** Undoes `isolated`. */
export const bare = (text: string): string => text.replaceAll(/[\u2066\u2067\u2069]/g, '')
