/** How a column is read where its values can be read two ways: by what is said of it, else by those that can be read in one way only. */
import type { ColumnPart, Mapping } from '../../contract/import/mapping.ts'
import type { Doubt } from '../../contract/import/report.ts'
import { type DateOrder, waysOfDate } from './dates.ts'
import { type Decimal, type ShareScale, waysOfNumber, waysOfShare } from './numbers.ts'

export interface Reading {
  dates: DateOrder
  decimal: Decimal
  shares: ShareScale
}
type About = Doubt['about']

/** How many can be read in the one way alone, in the other alone, in both; and one of these. */
export interface Ways {
  one: number
  other: number
  either: number
  sample: string
  /** What nothing but custom tells: money is seldom told to a thousandth. */
  likely: string | null
}

const dated: readonly ColumnPart[] = ['date', 'start', 'end', 'published']
export const aboutOf = (part: ColumnPart): readonly About[] =>
  dated.includes(part) ? ['dates'] : part === 'share' ? ['shares'] : part === 'amount' ? ['decimal'] : []

const ways = { dates: ['dmy', 'mdy'], decimal: ['.', ','], shares: ['percent', 'fraction'] } as const

export function waysOf(about: About, cells: Iterable<string>): Ways {
  const found: Ways = { one: 0, other: 0, either: 0, sample: '', likely: null }
  const thousands = new Set<string>()
  for (const cell of cells) {
    const way = about === 'dates' ? waysOfDate(cell) : about === 'decimal' ? waysOfNumber(cell) : waysOfShare(cell)
    if (way === null) continue
    if (way === 'either' || way === 'part') {
      found.either++
      found.sample ||= cell
      if (about === 'decimal') thousands.add(cell.includes(',') ? '.' : ',')
    } else if (way === ways[about][0]) found.one++
    else found.other++
  }
  const [only, ...more] = thousands
  if (only !== undefined && more.length === 0) found.likely = only
  // where all are at most 1, they are parts of one
  if (about === 'shares' && found.one === 0 && found.either > 1) found.likely = 'fraction'
  return found
}

/** Null where its own values do not tell. Shares: a per cent beside them says nothing of what 0.05 is. */
export function toldBy(about: About, { one, other, either }: Ways): string | null {
  if (about === 'shares') return one > 0 && either === 0 ? 'percent' : null
  if (one > 0 && other > 0) return null
  return one > 0 ? ways[about][0] : other > 0 ? ways[about][1] : null
}

/** What can be read two ways and is not said of the column, nor told by its values, is left as it is written. */
export const readAs = (about: About, said: string | undefined, all: Mapping, found: Ways): string =>
  said ??
  all[about] ??
  toldBy(about, found) ??
  (found.one > 0 && found.other > 0 ? null : found.likely) ??
  (about === 'shares' && found.one === 0 ? 'percent' : 'written')
