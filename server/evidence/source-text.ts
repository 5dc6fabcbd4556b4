/** Searches ignore typography, while places always count in the original. */
import type { Locator } from '../contract/claim.ts'
import { pageEnd } from '../contract/texts/page-end.ts'

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
  /** Places count in this text: without byte order mark, every line end one character. */
  readonly text: string
  readonly #characters: string[]
  /** With plain marks, and for each unit the original character it came from. */
  readonly #plain: string
  readonly #origin: number[] = []
  readonly lines: Locator[] = []

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
    let page = this.text.includes(pageEnd) ? 1 : null
    for (const [n, line] of this.text.split('\n').entries()) {
      const end = start + [...line].length
      if (line.trim() !== '') paragraph++
      this.lines.push({ line: n + 1, paragraph: Math.max(0, paragraph), start, end, ...(page !== null && { page }) })
      if (page !== null) page += line.split(pageEnd).length - 1
      start = end + 1
    }
  }

  slice(start: number, end: number): string {
    return this.#characters.slice(start, end).join('')
  }

  prints(digits: string): boolean {
    return new RegExp(`(?<!\\d)${digits}(?!\\d)`).test(this.#plain)
  }

  find(quote: string): Locator[] {
    const wanted = [...quote].map(character => plain[character] ?? character).join('')
    const places: Locator[] = []
    for (let at = this.#plain.indexOf(wanted); at >= 0 && wanted !== ''; at = this.#plain.indexOf(wanted, at + 1)) {
      const start = this.#origin[at] ?? 0
      const end = (this.#origin[at + wanted.length - 1] ?? 0) + 1
      const line = this.#lineAt(start)
      if (line && end <= line.end) places.push({ ...line, start, end })
    }
    return places
  }

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
