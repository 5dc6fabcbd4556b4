import { addMonths, civilOf } from '../types/calendar.ts'
import { CypherError } from '../types/errors.ts'
import type { DurationValue, InstantValue } from '../types/temporal.ts'
import { epochSecond } from './compare.ts'
import { durationOf } from './duration.ts'
import { zonePart } from './parts.ts'
import { atLocal, atMoment, type Zone } from './zone.ts'

export type Measure = 'between' | 'inMonths' | 'inDays' | 'inSeconds'

interface Local {
  readonly epochDay: number
  readonly nanos: number
  readonly zone: Zone | undefined
  readonly offset?: number
}

/** A time of day is taken on the other's day, and then the result has no months or days. */
export function between(measure: Measure, a: InstantValue, b: InstantValue): DurationValue {
  const dated = 'epochDay' in a && 'epochDay' in b
  const unit = measure === 'inMonths' ? 'Months' : measure === 'inDays' ? 'Days' : undefined
  if (unit && !('epochDay' in a) && !('epochDay' in b)) throw CypherError.typeError(`Unsupported unit: ${unit}`)
  const zone = zonePart(a) ?? zonePart(b)
  const from = localIn(a, 'epochDay' in b ? b.epochDay : 0, zone)
  const to = localIn(b, 'epochDay' in a ? a.epochDay : 0, zone)
  if (measure === 'inSeconds' || (measure === 'between' && !dated)) return durationOf(0n, 0n, 0n, nanosBetween(from, to))
  if (measure === 'inDays') return durationOf(0n, BigInt(daysBetween(from, to)), 0n, 0n)
  const months = monthsBetween(from, to)
  if (measure === 'inMonths') return durationOf(BigInt(months), 0n, 0n, 0n)
  const byMonth = moved(from, addMonths(from.epochDay, months))
  const days = daysBetween(byMonth, to)
  const byDay = moved(byMonth, byMonth.epochDay + days)
  return durationOf(BigInt(months), BigInt(days), 0n, nanosBetween(byDay, to))
}

/** A moment is moved to the zone, a local value is read there; `day` is for a time of day. */
function localIn(v: InstantValue, day: number, zone: Zone | undefined): Local {
  const epochDay = 'epochDay' in v ? v.epochDay : day
  const nanos = 'nanos' in v ? v.nanos : 0
  if (!zone) return { epochDay, nanos, zone }
  const own = zonePart(v)
  const local = atLocal(epochDay, nanos, own ?? zone, 'offset' in v ? v.offset : undefined)
  const there = own ? atMoment(epochSecond(local), nanos % 1e9, zone) : local
  return { epochDay: there.epochDay, nanos: there.nanos, zone, offset: there.offset }
}

/** In a zone that skips that time, the time after the gap. */
function moved(v: Local, epochDay: number): Local {
  if (epochDay === v.epochDay || !v.zone) return { ...v, epochDay }
  const there = atLocal(epochDay, v.nanos, v.zone, v.offset)
  return { epochDay: there.epochDay, nanos: there.nanos, zone: v.zone, offset: there.offset }
}

/** The last whole day: one earlier where the time of day is not reached. */
function wholeDay(from: Local, to: Local): number {
  if (to.epochDay > from.epochDay && to.nanos < from.nanos) return to.epochDay - 1
  if (to.epochDay < from.epochDay && to.nanos > from.nanos) return to.epochDay + 1
  return to.epochDay
}

const daysBetween = (from: Local, to: Local): number => wholeDay(from, to) - from.epochDay

/** Whole months, a day counting as a thirty-second of one. */
function monthsBetween(from: Local, to: Local): number {
  const packed = (epochDay: number): number => {
    const { year, month, day } = civilOf(epochDay)
    return (year * 12 + month) * 32 + day
  }
  return Math.trunc((packed(wholeDay(from, to)) - packed(from.epochDay)) / 32)
}

/** Between moments where there is a zone, else between local times. */
function nanosBetween(from: Local, to: Local): bigint {
  const seconds = (v: Local): bigint => {
    const local = BigInt(v.epochDay) * 86_400n + BigInt(Math.floor(v.nanos / 1e9))
    return local - BigInt(v.offset ?? 0)
  }
  return (seconds(to) - seconds(from)) * 1_000_000_000n + BigInt((to.nanos % 1e9) - (from.nanos % 1e9))
}
