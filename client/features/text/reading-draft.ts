/** Two chosen names are its ends, the words between them its quote. */

import type { EntityRef, Locator } from '../../../server/contract/claim.ts'
import type { QuoteAt } from '../../state/write-task.ts'
import { type Line, lineAt, locatorOf, read } from './quoted-text.ts'
import type { Range } from './reading-segments.ts'
import { t } from './t.ts'

export interface ChosenName extends Range {
  entity: EntityRef
}

export interface ClaimDraft extends QuoteAt {
  subject: EntityRef
  object: EntityRef
  subjectQuote: QuoteAt | null
  notice: string | null
}

/** Words that a quote may have; the seed's own limit (server/contract/files/claim.ts). */
export const quoteWords = 12

/** Quotes from one name to the other; where that is too long or crosses lines, the words up to the object, and the subject's apart. */
export function draftOf(text: string, lines: readonly Line[], subject: ChosenName, object: ChosenName): ClaimDraft {
  const whole = { start: Math.min(subject.start, object.start), end: Math.max(subject.end, object.end) }
  const ends = { subject: subject.entity, object: object.entity }
  const at = locatorOf(text, lines, whole)
  if (at && wordsIn(text, whole).length <= quoteWords)
    return { ...ends, quote: text.slice(whole.start, whole.end), at, subjectQuote: null, notice: null }
  const line = lineAt(lines, object.start)!
  const before = { start: Math.max(line.start, subject.end <= object.start ? subject.end : line.start), end: object.end }
  const words = wordsIn(text, before)
  const cut = { start: words.slice(-quoteWords)[0]?.start ?? object.start, end: object.end }
  return {
    ...ends,
    ...quoteOf(text, lines, cut),
    subjectQuote: quoteOf(text, lines, subject),
    notice: at ? t('aQuoteHasWordsAtMost', { quoteWords }) : t('theTwoNamesStandInDifferent'),
  }
}

/** A name stands within one line. */
const quoteOf = (text: string, lines: readonly Line[], range: Range): QuoteAt => ({
  quote: text.slice(range.start, range.end),
  at: locatorOf(text, lines, range)!,
})

const wordsIn = (text: string, { start, end }: Range): Range[] =>
  [...text.slice(start, end).matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ start: start + index, end: start + index + word.length }))

/** Words chosen in the text, as a quote; or why they are none. */
export function chosenQuote(text: string, lines: readonly Line[], range: Range): QuoteAt | { refused: string } {
  const quote = text.slice(range.start, range.end)
  const start = range.start + (quote.length - quote.trimStart().length)
  const end = range.end - (quote.length - quote.trimEnd().length)
  if (start >= end) return { refused: t('thereAreNoWordsInIt') }
  const at = locatorOf(text, lines, { start, end })
  if (!at) return { refused: t('aQuoteStandsInOneLine') }
  const words = wordsIn(text, { start, end }).length
  return words > quoteWords ? { refused: t('tooManyWords', { words, quoteWords }) } : { quote: text.slice(start, end), at }
}

/** Null unless these very words stand in the text exactly once. */
export function placeOf(copy: string, quote: string): Locator | null {
  const { text, lines } = read(copy, [])
  const start = quote === '' ? -1 : text.indexOf(quote)
  if (start < 0 || text.indexOf(quote, start + 1) >= 0) return null
  return locatorOf(text, lines, { start, end: start + quote.length })
}
