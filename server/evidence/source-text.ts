/** A text in which quotes are looked for: typography is overlooked in searching, while places always count in the original. */
import type { Locator } from '../contract/claim.ts'

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
  /** The text that places count in: without byte order mark, every end of line one character. */
  readonly text: string
  readonly #characters: string[]
  /** The text with plain marks, and for each of its units the character of the original that it came from. */
  readonly #plain: string
  readonly #origin: number[] = []
  /** Every line, also empty ones, with its place. */
  readonly lines: Locator[] = []

  /** Ends of line count as one character, a byte order mark as none. */
  constructor(original: string) {
    this.text = original.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
    this.#characters = [...this.text]
    let text = ''
    for (const [i, character] of this.#characters.entries()) {
      const marks = plain[character] ?? character
      text += marks
      for (let unit = 0; unit < marks.length; unit++) this.#origin.push(i)
    }
    this.#plain = text
    let start = 0
    let paragraph = -1
    for (const [n, line] of this.text.split('\n').entries()) {
      const end = start + [...line].length
      if (line.trim() !== '') paragraph++
      this.lines.push({ line: n + 1, paragraph: Math.max(0, paragraph), start, end })
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
      const line = this.#lineAt(start)
      if (line && end <= line.end) places.push({ paragraph: line.paragraph, line: line.line, start, end })
    }
    return places
  }

  /** The last line that begins at or before this character. */
  #lineAt(character: number): Locator | undefined {
    let [from, to] = [0, this.lines.length]
    while (to - from > 1) {
      const middle = (from + to) >> 1
      if ((this.lines[middle]?.start ?? Number.POSITIVE_INFINITY) <= character) from = middle
      else to = middle
    }
    return this.lines[from]
  }
}
