import { describe } from '../text/describe.ts'
import { civilOf, epochDayOf, firstMonday, isoWeekOf, quarterOf, quarterStart, weekdayOf } from '../types/calendar.ts'
import { CypherError } from '../types/errors.ts'
import type { InstantValue } from '../types/temporal.ts'
import type { Value } from '../types/types.ts'
import { buildClock, part } from './build-clock.ts'
import { buildDate } from './build-date.ts'
import { convert, type InstantKind, type Now } from './construct.ts'
import { DATE_FIELDS, Fields } from './fields.ts'
import { clockPart, dayPart, zonePart } from './parts.ts'
import { atLocal, offsetAt, zoneIn, zoneOf } from './zone.ts'

const yearOf = (day: number): number => civilOf(day).year
/** Periods before year 0 end where they begin, as in Neo4j. */
const periodStart = (day: number, years: number): number => epochDayOf(Math.trunc(yearOf(day) / years) * years, 1, 1)

const DAY_UNITS = new Map<string, (day: number) => number>([
  ['millennium', day => periodStart(day, 1000)],
  ['century', day => periodStart(day, 100)],
  ['decade', day => periodStart(day, 10)],
  ['year', day => epochDayOf(yearOf(day), 1, 1)],
  ['weekYear', day => firstMonday(isoWeekOf(day).weekYear)],
  ['quarter', day => quarterStart(yearOf(day), quarterOf(civilOf(day).month))],
  ['month', day => epochDayOf(yearOf(day), civilOf(day).month, 1)],
  ['week', day => day - weekdayOf(day) + 1],
  ['day', day => day],
])

const CLOCK_UNITS = new Map<string, number>([
  ['hour', 3600e9],
  ['minute', 60e9],
  ['second', 1e9],
  ['millisecond', 1e6],
  ['microsecond', 1e3],
])

const LABELS: Partial<Record<InstantKind, string>> = { localdatetime: 'local date time', datetime: 'date time' }

export function truncate(kind: InstantKind, unit: string, v: InstantValue, map: ReadonlyMap<string, Value>, now: Now): InstantValue {
  const dayUnit = DAY_UNITS.get(unit)
  const clockUnit = CLOCK_UNITS.get(unit)
  if (!dayUnit && !clockUnit) throw new CypherError('Neo.DatabaseError.Statement.ExecutionFailed', `Unsupported unit: ${unit}`)
  if (kind === 'date' && clockUnit) {
    throw CypherError.typeError(`Unit too small for truncation: ${unit[0]?.toUpperCase()}${unit.slice(1)}s`)
  }
  if ((kind === 'time' || kind === 'localtime') && dayUnit && unit !== 'day') {
    throw CypherError.typeError('Unit is too large to be used for truncation')
  }
  if (clockUnit && LABELS[kind] && !('epochDay' in v && 'nanos' in v)) {
    throw CypherError.typeError(`Cannot truncate ${describe(v)} to ${LABELS[kind]} with a time based unit.`)
  }
  const whole = cut(kind, v, dayUnit, clockUnit, now)
  if (map.size === 0) return whole
  const { names, extra } = finerThan(unit, map)
  return adjust(whole, new Fields(map, kind).without(...names), extra, now)
}

function cut(
  kind: InstantKind,
  v: InstantValue,
  dayUnit: ((day: number) => number) | undefined,
  clockUnit: number | undefined,
  now: Now,
): InstantValue {
  const day = (): number => (dayUnit ? dayUnit(dayPart(v)) : dayPart(v))
  const clock = (): number => (clockUnit ? clockPart(v) - (clockPart(v) % clockUnit) : 0)
  switch (kind) {
    case 'date':
      return { kind, epochDay: day() }
    case 'localdatetime':
      return { kind, epochDay: day(), nanos: clock() }
    case 'datetime':
      return atLocal(day(), clock(), zonePart(v) ?? zoneOf(now.zone))
    default:
      return { ...convert(v, kind, now), nanos: clock() } as InstantValue
  }
}

function adjust(v: InstantValue, fields: Fields, extra: number, now: Now): InstantValue {
  refuseBases(v, fields)
  const zone = fields.timezone === undefined ? undefined : zoneOf(fields.timezone)
  const day = 'epochDay' in v && fields.hasAny(DATE_FIELDS) ? buildDate(fields, v.epochDay, false) : undefined
  const nanos = 'nanos' in v ? buildClock(fields, v.nanos + extra) : 0
  switch (v.kind) {
    case 'date':
      return { ...v, epochDay: day ?? v.epochDay }
    case 'localtime':
      return { ...v, nanos }
    case 'localdatetime':
      return { ...v, epochDay: day ?? v.epochDay, nanos }
    case 'time':
      return { ...v, nanos, offset: zone ? offsetAt(zone, Math.floor(now.epochMs / 1000)) : v.offset }
    case 'datetime':
      return atLocal(day ?? v.epochDay, nanos, zone ?? zoneIn(v))
  }
}

function refuseBases(v: InstantValue, given: Fields): void {
  if (v.kind !== 'datetime' && v.kind !== 'localdatetime') return
  const other = ['epochMillis', 'epochSeconds'].find(name => given.has(name.toLowerCase() as 'epochmillis' | 'epochseconds'))
  if (other) throw CypherError.argumentError(`datetime cannot be selected together with ${other}.`)
  if (given.has('date') || given.has('time')) throw CypherError.argumentError('datetime cannot be selected together with date or time.')
}

type Finer = 'microsecond' | 'nanosecond'

/** In lower case, subseconds below a unit of milliseconds or microseconds are added to it. */
function finerThan(unit: string, map: ReadonlyMap<string, Value>): { names: Finer[]; extra: number } {
  const below: Finer[] = unit === 'millisecond' ? ['microsecond', 'nanosecond'] : unit === 'microsecond' ? ['nanosecond'] : []
  const names = below.filter(name => map.has(name))
  if (names.length === 0) return { names, extra: 0 }
  const fields = new Fields(new Map(names.map(name => [name, map.get(name) ?? null])), 'localtime')
  return { names, extra: part(fields, 'microsecond', 1000) * 1e3 + part(fields, 'nanosecond', 1000) }
}
