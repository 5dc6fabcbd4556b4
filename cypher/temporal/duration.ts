import { CypherError } from '../types/errors.ts'
import { MAX_INTEGER, MIN_INTEGER } from '../types/integers.ts'
import type { DurationValue } from '../types/temporal.ts'

const NANOS = 1_000_000_000n
const DAY_NANOS = 86_400e9
/** In an average month of 2,629,746 seconds. */
const MONTH_NANOS = 2_629_746e9

/** Carries nanoseconds into seconds; an argument error where a unit leaves 64 bits. */
export function durationOf(months: bigint, days: bigint, seconds: bigint, nanos: bigint): DurationValue {
  let carry = nanos / NANOS
  let rest = nanos % NANOS
  if (rest < 0n) {
    rest += NANOS
    carry -= 1n
  }
  const total = seconds + carry
  // Neo4j also refuses what would overflow when counted in seconds
  if ([months, days, total, months * 2_629_746n + days * 86_400n + total].some(v => v > MAX_INTEGER || v < MIN_INTEGER)) {
    throw CypherError.argumentError(
      `Invalid value for duration, will cause overflow. Value was months=${months}, days=${days}, seconds=${seconds}, nanos=${nanos}`,
    )
  }
  return { kind: 'duration', months, days, seconds: total, nanos: Number(rest) }
}

/** Rests of a month become days, of a day seconds, of a second nanoseconds, in Neo4j's order of operations for the same rounding. */
export function fractionalDuration(months: number, days: number, seconds: number, nanos: number): DurationValue {
  const wholeMonths = Math.trunc(months)
  const allDays = days + ((months - wholeMonths) * MONTH_NANOS) / DAY_NANOS
  const wholeDays = Math.trunc(allDays)
  const allSeconds = seconds + ((allDays - wholeDays) * DAY_NANOS) / 1e9
  const wholeSeconds = Math.trunc(allSeconds)
  const allNanos = nanos + (allSeconds - wholeSeconds) * 1e9
  return durationOf(whole(wholeMonths), whole(wholeDays), whole(wholeSeconds), whole(Math.trunc(allNanos)))
}

/** As Java casts a double to a long: NaN is 0. */
function whole(v: number): bigint {
  if (Number.isNaN(v)) return 0n
  if (Math.abs(v) > 2 ** 63) throw CypherError.arithmeticError('long overflow')
  return Math.abs(v) === 2 ** 63 ? BigInt(v) - (v > 0 ? 1n : 0n) : BigInt(v)
}

type Unit = 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds' | 'milliseconds' | 'microseconds' | 'nanoseconds'
export type Amounts = Partial<Record<Unit, number | bigint>>

/** Exact where all are integers, else by fractions. `long` is Java's arithmetic, which 5.26 uses for maps. */
export function durationFrom(amounts: Amounts, long: (v: bigint) => bigint = v => v): DurationValue {
  if (Object.values(amounts).every(v => typeof v === 'bigint')) {
    const n = (unit: Unit): bigint => (amounts[unit] as bigint | undefined) ?? 0n
    return durationOf(
      long(n('years') * 12n + n('months')),
      long(n('weeks') * 7n + n('days')),
      long(n('hours') * 3600n + n('minutes') * 60n + n('seconds')),
      long(n('milliseconds') * 1_000_000n + n('microseconds') * 1000n + n('nanoseconds')),
    )
  }
  const n = (unit: Unit): number => Number(amounts[unit] ?? 0)
  return fractionalDuration(
    n('years') * 12 + n('months'),
    n('weeks') * 7 + n('days'),
    n('hours') * 3600 + n('minutes') * 60 + n('seconds'),
    n('milliseconds') * 1e6 + n('microseconds') * 1e3 + n('nanoseconds'),
  )
}
