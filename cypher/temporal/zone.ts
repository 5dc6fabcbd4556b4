import { Temporal } from 'temporal-polyfill'
import { CYCLE_DAYS } from '../types/calendar.ts'
import { CypherError } from '../types/errors.ts'
import type { DateTimeValue } from '../types/temporal.ts'
import { parseOffset } from './offset.ts'

const DAY_SECONDS = 86_400
const DAY_NANOS = 86_400e9
const CYCLE_SECONDS = CYCLE_DAYS * DAY_SECONDS
/** 1600-01-01 and 2400-01-01: before, local mean time always holds; after, the rules repeat every 400 years. */
const FIRST_SECOND = -135_140 * DAY_SECONDS
const LAST_SECOND = 157_054 * DAY_SECONDS

/** The offset is in seconds. */
export type Zone = { readonly offset: number } | { readonly region: string }

const known = new Map<string, Zone>()
/** Every zone's name is shorter; a text of megabytes is not searched. */
const LONGEST_NAME = 200

/** Regions in any case, blanks for underscores; a syntax error in Neo4j's words where there is none. */
export function zoneOf(name: string): Zone {
  if (name.length > LONGEST_NAME) throw noZone(name)
  const found = known.get(name) ?? readZone(name.replaceAll(' ', '_'))
  if (known.size > 1000) known.clear()
  known.set(name, found)
  return found
}

function readZone(name: string): Zone {
  const offset = /^(Z|[+-]\d\d:\d\d(:\d\d)?)$/i.test(name) && Number(name.slice(1, 3)) <= 18 ? parseOffset(name) : null
  if (offset !== null) return { offset }
  const region = /^[A-Za-z]/.test(name) && !/^(EST|MST|HST)$/i.test(name) ? canonicalRegion(name) : undefined
  if (region !== undefined) return { region }
  throw noZone(name)
}

const noZone = (name: string): CypherError =>
  new CypherError('Neo.ClientError.Statement.SyntaxError', `Invalid value for TimeZone: Text '${name}' could not be parsed at index 0`)

function canonicalRegion(name: string): string | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
  } catch {
    return undefined
  }
}

/** In seconds; the moment in seconds since 1970. */
export function offsetAt(zone: Zone, epochSecond: number): number {
  if ('offset' in zone) return zone.offset
  const cycles = Math.max(0, Math.ceil((epochSecond - LAST_SECOND + 1) / CYCLE_SECONDS))
  const second = Math.max(FIRST_SECOND, epochSecond - cycles * CYCLE_SECONDS)
  const instant = Temporal.Instant.fromEpochMilliseconds(second * 1000)
  return Math.round(instant.toZonedDateTimeISO(zone.region).offsetNanoseconds / 1e9)
}

/** `epochSecond` counts from 1970, `nano` is 0 to 999,999,999. */
export function atMoment(epochSecond: number, nano: number, zone: Zone): DateTimeValue {
  const offset = offsetAt(zone, epochSecond)
  const local = epochSecond + offset
  const epochDay = Math.floor(local / DAY_SECONDS)
  return dateTime(epochDay, (local - epochDay * DAY_SECONDS) * 1e9 + nano, offset, zone)
}

const FIRST_INSTANT = -31_557_014_167_219_200n
const LAST_INSTANT = 31_556_889_864_403_199n

/** For seconds from a query; Java's instants end with the year 1,000,000,000. */
export function momentAt(epochSecond: bigint, nano: number, zone: Zone): DateTimeValue {
  if (epochSecond < FIRST_INSTANT || epochSecond > LAST_INSTANT)
    throw CypherError.argumentError('Instant exceeds minimum or maximum instant')
  if (!Number.isSafeInteger(Number(epochSecond))) throw CypherError.notFaithful('A date-time past the year 285,000,000')
  return atMoment(Number(epochSecond), nano, zone)
}

export function momentOfMillis(millis: bigint, zone: Zone): DateTimeValue {
  const rest = ((millis % 1000n) + 1000n) % 1000n
  return momentAt((millis - rest) / 1000n, Number(rest) * 1e6, zone)
}

/** In a gap it moves forward by the gap; in an overlap `preferred` (an offset in seconds) chooses, else the earlier moment. */
export function atLocal(epochDay: number, nanos: number, zone: Zone, preferred?: number): DateTimeValue {
  if ('offset' in zone) return dateTime(epochDay, nanos, zone.offset, zone)
  const local = epochDay * DAY_SECONDS + Math.floor(nanos / 1e9)
  const before = offsetAt(zone, local - DAY_SECONDS)
  const after = offsetAt(zone, local + DAY_SECONDS)
  const holds = (offset: number): boolean => offsetAt(zone, local - offset) === offset
  if (preferred !== undefined && (preferred === before || preferred === after) && holds(preferred)) {
    return dateTime(epochDay, nanos, preferred, zone)
  }
  for (const offset of [before, after]) if (holds(offset)) return dateTime(epochDay, nanos, offset, zone)
  return atMoment(local - before, nanos % 1e9, zone)
}

function dateTime(epochDay: number, nanos: number, offset: number, zone: Zone): DateTimeValue {
  const moment = { kind: 'datetime', epochDay, nanos, offset } as const
  return 'region' in zone ? { ...moment, zone: zone.region } : moment
}

export const zoneIn = (v: DateTimeValue): Zone => (v.zone === undefined ? { offset: v.offset } : { region: v.zone })

export function carryDays(epochDay: number, nanos: number): { epochDay: number; nanos: number } {
  const days = Math.floor(nanos / DAY_NANOS)
  return { epochDay: epochDay + days, nanos: nanos - days * DAY_NANOS }
}
