import {
  addMonths,
  civilOf,
  daysInMonth,
  epochDayOf,
  firstMonday,
  isLeapYear,
  isoWeekOf,
  quarterOf,
  quarterStart,
  weekdayOf,
} from '../types/calendar.ts'
import { CypherError } from '../types/errors.ts'
import { type Fields, spelling } from './fields.ts'

type DateField = 'year' | 'month' | 'day' | 'week' | 'dayofweek' | 'quarter' | 'dayofquarter' | 'ordinalday'

const SYSTEMS: { name: string; large?: DateField; small: DateField }[] = [
  { name: 'week', large: 'week', small: 'dayofweek' },
  { name: 'calendar', large: 'month', small: 'day' },
  { name: 'quarter', large: 'quarter', small: 'dayofquarter' },
  { name: 'ordinal', small: 'ordinalday' },
]

/** The day number. `whole` requires every field down to the day, as a time of day does. */
export function buildDate(fields: Fields, base: number | undefined, whole: boolean): number {
  const system = systemOf(fields)
  if (base === undefined) requireFields(fields, system, whole)
  const year = checked(fields.number('year'), 'Year', -999_999_999, 999_999_999)
  switch (system.name) {
    case 'week':
      return weekDate(fields, year, base)
    case 'quarter':
      return quarterDate(fields, year, base)
    case 'ordinal':
      return ordinalDate(year ?? (base === undefined ? 0 : civilOf(base).year), fields.number('ordinalday') ?? 1)
    default:
      return calendarDate(fields, year, base)
  }
}

function systemOf(fields: Fields): (typeof SYSTEMS)[number] {
  return (
    SYSTEMS.find(({ large, small }) => fields.has(small) || (large && fields.has(large))) ?? {
      name: 'calendar',
      large: 'month',
      small: 'day',
    }
  )
}

/** An ordinal day may stand alone, in the year 0. */
function requireFields(fields: Fields, { name, large, small }: (typeof SYSTEMS)[number], whole: boolean): void {
  if (!fields.has('year') && (whole || name !== 'ordinal')) throw CypherError.argumentError('year must be specified')
  if (large && !fields.has(large) && fields.has(small)) {
    throw CypherError.argumentError(`${spelling(small)} cannot be specified without ${spelling(large)}`)
  }
  if (!whole) return
  const missing = [large, small].find(name => name !== undefined && !fields.has(name))
  if (missing) throw CypherError.argumentError(`${spelling(missing)} must be specified`)
}

/** Throws Neo4j's error outside the bounds; undefined passes. */
function checked<V extends number | undefined>(value: V, name: string, low: number, high: number, shown = String(high)): V {
  if (value === undefined || (value >= low && value <= high)) return value
  throw CypherError.argumentError(`Invalid value for ${name} (valid values ${low} - ${shown}): ${value}`)
}

const MONTHS = 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(' ')

function calendarDate(fields: Fields, givenYear: number | undefined, base: number | undefined): number {
  const from = base === undefined ? { year: 0, month: 1, day: 1 } : civilOf(base)
  const year = givenYear ?? from.year
  const month = checked(fields.number('month') ?? from.month, 'MonthOfYear', 1, 12)
  const day = checked(fields.number('day'), 'DayOfMonth', 1, 31, '28/31')
  const length = daysInMonth(year, month)
  if (day === 29 && month === 2 && length === 28)
    throw CypherError.argumentError(`Invalid date 'February 29' as '${year}' is not a leap year`)
  if (day !== undefined && day > length) throw CypherError.argumentError(`Invalid date '${MONTHS[month - 1]} ${day}'`)
  return epochDayOf(year, month, day ?? Math.min(from.day, length))
}

function weekDate(fields: Fields, year: number | undefined, base: number | undefined): number {
  const from = base === undefined ? { weekYear: 0, week: 1 } : isoWeekOf(base)
  const week = checked(fields.number('week') ?? from.week, 'WeekOfWeekBasedYear', 1, 53, '52/53')
  const day = checked(fields.number('dayofweek') ?? (base === undefined ? 1 : weekdayOf(base)), 'DayOfWeek', 1, 7)
  return firstMonday(year ?? from.weekYear) + (week - 1) * 7 + day - 1
}

function quarterDate(fields: Fields, givenYear: number | undefined, base: number | undefined): number {
  const from = base === undefined ? { year: 0, month: 1 } : civilOf(base)
  const year = givenYear ?? from.year
  const quarter = checked(fields.number('quarter') ?? quarterOf(from.month), 'QuarterOfYear', 1, 4)
  const day = checked(fields.number('dayofquarter'), 'DayOfQuarter', 1, 92, '90/92')
  if (day !== undefined || base === undefined) return quarterStart(year, quarter) + (day ?? 1) - 1
  return addMonths(base, (year - from.year) * 12 + (quarter - quarterOf(from.month)) * 3)
}

function ordinalDate(year: number, day: number): number {
  checked(day, 'DayOfYear', 1, 366, '365/366')
  if (day === 366 && !isLeapYear(year)) throw CypherError.argumentError(`Invalid date 'DayOfYear 366' as '${year}' is not a leap year`)
  return epochDayOf(year, 1, 1) + day - 1
}
