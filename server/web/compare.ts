export interface QuotedWords {
  claim: string
  quote: string
}

/** Letters and digits alone: a page that is set anew is not another. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

const mostShown = 20

export interface Difference {
  gone: { count: number; first: string[] }
  fresh: { count: number; first: string[] }
}

export function differenceOf(before: string, after: string): Difference {
  const lines = (text: string): string[] => text.split('\n').filter(line => bare(line) !== '')
  const only = (some: string[], others: string[]): Difference['gone'] => {
    const known = new Set(others.map(bare))
    const left = some.filter(line => !known.has(bare(line)))
    return { count: left.length, first: left.slice(0, mostShown).map(line => line.slice(0, 400)) }
  }
  const [old, now] = [lines(before), lines(after)]
  return { gone: only(old, now), fresh: only(now, old) }
}

/** Those that the text does not hold, whatever its line breaks and typographic signs. */
export function missingQuotes(text: string, quotes: readonly QuotedWords[]): QuotedWords[] {
  const whole = ` ${bare(text)} `
  return quotes.filter(({ quote }) => !quote.split(/\[…\]|\[\.\.\.\]|…|\.\.\./).every(part => whole.includes(bare(part))))
}
