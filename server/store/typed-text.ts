import { daysInMonth, durationOf, epochDayOf } from '@isnad/cypher/values'
import type { PointValue, TemporalValue } from './value-types.ts'

const day = '([+-]?\\d{4,9})-(\\d{2})-(\\d{2})'
const clock = '(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?'
const offset = '(Z|[+-]\\d{2}:\\d{2}(?::\\d{2})?)'
const whole = (source: string) => new RegExp(`^${source}$`)
const patterns = {
  Date: whole(day),
  LocalTime: whole(clock),
  Time: whole(clock + offset),
  LocalDateTime: whole(`${day}T${clock}`),
  OffsetDateTime: whole(`${day}T${clock}${offset}`),
  ZonedDateTime: whole(`${day}T${clock}${offset}\\[([\\w/+-]+)\\]`),
}

export function parseTemporal(type: string, text: string): TemporalValue | null {
  if (type === 'Duration') return parseDuration(text)
  if (!Object.hasOwn(patterns, type)) return null
  const parts = patterns[type as keyof typeof patterns].exec(text)?.slice(1)
  if (!parts) return null
  const epochDay = type.includes('Date') ? dayOf(parts.splice(0, 3)) : 0
  const nanos = type === 'Date' ? 0 : nanosOf(parts.splice(0, 4))
  if (epochDay === null || nanos === null) return null
  const [shift, zone] = parts
  switch (type) {
    case 'Date':
      return { kind: 'date', epochDay }
    case 'LocalTime':
      return { kind: 'localtime', nanos }
    case 'Time':
      return { kind: 'time', nanos, offset: offsetOf(shift) }
    case 'LocalDateTime':
      return { kind: 'localdatetime', epochDay, nanos }
    case 'OffsetDateTime':
      return { kind: 'datetime', epochDay, nanos, offset: offsetOf(shift) }
    default:
      return { kind: 'datetime', epochDay, nanos, offset: offsetOf(shift), zone }
  }
}

function dayOf(parts: string[]): number | null {
  const [year = 0, month = 0, date = 0] = parts.map(Number)
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month) ? epochDayOf(year, month, date) : null
}

function nanosOf([hour, minute, second = '0', fraction = '0']: (string | undefined)[]): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)]
  return h < 24 && m < 60 && s < 60 ? ((h * 60 + m) * 60 + s) * 1e9 + Number(fraction.padEnd(9, '0')) : null
}

function offsetOf(text = 'Z'): number {
  if (text === 'Z') return 0
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number)
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds)
}

const durationPattern =
  /^P(?=.)(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?=.)(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?)(\d+)(?:\.(\d{1,9}))?S)?)?$/

const longestDuration = 1000

/** Null also for what leaves Neo4j's bounds. */
function parseDuration(text: string): TemporalValue | null {
  const parts = text.length > longestDuration ? undefined : durationPattern.exec(text)?.slice(1)
  if (!parts) return null
  const [years, months, weeks, days, hours, minutes] = parts.slice(0, 6).map(part => BigInt(part ?? 0)) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  const [minus, seconds = '0', fraction = '0'] = parts.slice(6)
  const sign = minus === '-' ? -1n : 1n
  const nanos = sign * BigInt(fraction.padEnd(9, '0'))
  try {
    return durationOf(years * 12n + months, weeks * 7n + days, hours * 3600n + minutes * 60n + sign * BigInt(seconds), nanos)
  } catch {
    return null
  }
}

const number = '([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)'
const pointPattern = new RegExp(`^SRID=(7203|9157|4326|4979);POINT( Z)? ?\\(${number} ${number}(?: ${number})?\\)$`)

export function parsePoint(text: string): PointValue | null {
  const parts = pointPattern.exec(text)
  if (!parts) return null
  const srid = Number(parts[1]) as PointValue['srid']
  const [x, y, z] = parts.slice(3).map(part => (part === undefined ? undefined : Number(part))) as [number, number, number | undefined]
  return (z !== undefined) === (srid === 9157 || srid === 4979) ? { kind: 'point', srid, x, y, ...(z === undefined ? {} : { z }) } : null
}
