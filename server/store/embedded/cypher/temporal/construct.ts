/** date(), time() and their kin: from text, from a map, from another temporal value, or of now. */
import { describe } from '../describe.ts'
import { CypherError } from '../errors.ts'
import { isInstant, isMap } from '../kinds.ts'
import type { DateTimeValue, InstantValue } from '../temporal.ts'
import type { Value } from '../types.ts'
import { buildClock } from './build-clock.ts'
import { buildDate } from './build-date.ts'
import { epochSecond } from './compare.ts'
import { CLOCK_FIELDS, DATE_FIELDS, Fields } from './fields.ts'
import { clockPart, dayPart, zonePart } from './parts.ts'
import { readInstant } from './read.ts'
import { atLocal, atMoment, offsetAt, type Zone, zoneIn, zoneOf } from './zone.ts'

export type InstantKind = InstantValue['kind']

/** The moment and zone that stand for now. */
export interface Now {
  readonly epochMs: number
  readonly zone: string
}

const momentOf = ({ epochMs }: Now, zone: Zone): DateTimeValue =>
  atMoment(Math.floor(epochMs / 1000), (epochMs - Math.floor(epochMs / 1000) * 1000) * 1e6, zone)

/** The current value of a kind, in the zone called `zone`. */
export const current = (kind: InstantKind, now: Now, zone = now.zone): InstantValue => convert(momentOf(now, zoneOf(zone)), kind, now)

/** A value of `kind` from what its constructor got; null from null, an error in Neo4j's words from what it cannot be made of. */
export function construct(kind: InstantKind, input: Value, now: Now): Value {
  if (input === null) return null
  if (typeof input === 'string') return convert(readInstant(kind, input, now.zone), kind, now)
  if (isMap(input)) return fromMap(kind, input, now)
  if (isInstant(input)) return convert(input, kind, now)
  throw invalidCall(`${NAMES[kind]}Function`, [input])
}

/** Neo4j's class names, which its errors show. */
const NAMES: Record<InstantKind, string> = {
  date: 'Date',
  time: 'Time',
  localtime: 'LocalTime',
  datetime: 'DateTime',
  localdatetime: 'LocalDateTime',
}

/** The error for arguments of a kind that a temporal function has no form for. */
export const invalidCall = (name: string, args: readonly Value[]): CypherError =>
  new CypherError(
    'Neo.ClientError.Procedure.ProcedureCallFailed',
    `Invalid call signature for ${name}: Provided input was [${args.map(describe).join(', ')}]`,
  )

/** What `kind` takes of another temporal value. */
export function convert(v: InstantValue, kind: InstantKind, now: Now): InstantValue {
  if (v.kind === kind) return v
  if (kind === 'datetime' && (v.kind === 'time' || v.kind === 'localtime')) {
    throw CypherError.typeError(`Cannot select datetime from: ${describe(v)}`)
  }
  const zone = zonePart(v) ?? zoneOf(now.zone)
  // A day alone begins at midnight where a date-time is wanted, but has no time of day to give.
  const clock = v.kind === 'date' && (kind === 'datetime' || kind === 'localdatetime') ? 0 : undefined
  return assemble(
    kind,
    () => dayPart(v),
    () => clock ?? clockPart(v),
    zone,
    now,
    'offset' in v ? v.offset : undefined,
  )
}

/** A value of `kind` from its parts; a time in a region takes the offset that holds there now. */
function assemble(kind: InstantKind, day: () => number, clock: () => number, zone: Zone, now: Now, preferred?: number): InstantValue {
  switch (kind) {
    case 'date':
      return { kind, epochDay: day() }
    case 'localtime':
      return { kind, nanos: clock() }
    case 'time':
      return { kind, nanos: clock(), offset: preferred ?? offsetAt(zone, Math.floor(now.epochMs / 1000)) }
    case 'localdatetime':
      return { kind, epochDay: day(), nanos: clock() }
    case 'datetime':
      return atLocal(day(), clock(), zone, preferred)
  }
}

