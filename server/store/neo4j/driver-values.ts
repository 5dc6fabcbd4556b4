import { civilOf, epochDayOf } from '@isnad/cypher/values'
import neo4j, {
  type DateTime,
  type Date as DriverDate,
  type Duration,
  type LocalDateTime,
  type LocalTime,
  type Node,
  type Path,
  type Point,
  type Relationship,
  type Time,
} from 'neo4j-driver'
import type { WireValue } from '../../contract/query.ts'
import type { Plain } from '../queries.ts'
import type { PointValue, TemporalValue, Value } from '../value-types.ts'
import { type Budget, leafToWire, listToWire, mapToWire, record } from '../values.ts'

/** From a driver made with `useBigInt`. */
export function driverToWire(value: unknown, budget: Budget): WireValue {
  const convert = (inner: unknown) => driverToWire(inner, budget)
  const properties = (object: object) => record(Object.entries(object), convert, budget)
  if (Array.isArray(value)) return listToWire(value, convert, budget)
  if (typeof value !== 'object' || value === null) return leafToWire(scalar(value), budget)
  const leaf = temporalOf(value) ?? pointOf(value)
  if (leaf) return leafToWire(leaf, budget)
  const node = as<Node<bigint>>(neo4j.isNode, value)
  if (node)
    return { $type: 'Node', _value: { _element_id: node.elementId, _labels: node.labels, _properties: properties(node.properties) } }
  const relationship = as<Relationship<bigint>>(neo4j.isRelationship, value)
  if (relationship) {
    const { elementId, startNodeElementId, endNodeElementId, type, properties: own } = relationship
    return {
      $type: 'Relationship',
      _value: {
        _element_id: elementId,
        _start_node_element_id: startNodeElementId,
        _end_node_element_id: endNodeElementId,
        _type: type,
        _properties: properties(own),
      },
    }
  }
  const path = as<Path<bigint>>(neo4j.isPath, value)
  if (path)
    return { $type: 'Path', _value: [path.start, ...path.segments.flatMap(({ relationship: step, end }) => [step, end])].map(convert) }
  return mapToWire(Object.entries(value), convert, budget)
}

/** For the app's own questions, which return no temporal values, points, nodes or paths. */
export function driverToPlain(value: unknown): Plain {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(driverToPlain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, driverToPlain(inner)]))
  return value as Plain
}

function scalar(value: unknown): null | boolean | string | number | bigint {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean' || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  throw new TypeError(`The driver gave a value of type ${typeof value}.`)
}

const day = ({ year, month, day: dayOfMonth }: { year: bigint; month: bigint; day: bigint }) =>
  epochDayOf(Number(year), Number(month), Number(dayOfMonth))
const clock = ({ hour, minute, second, nanosecond }: { hour: bigint; minute: bigint; second: bigint; nanosecond: bigint }) =>
  ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1e9 + Number(nanosecond)

function temporalOf(value: object): TemporalValue | null {
  const date = as<DriverDate<bigint>>(neo4j.isDate, value)
  if (date) return { kind: 'date', epochDay: day(date) }
  const localTime = as<LocalTime<bigint>>(neo4j.isLocalTime, value)
  if (localTime) return { kind: 'localtime', nanos: clock(localTime) }
  const time = as<Time<bigint>>(neo4j.isTime, value)
  if (time) return { kind: 'time', nanos: clock(time), offset: Number(time.timeZoneOffsetSeconds) }
  const local = as<LocalDateTime<bigint>>(neo4j.isLocalDateTime, value)
  if (local) return { kind: 'localdatetime', epochDay: day(local), nanos: clock(local) }
  const moment = as<DateTime<bigint>>(neo4j.isDateTime, value)
  if (moment)
    return {
      kind: 'datetime',
      epochDay: day(moment),
      nanos: clock(moment),
      offset: Number(moment.timeZoneOffsetSeconds),
      zone: moment.timeZoneId ?? undefined,
    }
  const duration = as<Duration<bigint>>(neo4j.isDuration, value)
  return (
    duration && {
      kind: 'duration',
      months: duration.months,
      days: duration.days,
      seconds: duration.seconds,
      nanos: Number(duration.nanoseconds),
    }
  )
}

function pointOf(value: object): PointValue | null {
  const point = as<Point<bigint>>(neo4j.isPoint, value)
  return point && { kind: 'point', srid: Number(point.srid) as PointValue['srid'], x: point.x, y: point.y, z: point.z }
}

const as = <T>(guard: (value: object) => boolean, value: object): T | null => (guard(value) ? (value as T) : null)

export function valueToDriver(value: Value): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(valueToDriver)
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, valueToDriver(inner)]))
  switch (value.kind) {
    case 'point':
      return new neo4j.types.Point(BigInt(value.srid), value.x, value.y, value.z)
    case 'duration':
      return new neo4j.types.Duration(value.months, value.days, value.seconds, BigInt(value.nanos))
    case 'date':
      return new neo4j.types.Date(...dayFields(value.epochDay))
    case 'localtime':
      return new neo4j.types.LocalTime(...clockFields(value.nanos))
    case 'time':
      return new neo4j.types.Time(...clockFields(value.nanos), BigInt(value.offset))
    case 'localdatetime':
      return new neo4j.types.LocalDateTime(...dayFields(value.epochDay), ...clockFields(value.nanos))
    case 'datetime':
      return new neo4j.types.DateTime(...dayFields(value.epochDay), ...clockFields(value.nanos), BigInt(value.offset), value.zone)
    default:
      throw new TypeError(`A ${value.kind} cannot be a parameter.`)
  }
}

function dayFields(epochDay: number): [bigint, bigint, bigint] {
  const { year, month, day: dayOfMonth } = civilOf(epochDay)
  return [BigInt(year), BigInt(month), BigInt(dayOfMonth)]
}

function clockFields(nanos: number): [bigint, bigint, bigint, bigint] {
  const seconds = Math.floor(nanos / 1e9)
  return [BigInt(Math.floor(seconds / 3600)), BigInt(Math.floor(seconds / 60) % 60), BigInt(seconds % 60), BigInt(nanos % 1e9)]
}
