import { civilOf } from '../types/calendar.ts'
import type { DurationValue, TemporalValue } from '../types/temporal.ts'

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

export function formatTemporal(v: TemporalValue): string {
  switch (v.kind) {
    case 'date':
      return formatDay(v.epochDay)
    case 'localtime':
      return formatClock(v.nanos)
    case 'time':
      return formatClock(v.nanos) + formatOffset(v.offset)
    case 'localdatetime':
      return `${formatDay(v.epochDay)}T${formatClock(v.nanos)}`
    case 'datetime': {
      const zone = v.zone === undefined ? '' : `[${v.zone}]`
      return `${formatDay(v.epochDay)}T${formatClock(v.nanos)}${formatOffset(v.offset)}${zone}`
    }
    case 'duration':
      return formatDuration(v)
  }
}

function formatDay(epochDay: number): string {
  const { year, month, day } = civilOf(epochDay)
  const sign = year < 0 ? '-' : year > 9999 ? '+' : ''
  return `${sign}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function formatClock(nanos: number): string {
  const seconds = Math.floor(nanos / 1e9)
  const fraction = nanos % 1e9
  const clock = `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`
  return fraction === 0 ? clock : `${clock}.${pad(fraction, 9).replace(/0+$/, '')}`
}

/** A UTC offset in seconds as `Z`, `+01:00` or, where it has seconds, `+01:02:03`. */
export function formatOffset(offset: number): string {
  if (offset === 0) return 'Z'
  const size = Math.abs(offset)
  const seconds = size % 60 === 0 ? '' : `:${pad(size % 60, 2)}`
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 3600), 2)}:${pad(Math.floor(size / 60) % 60, 2)}${seconds}`
}

function formatDuration(d: DurationValue): string {
  const years = d.months / 12n
  const months = d.months % 12n
  const part = (n: bigint, unit: string): string => (n === 0n ? '' : `${n}${unit}`)
  const date = part(years, 'Y') + part(months, 'M') + part(d.days, 'D')
  const time = formatSeconds(d.seconds, d.nanos)
  if (time !== '') return `P${date}T${time}`
  return date === '' ? 'PT0S' : `P${date}`
}

/** Hours, minutes and seconds share one sign; stored nanoseconds are never negative, so -0.5 s is -1 s and 5e8 ns. */
function formatSeconds(whole: bigint, nanos: number): string {
  const total = whole * 1_000_000_000n + BigInt(nanos)
  const sign = total < 0n ? '-' : ''
  const size = total < 0n ? -total : total
  const seconds = size / 1_000_000_000n
  const fraction = size % 1_000_000_000n
  const hours = seconds / 3600n
  const minutes = (seconds / 60n) % 60n
  let text = ''
  if (hours !== 0n) text += `${sign}${hours}H`
  if (minutes !== 0n) text += `${sign}${minutes}M`
  const rest = seconds % 60n
  if (fraction !== 0n) return `${text}${sign}${rest}.${pad(Number(fraction), 9).replace(/0+$/, '')}S`
  return rest === 0n ? text : `${text}${sign}${rest}S`
}