function fromMap(kind: InstantKind, map: ReadonlyMap<string, Value>, now: Now): InstantValue {
  const fields = new Fields(map, kind)
  if (fields.onlyZone) return current(kind, now, fields.timezone)
  const given = fields.timezone === undefined ? undefined : zoneOf(fields.timezone)
  const base = basesOf(fields, given, now, kind)
  const zone = given ?? base.zone ?? zoneOf(now.zone)
  const wholeDay = fields.hasAny(CLOCK_FIELDS) || base.clock !== undefined
  return assemble(
    kind,
    () =>
      fields.hasAny(DATE_FIELDS) || base.day === undefined ? buildDate(fields, base.day, wholeDay && base.day === undefined) : base.day,
    () => {
      if (base.clock === undefined && !fields.hasAny(CLOCK_FIELDS) && (kind === 'time' || kind === 'localtime')) {
        throw CypherError.argumentError('hour must be specified')
      }
      return buildClock(fields, base.clock)
    },
    zone,
    now,
    kind === 'time' ? (given ? undefined : base.offset) : base.offset,
  )
}

interface Bases {
  day?: number
  clock?: number
  zone?: Zone
  offset?: number
}

/** Day, time and zone of the values that `date`, `time`, `datetime` or the epoch name. */
function basesOf(fields: Fields, given: Zone | undefined, now: Now, kind: InstantKind): Bases {
  if (fields.hasAny(['epochseconds', 'epochmillis'])) return ofMoment(epochBase(fields, given ?? zoneOf(now.zone)))
  const whole = fields.base('datetime')
  if (whole !== undefined) {
    if (fields.base('date') !== undefined || fields.base('time') !== undefined) {
      throw CypherError.argumentError('datetime cannot be selected together with date or time.')
    }
    return ofWhole(instantBase(whole, 'datetime'), given)
  }
  const date = fields.base('date')
  const time = fields.base('time')
  const bases: Bases = date === undefined ? {} : { day: dayPart(instantBase(date, 'date')) }
  return time === undefined ? bases : withClock(bases, instantBase(time, 'time'), given, now, kind)
}

function instantBase(v: Value, name: string): InstantValue {
  if (isInstant(v)) return v
  throw CypherError.argumentError(`Cannot construct ${name} from: ${describe(v)}`)
}

const ofMoment = (v: DateTimeValue): Bases => ({ day: v.epochDay, clock: v.nanos, zone: zoneIn(v), offset: v.offset })

/** A zoned base moves to the zone that is asked for, keeping its moment; a local one is read there. */
function ofWhole(v: InstantValue, given: Zone | undefined): Bases {
  if (v.kind !== 'datetime') return { day: dayPart(v), clock: clockPart(v) }
  return ofMoment(given ? atMoment(epochSecond(v), v.nanos % 1e9, given) : v)
}

function withClock(bases: Bases, v: InstantValue, given: Zone | undefined, now: Now, kind: InstantKind): Bases {
  const clock = clockPart(v)
  const zone = zonePart(v)
  if (!zone) return { ...bases, clock }
  if (!given || kind === 'localtime' || kind === 'localdatetime') {
    return { ...bases, clock, zone, ...(kind === 'time' && 'offset' in v ? { offset: v.offset } : {}) }
  }
  if (kind === 'time' || bases.day === undefined) {
    const from = 'offset' in v ? v.offset : offsetAt(zone, Math.floor(now.epochMs / 1000))
    const moved = clock + (offsetAt(given, Math.floor(now.epochMs / 1000)) - from) * 1e9
    return { ...bases, clock: ((moved % 86_400e9) + 86_400e9) % 86_400e9, zone: given }
  }
  const local = atLocal(bases.day, clock, zone)
  return ofMoment(atMoment(epochSecond(local), local.nanos % 1e9, given))
}

function epochBase(fields: Fields, zone: Zone): DateTimeValue {
  const seconds = fields.number('epochseconds')
  const millis = fields.number('epochmillis')
  if (seconds !== undefined && millis !== undefined) {
    throw CypherError.argumentError('epochMillis cannot be selected together with epochSeconds.')
  }
  if (fields.base('date') !== undefined || fields.base('time') !== undefined || fields.base('datetime') !== undefined) {
    const name = seconds === undefined ? 'epochMillis' : 'epochSeconds'
    throw CypherError.argumentError(`${name} cannot be selected together with date or time.`)
  }
  if (seconds !== undefined) return atMoment(seconds, 0, zone)
  const whole = Math.floor((millis ?? 0) / 1000)
  return atMoment(whole, ((millis ?? 0) - whole * 1000) * 1e6, zone)
}
