/** Making durations: carrying fractions down the units, keeping each unit within 64 bits. */
import { CypherError } from '../errors.ts'
import { MAX_INTEGER, MIN_INTEGER } from '../integers.ts'
import type { DurationValue } from '../temporal.ts'

const NANOS = 1_000_000_000n
/** Nanoseconds in a day, and in an average month (2,629,746 seconds). */
const DAY_NANOS = 86_400e9

/** A duration with nanoseconds carried into seconds; an arithmetic error where a unit leaves 64 bits. */
export function durationOf(months: bigint, days: bigint, seconds: bigint, nanos: bigint): DurationValue {
  let carry = nanos / NANOS
  let rest = nanos % NANOS
  if (rest < 0n) {
    rest += NANOS
    carry -= 1n
  }
  return { kind: 'duration', months: in64(months), days: in64(days), seconds: in64(seconds + carry), nanos: Number(rest) }
}

function in64(v: bigint): bigint {
  if (v >= MIN_INTEGER && v <= MAX_INTEGER) return v
  throw CypherError.arithmeticError('Duration value out of range')
}

/** An average month is 30.436875 days: 2,629,746 seconds. */
const MONTH_DAYS = 30.436875

/**
 * A duration from amounts that may have fractions: what is left of a month becomes days, of a day seconds,
 * of a second nanoseconds. Seconds and nanoseconds are floats in Neo4j too, so its rounding is repeated.
 */
export function fractionalDuration(months: number, days: number, seconds: number, nanos: number): DurationValue {
  const wholeMonths = Math.trunc(months)
  const allDays = days + (months - wholeMonths) * MONTH_DAYS
  const wholeDays = Math.trunc(allDays)
  const allSeconds = seconds + (allDays - wholeDays) * (DAY_NANOS / 1e9)
  const wholeSeconds = Math.trunc(allSeconds)
  const allNanos = nanos + (allSeconds - wholeSeconds) * 1e9
  return durationOf(whole(wholeMonths), whole(wholeDays), whole(wholeSeconds), whole(Math.trunc(allNanos)))
}

function whole(v: number): bigint {
  if (!Number.isFinite(v)) throw CypherError.arithmeticError('Duration value out of range')
  return BigInt(v)
}
