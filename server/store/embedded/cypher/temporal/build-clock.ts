/** A time of day from the fields of a map, over a base time or from nothing. */
import { CypherError } from '../errors.ts'
import { CLOCK_FIELDS, type Fields } from './fields.ts'

const SUBSECONDS = ['millisecond', 'microsecond', 'nanosecond'] as const

/**
 * Nanoseconds of the day. Without a base every larger field must be there. `keepSubseconds` keeps what a smaller
 * subsecond field leaves of the base, as truncation does; otherwise the three replace the base's fraction together.
 */
export function buildClock(fields: Fields, base: number | undefined, keepSubseconds = false): number {
  if (!fields.hasAny(CLOCK_FIELDS)) return base ?? 0
  if (base === undefined) requireFields(fields)
  const from = base ?? 0
  const hour = checked(fields.number('hour') ?? Math.floor(from / 3600e9), 'HourOfDay', 23)
  const minute = checked(fields.number('minute') ?? Math.floor(from / 60e9) % 60, 'MinuteOfHour', 59)
  const second = checked(fields.number('second') ?? Math.floor(from / 1e9) % 60, 'SecondOfMinute', 59)
  const fraction = fields.hasAny(SUBSECONDS) ? subsecond(fields, keepSubseconds ? from % 1e9 : 0) : from % 1e9
  return (hour * 3600 + minute * 60 + second) * 1e9 + fraction
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

/** Each subsecond field counts what the next larger one given leaves of the second. */
function subsecond(fields: Fields, kept: number): number {
  const given = { milli: fields.number('millisecond'), micro: fields.number('microsecond'), nano: fields.number('nanosecond') }
  const within = (value: number | undefined, name: string, limit: number): number => {
    if (value === undefined || (value >= 0 && value < limit)) return value ?? 0
    throw CypherError.argumentError(`Invalid value for ${name}: ${value}`)
  }
  const hasMilli = given.milli !== undefined
  const hasMicro = given.micro !== undefined
  const milli = within(given.milli, 'Millisecond', 1000)
  const micro = within(given.micro, 'Microsecond', hasMilli ? 1000 : 1e6)
  const nano = within(given.nano, 'Nanosecond', hasMicro ? 1000 : hasMilli ? 1e6 : 1e9)
  const unit = given.nano !== undefined ? 1 : hasMicro ? 1e3 : 1e6
  // What is kept of the base is coarser than everything given.
  const coarser = hasMilli ? 0 : hasMicro ? kept - (kept % 1e6) : kept - (kept % (unit * 1e3))
  return (micro * 1e3 + nano >= 1e6 && !hasMilli ? 0 : coarser) + milli * 1e6 + micro * 1e3 + nano
}
