import { formatTemporal } from '../text/temporal.ts'
import { CypherError } from '../types/errors.ts'
import type { InstantValue } from '../types/temporal.ts'
import { type Zone, zoneIn } from './zone.ts'

/** A type error for a value without a date. */
export function dayPart(v: InstantValue): number {
  if ('epochDay' in v) return v.epochDay
  throw CypherError.typeError(`Cannot get the date of: ${formatTemporal(v)}`)
}

/** A type error for a date. */
export function clockPart(v: InstantValue): number {
  if ('nanos' in v) return v.nanos
  throw CypherError.typeError(`Cannot get the time of: ${formatTemporal(v)}`)
}

/** A fixed zone for a time; undefined for local values. */
export function zonePart(v: InstantValue): Zone | undefined {
  if (v.kind === 'datetime') return zoneIn(v)
  return v.kind === 'time' ? { offset: v.offset } : undefined
}
