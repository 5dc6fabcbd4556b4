import { CypherError } from '../types/errors.ts'
import { CLOCK_FIELDS, type Fields } from './fields.ts'

const SUBSECONDS = ['millisecond', 'microsecond', 'nanosecond'] as const

/** Nanoseconds of the day. Without a base every larger field must be given; with one, a subsecond replaces its whole fraction. */
export function buildClock(fields: Fields, base: number | undefined): number {
  if (!fields.hasAny(CLOCK_FIELDS)) return base ?? 0
  if (base === undefined) requireFields(fields)
  const from = base ?? 0
  const hour = checked(fields.number('hour') ?? Math.floor(from / 3600e9), 'HourOfDay', 23)
  const minute = checked(fields.number('minute') ?? Math.floor(from / 60e9) % 60, 'MinuteOfHour', 59)
  const second = checked(fields.number('second') ?? Math.floor(from / 1e9) % 60, 'SecondOfMinute', 59)
  return (hour * 3600 + minute * 60 + second) * 1e9 + (fields.hasAny(SUBSECONDS) ? subsecond(fields) : from % 1e9)
}

function requireFields(fields: Fields): void {
  if (!fields.has('hour')) throw CypherError.argumentError('hour must be specified')
  if (fields.has('second') && !fields.has('minute')) throw CypherError.argumentError('second cannot be specified without minute')
  for (const larger of ['minute', 'second'] as const) {
    if (fields.hasAny(SUBSECONDS) && !fields.has(larger)) {
      throw CypherError.argumentError(`subsecond cannot be specified without ${larger}`)
    }
  }
}

function checked(value: number, name: string, high: number): number {
  if (value >= 0 && value <= high) return value
  throw CypherError.argumentError(`Invalid value for ${name} (valid values 0 - ${high}): ${value}`)
}

/** Each subsecond field counts what the next larger given one leaves of the second. */
function subsecond(fields: Fields): number {
  const hasMilli = fields.has('millisecond')
  const milli = part(fields, 'millisecond', 1000)
  const micro = part(fields, 'microsecond', hasMilli ? 1000 : 1e6)
  const nano = part(fields, 'nanosecond', fields.has('microsecond') ? 1000 : hasMilli ? 1e6 : 1e9)
  return milli * 1e6 + micro * 1e3 + nano
}

export function part(fields: Fields, name: (typeof SUBSECONDS)[number], limit: number): number {
  const value = fields.number(name) ?? 0
  if (value >= 0 && value < limit) return value
  throw CypherError.argumentError(`Invalid value for ${name[0]?.toUpperCase()}${name.slice(1)}: ${value}`)
}
