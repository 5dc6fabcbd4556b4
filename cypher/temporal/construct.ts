import { describe } from '../text/describe.ts'
import { CypherError } from '../types/errors.ts'
import { isInstant, isMap } from '../types/kinds.ts'
import type { DateTimeValue, InstantValue } from '../types/temporal.ts'
import type { Value } from '../types/types.ts'
import { buildClock } from './build-clock.ts'
import { buildDate } from './build-date.ts'
import { epochSecond } from './compare.ts'
import { CLOCK_FIELDS, DATE_FIELDS, Fields } from './fields.ts'
import { clockPart, dayPart, zonePart } from './parts.ts'
import { readInstant } from './read.ts'
import { atLocal, atMoment, carryDays, momentOfMillis, offsetAt, type Zone, zoneOf } from './zone.ts'

export type InstantKind = InstantValue['kind']

export interface Now {
  readonly epochMs: number
  readonly zone: string
}

const momentOf = ({ epochMs }: Now, zone: Zone): DateTimeValue =>
  atMoment(Math.floor(epochMs / 1000), (epochMs - Math.floor(epochMs / 1000) * 1000) * 1e6, zone)

export const current = (kind: InstantKind, now: Now, zone = now.zone): InstantValue => convert(momentOf(now, zoneOf(zone)), kind, now)

/** Null from null; an error in Neo4j's words for other unsuitable input. */
export function construct(kind: InstantKind, input: Value, now: Now): Value {
  if (input === null) return null
  if (typeof input === 'string') return convert(readInstant(kind, input, now.zone), kind, now)
  if (isMap(input)) return fromMap(kind, input, now)
  if (isInstant(input)) return convert(input, kind, now)
  throw invalidCall(`${NAMES[kind]}Function`, [input])
}

const NAMES: Record<InstantKind, string> = {
  date: 'Date',
  time: 'Time',
  localtime: 'LocalTime',
  datetime: 'DateTime',
  localdatetime: 'LocalDateTime',
}

export const invalidCall = (name: string, args: readonly Value[]): CypherError =>
  new CypherError(
    'Neo.ClientError.Procedure.ProcedureCallFailed',
    `Invalid call signature for ${name}: Provided input was [${args.map(describe).join(', ')}]`,
  )

export function convert(v: InstantValue, kind: InstantKind, now: Now): InstantValue {
  if (v.kind === kind) return v
  if (kind === 'datetime' && !('epochDay' in v && 'nanos' in v)) {
    throw CypherError.typeError(`Cannot select datetime from: ${describe(v)}`)
  }
  const zone = zonePart(v) ?? zoneOf(now.zone)
  const offset = 'offset' in v ? v.offset : undefined
  return assemble(
    kind,
    () => dayPart(v),
    () => clockPart(v),
    zone,
    now,
    offset,
  )
}

/** A time in a region takes the offset that holds there now. */
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
  const made = assemble(
    kind,
    () => dayFrom(fields, base),
    () => clockFrom(fields, base, kind),
    base.zone ?? given ?? zoneOf(now.zone),
    now,
  )
  return base.zone && given ? moveTo(made, given, now) : made
}

/** A time of day needs a whole date, unless a base gives one. */
function dayFrom(fields: Fields, base: Bases): number {
  if (base.day !== undefined) return fields.hasAny(DATE_FIELDS) ? buildDate(fields, base.day, false) : base.day
  return buildDate(fields, undefined, fields.hasAny(CLOCK_FIELDS) || base.clock !== undefined)
}

function clockFrom(fields: Fields, base: Bases, kind: InstantKind): number {
  if (base.clock === undefined && !fields.hasAny(CLOCK_FIELDS) && (kind === 'time' || kind === 'localtime')) {
    throw CypherError.argumentError('hour must be specified')
  }
  return buildClock(fields, base.clock?.())
}

function moveTo(v: InstantValue, zone: Zone, now: Now): InstantValue {
  if (v.kind === 'datetime') return atMoment(epochSecond(v), v.nanos % 1e9, zone)
  if (v.kind !== 'time') return v
  const offset = offsetAt(zone, Math.floor(now.epochMs / 1000))
  return { kind: 'time', nanos: carryDays(0, v.nanos + (offset - v.offset) * 1e9).nanos, offset }
}

interface Bases {
  readonly day?: number
  /** Evaluated after the day, whose fields may fail first. */
  readonly clock?: () => number
  readonly zone?: Zone
}

/** From the values that `date`, `time`, `datetime` or the epoch name. */
function basesOf(fields: Fields, given: Zone | undefined, now: Now, kind: InstantKind): Bases {
  if (fields.hasAny(['epochseconds', 'epochmillis'])) {
    const moment = epochBase(fields, given ?? zoneOf(now.zone))
    return { day: moment.epochDay, clock: () => moment.nanos }
  }
  const whole = fields.base('datetime')
  const date = fields.base('date')
  const time = fields.base('time')
  if (whole !== undefined) {
    if (date !== undefined || time !== undefined) throw CypherError.argumentError('datetime cannot be selected together with date or time.')
    return { ...dayOf(whole, 'datetime'), ...clockOf(whole, 'datetime', kind) }
  }
  return { ...(date === undefined ? {} : dayOf(date, 'date')), ...(time === undefined ? {} : clockOf(time, 'time', kind)) }
}

const dayOf = (v: Value, name: string): Bases => ({ day: dayPart(instantBase(v, name)) })

function clockOf(v: Value, name: string, kind: InstantKind): Bases {
  const instant = instantBase(v, name)
  const clock = (): number => clockPart(instant)
  // a time of day keeps the offset of its base, not its region
  const zone = kind === 'time' && 'offset' in instant ? { offset: instant.offset } : zonePart(instant)
  return zone ? { clock, zone } : { clock }
}

function instantBase(v: Value, name: string): InstantValue {
  if (isInstant(v)) return v
  throw CypherError.argumentError(`Cannot construct ${name} from: ${describe(v)}`)
}

function epochBase(fields: Fields, zone: Zone): DateTimeValue {
  const [seconds, millis] = (['epochseconds', 'epochmillis'] as const).map(name => epoch(fields.base(name)))
  if (seconds !== undefined && millis !== undefined) {
    throw CypherError.argumentError('epochMillis cannot be selected together with epochSeconds.')
  }
  if (fields.base('date') !== undefined || fields.base('time') !== undefined || fields.base('datetime') !== undefined) {
    const name = seconds === undefined ? 'epochMillis' : 'epochSeconds'
    throw CypherError.argumentError(`${name} cannot be selected together with date or time.`)
  }
  // Neo4j multiplies within 64 bits
  return momentOfMillis(seconds === undefined ? (millis ?? 0n) : BigInt.asIntN(64, seconds * 1000n), zone)
}

function epoch(v: Value | undefined): bigint | undefined {
  if (v === undefined || typeof v === 'bigint') return v
  throw CypherError.argumentError(`Cannot construct date time from: ${describe(v)}`)
}
