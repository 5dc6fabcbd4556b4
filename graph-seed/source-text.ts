/** A text in which quotes are looked for: typography is overlooked in searching, while places always count in the original. */
import type { Locator } from '../server/contract/claim.ts'

const plain: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\t': ' ',
}

export class SourceText {
  readonly #characters: string[]
  /** The text with plain marks, and for each of its units the character of the original that it came from. */
  readonly #plain: string
  readonly #origin: number[] = []
  readonly #lines: { line: number; paragraph: number; start: number; end: number }[] = []

  /** Ends of line count as one character, a byte order mark as none. */
  constructor(original: string) {
    this.#characters = [...original.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')]
    let text = ''
    for (const [i, character] of this.#characters.entries()) {
      const marks = plain[character] ?? character
      text += marks
      for (let unit = 0; unit < marks.length; unit++) this.#origin.push(i)
    }
    this.#plain = text
    let start = 0
    let paragraph = -1
    for (const [n, line] of this.#characters.join('').split('\n').entries()) {
      const end = start + [...line].length
      if (line.trim() !== '') paragraph++
      this.#lines.push({ line: n + 1, paragraph: Math.max(0, paragraph), start, end })
      start = end + 1
    }
  }

  slice(start: number, end: number): string {
    return this.#characters.slice(start, end).join('')
  }

  /** Whether these digits stand in the text as a number of their own. */
  prints(digits: string): boolean {
    return new RegExp(`(?<!\\d)${digits}(?!\\d)`).test(this.#plain)
  }

  /** Every place where the quote stands within one line, in order. */
  find(quote: string): Locator[] {
    const wanted = [...quote].map(character => plain[character] ?? character).join('')
    const places: Locator[] = []
    for (let at = this.#plain.indexOf(wanted); at >= 0 && wanted !== ''; at = this.#plain.indexOf(wanted, at + 1)) {
      const start = this.#origin[at] ?? 0
      const end = (this.#origin[at + wanted.length - 1] ?? 0) + 1
      const line = this.#lines.find(each => each.start <= start && end <= each.end)
      if (line) places.push({ paragraph: line.paragraph, line: line.line, start, end })
    }
    return places
  }
}
