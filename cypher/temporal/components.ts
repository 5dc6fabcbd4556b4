import { formatOffset } from '../text/temporal.ts'
import { civilOf, isoWeekOf, ordinalDayOf, quarterOf, quarterStart, weekdayOf } from '../types/calendar.ts'
import { CypherError } from '../types/errors.ts'
import type { DateTimeValue, DurationValue, TemporalValue } from '../types/temporal.ts'
import type { Value } from '../types/types.ts'
import { epochSecond } from './compare.ts'

/** A Map has no inherited names. */
const table = <F>(fields: Record<string, F>): ReadonlyMap<string, F> => new Map(Object.entries(fields))

const DATE_FIELDS = table<(epochDay: number) => number>({
  year: d => civilOf(d).year,
  quarter: d => quarterOf(civilOf(d).month),
  month: d => civilOf(d).month,
  week: d => isoWeekOf(d).week,
  weekyear: d => isoWeekOf(d).weekYear,
  dayofquarter: d => d - quarterStart(civilOf(d).year, quarterOf(civilOf(d).month)) + 1,
  quarterday: d => d - quarterStart(civilOf(d).year, quarterOf(civilOf(d).month)) + 1,
  day: d => civilOf(d).day,
  ordinalday: ordinalDayOf,
  dayofweek: weekdayOf,
  weekday: weekdayOf,
})

const CLOCK_FIELDS = table<(nanos: number) => number>({
  hour: n => Math.floor(n / 3600e9),
  minute: n => Math.floor(n / 60e9) % 60,
  second: n => Math.floor(n / 1e9) % 60,
  millisecond: n => Math.floor((n % 1e9) / 1e6),
  microsecond: n => Math.floor((n % 1e9) / 1e3),
  nanosecond: n => n % 1e9,
})

const OFFSET_FIELDS = table<(v: { offset: number }) => Value>({
  offset: v => formatOffset(v.offset),
  offsetminutes: v => BigInt(Math.trunc(v.offset / 60)),
  offsetseconds: v => BigInt(v.offset),
})

const epochMillis = (v: DateTimeValue): bigint => BigInt(epochSecond(v)) * 1000n + BigInt(Math.floor((v.nanos % 1e9) / 1e6))

const MOMENT_FIELDS = table<(v: DateTimeValue) => bigint>({
  epochmillis: epochMillis,
  // truncated towards zero, so half a second before 1970 is second 0
  epochseconds: v => epochMillis(v) / 1000n,
})

const NANOS = 1_000_000_000n
const totalNanos = (d: DurationValue): bigint => d.seconds * NANOS + BigInt(d.nanos)

const DURATION_FIELDS = table<(d: DurationValue) => bigint>({
  years: d => d.months / 12n,
  quarters: d => d.months / 3n,
  months: d => d.months,
  weeks: d => d.days / 7n,
  days: d => d.days,
  hours: d => d.seconds / 3600n,
  minutes: d => d.seconds / 60n,
  seconds: d => d.seconds,
  milliseconds: d => d.seconds * 1000n + BigInt(Math.floor(d.nanos / 1e6)),
  microseconds: d => d.seconds * 1_000_000n + BigInt(Math.floor(d.nanos / 1e3)),
  nanoseconds: totalNanos,
  quartersofyear: d => (d.months / 3n) % 4n,
  monthsofyear: d => d.months % 12n,
  monthsofquarter: d => d.months % 3n,
  daysofweek: d => d.days % 7n,
  minutesofhour: d => (d.seconds / 60n) % 60n,
  secondsofminute: d => d.seconds % 60n,
  millisecondsofsecond: d => BigInt(Math.floor(d.nanos / 1e6)),
  microsecondsofsecond: d => BigInt(Math.floor(d.nanos / 1e3)),
  nanosecondsofsecond: d => BigInt(d.nanos),
})

/** In any case; a type error for a component that this kind lacks. */
export function temporalField(v: TemporalValue, key: string): Value {
  const name = key.toLowerCase()
  const found = fieldOf(v, name)
  if (found !== undefined) return found
  throw CypherError.typeError(
    DATE_FIELDS.has(name) || CLOCK_FIELDS.has(name) || OFFSET_FIELDS.has(name) || MOMENT_FIELDS.has(name)
      ? `Unsupported field: ${key}`
      : `No such field: ${key}`,
  )
}

function fieldOf(v: TemporalValue, name: string): Value | undefined {
  if (v.kind === 'duration') return DURATION_FIELDS.get(name)?.(v)
  if ('epochDay' in v && DATE_FIELDS.has(name)) return integer(DATE_FIELDS.get(name)?.(v.epochDay))
  if ('nanos' in v && CLOCK_FIELDS.has(name)) return integer(CLOCK_FIELDS.get(name)?.(v.nanos))
  if ('offset' in v && OFFSET_FIELDS.has(name)) return OFFSET_FIELDS.get(name)?.(v)
  if (name === 'timezone' && 'offset' in v) return (v.kind === 'datetime' && v.zone) || formatOffset(v.offset)
  return v.kind === 'datetime' ? MOMENT_FIELDS.get(name)?.(v) : undefined
}

const integer = (v: number | undefined): bigint | undefined => (v === undefined ? undefined : BigInt(v))
