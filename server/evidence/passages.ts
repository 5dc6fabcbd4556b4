import type { ClaimRecord, Locator } from '../contract/claim.ts'
import type { SourceText } from './source-text.ts'

export interface Passage {
  field: 'quote' | 'subjectQuote' | 'alsoQuotes'
  quote: string
  at: Locator | null
}

/** `places`: for a quote without a place, all there are. `printed`: the text's own marks, where the quote's differ. */
export type Standing =
  | { is: 'there'; place: Locator }
  | { is: 'elsewhere'; place: Locator }
  | { is: 'printed-otherwise'; place: Locator; printed: string }
  | { is: 'unplaced'; places: [Locator, ...Locator[]] }
  | { is: 'missing' }

export const passagesOf = ({ quote, locator, passages }: Pick<ClaimRecord, 'quote' | 'locator' | 'passages'>): Passage[] => [
  ...(quote === null ? [] : [{ field: 'quote' as const, quote, at: locator }]),
  ...passages.map(each => ({
    field: each.role === 'subject' ? ('subjectQuote' as const) : ('alsoQuotes' as const),
    quote: each.quote,
    at: each.locator,
  })),
]

/** Of several places the nearest to the recorded one counts. */
export function standing(text: SourceText, { quote, at }: Passage): Standing {
  const places = text.find(quote)
  const [nearest, ...others] = at === null ? places : places.toSorted((a, b) => Math.abs(a.start - at.start) - Math.abs(b.start - at.start))
  if (nearest === undefined) return { is: 'missing' }
  const printed = text.slice(nearest.start, nearest.end)
  if (printed !== quote) return { is: 'printed-otherwise', place: nearest, printed }
  if (at === null) return { is: 'unplaced', places: [nearest, ...others] }
  const same = (['paragraph', 'line', 'start', 'end'] as const).every(key => at[key] === nearest[key])
  return { is: same ? 'there' : 'elsewhere', place: nearest }
}
