import { addMonths } from '../types/calendar.ts'
import { CypherError } from '../types/errors.ts'
import type { DateTimeValue, DurationValue, InstantValue } from '../types/temporal.ts'
import { epochSecond } from './compare.ts'
import { durationOf, fractionalDuration } from './duration.ts'
import { checkedDay } from './limits.ts'
import { atLocal, atMoment, zoneIn } from './zone.ts'

const DAY_NANOS = 86_400e9

/** Earlier with sign -1n; months first, then days, then time. */
export function addDuration(v: InstantValue, duration: DurationValue, sign: 1n | -1n = 1n): InstantValue {
  const d = sign === 1n ? duration : durationOf(-duration.months, -duration.days, -duration.seconds, BigInt(-duration.nanos))
  switch (v.kind) {
    case 'date':
      // a day has no time: of hours only whole days count
      return { kind: 'date', epochDay: moveDays(v.epochDay, d, d.seconds / 86_400n) }
    case 'localtime':
    case 'time':
      return { ...v, nanos: moveClock(v.nanos, d).nanos }
    case 'localdatetime': {
      const { carry, nanos } = moveClock(v.nanos, d)
      return { kind: 'localdatetime', epochDay: checkedDay(moveDays(v.epochDay, d, 0n) + carry), nanos }
    }
    case 'datetime':
      return moveDateTime(v, d)
  }
}

/** Months and days move the local clock, seconds the moment: they differ across a change of clocks. */
function moveDateTime(v: DateTimeValue, d: DurationValue): DateTimeValue {
  const zone = zoneIn(v)
  const moved = d.months === 0n && d.days === 0n ? v : atLocal(moveDays(v.epochDay, d, 0n), v.nanos, zone, v.offset)
  if (d.seconds === 0n && d.nanos === 0) return moved
  const nanos = (moved.nanos % 1e9) + d.nanos
  const carry = nanos >= 1e9 ? 1 : 0
  const second = epochSecond(moved) + Number(d.seconds) + carry
  if (!Number.isSafeInteger(second)) throw CypherError.notFaithful('A date-time past the year 285,000,000')
  const result = atMoment(second, nanos - carry * 1e9, zone)
  checkedDay(result.epochDay)
  return result
}

const moveDays = (epochDay: number, d: DurationValue, extra: bigint): number =>
  checkedDay(checkedDay(addMonths(epochDay, Number(d.months))) + Number(d.days + extra))

function moveClock(nanos: number, d: DurationValue): { carry: number; nanos: number } {
  const wholeDays = d.seconds / 86_400n
  const seconds = Number(d.seconds - wholeDays * 86_400n)
  const total = nanos + d.nanos + seconds * 1e9
  const extra = Math.floor(total / DAY_NANOS)
  return { carry: Number(wholeDays) + extra, nanos: total - extra * DAY_NANOS }
}

export const addDurations = (a: DurationValue, b: DurationValue): DurationValue =>
  durationOf(a.months + b.months, a.days + b.days, a.seconds + b.seconds, BigInt(a.nanos + b.nanos))

export const subtractDurations = (a: DurationValue, b: DurationValue): DurationValue =>
  durationOf(a.months - b.months, a.days - b.days, a.seconds - b.seconds, BigInt(a.nanos - b.nanos))

/** An integer multiplies exactly; fractions are carried down to the smaller units. */
export function multiplyDuration(d: DurationValue, factor: number | bigint): DurationValue {
  if (typeof factor === 'bigint') {
    if (BigInt.asIntN(64, BigInt(d.nanos) * factor) !== BigInt(d.nanos) * factor) throw overflow()
    return durationOf(d.months * factor, d.days * factor, d.seconds * factor, BigInt(d.nanos) * factor)
  }
  return within(() => fractionalDuration(Number(d.months) * factor, Number(d.days) * factor, Number(d.seconds) * factor, d.nanos * factor))
}

/** Fractions are carried down to the smaller units. */
export const divideDuration = (d: DurationValue, divisor: number): DurationValue =>
  within(() => fractionalDuration(Number(d.months) / divisor, Number(d.days) / divisor, Number(d.seconds) / divisor, d.nanos / divisor))

const overflow = (): CypherError => CypherError.argumentError('Can not multiply or divide a duration without causing overflow.')

function within(make: () => DurationValue): DurationValue {
  try {
    return make()
  } catch (error) {
    throw error instanceof CypherError && error.code.endsWith('ArithmeticError') ? overflow() : error
  }
}
