import type { Kind } from '../instants.ts'

export type Instant = Exclude<Kind, 'duration'>

const DATE_PARTS = [
  'year',
  'quarter',
  'month',
  'week',
  'weekYear',
  'dayOfQuarter',
  'quarterDay',
  'day',
  'ordinalDay',
  'dayOfWeek',
  'weekDay',
]
const CLOCK_PARTS = ['hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond']
const OFFSET_PARTS = ['offsetMinutes', 'offsetSeconds']
const DURATION_PARTS = ['years', 'quarters', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds']
  .concat(['nanoseconds', 'quartersOfYear', 'monthsOfYear', 'monthsOfQuarter', 'daysOfWeek', 'minutesOfHour', 'secondsOfMinute'])
  .concat(['millisecondsOfSecond', 'microsecondsOfSecond', 'nanosecondsOfSecond'])
export const PARTS: Readonly<Record<Kind, readonly string[]>> = {
  date: DATE_PARTS,
  time: [...CLOCK_PARTS, ...OFFSET_PARTS],
  localtime: CLOCK_PARTS,
  datetime: [...DATE_PARTS, ...CLOCK_PARTS, ...OFFSET_PARTS, 'epochMillis', 'epochSeconds'],
  localdatetime: [...DATE_PARTS, ...CLOCK_PARTS],
  duration: DURATION_PARTS,
}

export const DAY_UNITS = ['millennium', 'century', 'decade', 'year', 'weekYear', 'quarter', 'month', 'week', 'day']
export const CLOCK_UNITS = ['hour', 'minute', 'second', 'millisecond', 'microsecond']
export const UNITS: Readonly<Record<Instant, readonly string[]>> = {
  date: DAY_UNITS,
  time: ['day', ...CLOCK_UNITS],
  localtime: ['day', ...CLOCK_UNITS],
  datetime: [...DAY_UNITS, ...CLOCK_UNITS],
  localdatetime: [...DAY_UNITS, ...CLOCK_UNITS],
}
export const SOURCES: Readonly<Record<Instant, readonly Instant[]>> = {
  date: ['date', 'datetime', 'localdatetime'],
  time: ['time', 'localtime', 'datetime', 'localdatetime'],
  localtime: ['time', 'localtime', 'datetime', 'localdatetime'],
  datetime: ['datetime', 'localdatetime'],
  localdatetime: ['datetime', 'localdatetime'],
}
export const DATED: readonly Instant[] = ['date', 'datetime', 'localdatetime']
export const CLOCKED: readonly Instant[] = ['time', 'localtime', 'datetime', 'localdatetime']
