import type { DateTimeValue, DurationValue, InstantValue, TemporalValue } from '../types/temporal.ts'

/** Seconds of an average Gregorian month, by which Neo4j ranks durations. */
const MONTH_SECONDS = 2_629_746n
const DAY_SECONDS = 86_400

/** Kinds and zones count, but not which of two equal hours it is where clocks go back. */
export function sameTemporal(a: TemporalValue, b: TemporalValue): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === 'duration') return compareDurations(a, b as DurationValue) === 0
  if (a.kind !== 'datetime') return compareInstants(a, b as InstantValue) === 0
  const { epochDay, nanos, zone, offset } = b as DateTimeValue
  return a.epochDay === epochDay && a.nanos === nanos && a.zone === zone && (zone !== undefined || a.offset === offset)
}

/** At one moment the smaller offset, then the zone's name decide. Null between different kinds. */
export function compareInstants(a: InstantValue, b: InstantValue): number | null {
  switch (a.kind) {
    case 'date':
      return b.kind === 'date' ? a.epochDay - b.epochDay : null
    case 'localtime':
      return b.kind === 'localtime' ? a.nanos - b.nanos : null
    case 'time':
      if (b.kind !== 'time') return null
      return a.nanos - a.offset * 1e9 - (b.nanos - b.offset * 1e9) || a.offset - b.offset
    case 'localdatetime':
      return b.kind === 'localdatetime' ? a.epochDay - b.epochDay || a.nanos - b.nanos : null
    case 'datetime': {
      if (b.kind !== 'datetime') return null
      const bySecond = epochSecond(a) - epochSecond(b)
      return bySecond || (a.nanos % 1e9) - (b.nanos % 1e9) || a.offset - b.offset || compareZones(a.zone, b.zone)
    }
  }
}

const compareZones = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)

/** Since 1970-01-01T00:00Z. */
export const epochSecond = (v: { epochDay: number; nanos: number; offset: number }): number =>
  v.epochDay * DAY_SECONDS + Math.floor(v.nanos / 1e9) - v.offset

const averageSeconds = (d: DurationValue): bigint => d.months * MONTH_SECONDS + d.days * 86_400n + d.seconds

/** By average length; ties by months, then days. */
export function compareDurations(a: DurationValue, b: DurationValue): number {
  return sign(averageSeconds(a) - averageSeconds(b)) || a.nanos - b.nanos || sign(a.months - b.months) || sign(a.days - b.days)
}

const sign = (v: bigint): number => (v < 0n ? -1 : v > 0n ? 1 : 0)
