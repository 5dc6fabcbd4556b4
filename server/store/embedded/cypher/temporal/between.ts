/** duration.between() and its kin: how long it is from one temporal value to another. */
import type { DurationValue, InstantValue } from '../temporal.ts'
import { addMonths, civilOf } from './calendar.ts'
import { epochSecond } from './compare.ts'
import { durationOf } from './duration.ts'
import { zonePart } from './parts.ts'
import { atLocal, atMoment, type Zone } from './zone.ts'

export type Measure = 'between' | 'inMonths' | 'inDays' | 'inSeconds'

/** A day and a time of day; with a zone also a moment. */
interface Local {
  readonly epochDay: number
  readonly nanos: number
  readonly zone: Zone | undefined
}

/** The duration from `a` to `b`; where one has no date, only the times of day count. */
export function between(measure: Measure, a: InstantValue, b: InstantValue): DurationValue {
  if (!('epochDay' in a) || !('epochDay' in b)) {
    return measure === 'between' || measure === 'inSeconds' ? clockDifference(a, b) : durationOf(0n, 0n, 0n, 0n)
  }
  const zone = zonePart(a) ?? zonePart(b)
  const from = localIn(a, zone)
  const to = localIn(b, zone)
  if (measure === 'inSeconds') return durationOf(0n, 0n, 0n, nanosBetween(from, to))
  if (measure === 'inDays') return durationOf(0n, BigInt(daysBetween(from, to)), 0n, 0n)
  const months = monthsBetween(from, to)
  if (measure === 'inMonths') return durationOf(BigInt(months), 0n, 0n, 0n)
  const byMonth = moved(from, addMonths(from.epochDay, months))
  const days = daysBetween(byMonth, to)
  const byDay = moved(byMonth, byMonth.epochDay + days)
  return durationOf(BigInt(months), BigInt(days), 0n, nanosBetween(byDay, to))
}

function clockDifference(a: InstantValue, b: InstantValue): DurationValue {
  const bothZoned = 'offset' in a && 'offset' in b
  const nanos = (v: InstantValue): number => ('nanos' in v ? v.nanos : 0) - (bothZoned && 'offset' in v ? v.offset * 1e9 : 0)
  return durationOf(0n, 0n, 0n, BigInt(nanos(b) - nanos(a)))
}

/** A value on the clocks of a zone: a moment is moved there, a local value is read there. */
function localIn(v: Extract<InstantValue, { epochDay: number }>, zone: Zone | undefined): Local {
  if (!zone) return { epochDay: v.epochDay, nanos: 'nanos' in v ? v.nanos : 0, zone }
  const there =
    v.kind === 'datetime' ? atMoment(epochSecond(v), v.nanos % 1e9, zone) : atLocal(v.epochDay, 'nanos' in v ? v.nanos : 0, zone)
  return { epochDay: there.epochDay, nanos: there.nanos, zone }
}

/** The same clock on another day; in a zone that skips it, the clock after the gap. */
function moved(v: Local, epochDay: number): Local {
  if (epochDay === v.epochDay || !v.zone) return { ...v, epochDay }
  const there = atLocal(epochDay, v.nanos, v.zone)
  return { epochDay: there.epochDay, nanos: there.nanos, zone: v.zone }
}

/** The last day that is reached whole: one nearer where the clock has not come round. */
function wholeDay(from: Local, to: Local): number {
  if (to.epochDay > from.epochDay && to.nanos < from.nanos) return to.epochDay - 1
  if (to.epochDay < from.epochDay && to.nanos > from.nanos) return to.epochDay + 1
  return to.epochDay
}

const daysBetween = (from: Local, to: Local): number => wholeDay(from, to) - from.epochDay

/** Whole months, the day of the month counting as so many thirty-seconds of one. */
function monthsBetween(from: Local, to: Local): number {
  const packed = (epochDay: number): number => {
    const { year, month, day } = civilOf(epochDay)
    return (year * 12 + month) * 32 + day
  }
  return Math.trunc((packed(wholeDay(from, to)) - packed(from.epochDay)) / 32)
}

/** Nanoseconds between moments where there is a zone, else between clocks. */
function nanosBetween(from: Local, to: Local): bigint {
  const seconds = (v: Local): bigint => {
    const local = BigInt(v.epochDay) * 86_400n + BigInt(Math.floor(v.nanos / 1e9))
    return v.zone ? local - BigInt(atLocal(v.epochDay, v.nanos, v.zone).offset) : local
  }
  return (seconds(to) - seconds(from)) * 1_000_000_000n + BigInt((to.nanos % 1e9) - (from.nanos % 1e9))
}
