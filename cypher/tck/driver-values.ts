import neo4j from 'neo4j-driver'
import { atMoment, zoneOf } from '../temporal/zone.ts'
import { epochDayOf } from '../types/calendar.ts'
import type { TemporalValue } from '../types/temporal.ts'
import type { NodeValue, PathValue, PointValue, RelationshipValue, Value } from '../types/types.ts'
import { isList, isMap } from '../values/index.ts'

export function toDriver(v: Value): unknown {
  if (typeof v === 'bigint') return neo4j.int(v)
  if (isList(v)) return v.map(toDriver)
  if (isMap(v)) return Object.fromEntries([...v].map(([key, item]) => [key, toDriver(item)]))
  return v
}

export function fromDriver(v: unknown): Value {
  if (v === null || v === undefined) return null
  if (typeof v !== 'object') return v as boolean | number | string
  if (neo4j.isInt(v)) return v.toBigInt()
  if (Array.isArray(v)) return v.map(fromDriver)
  if (neo4j.isNode(v)) return nodeFrom(v)
  if (neo4j.isRelationship(v)) return relationshipFrom(v)
  if (neo4j.isPath(v)) return pathFrom(v)
  if (neo4j.isPoint(v))
    return { kind: 'point', srid: Number(v.srid) as PointValue['srid'], x: v.x, y: v.y, ...(v.z === undefined ? {} : { z: v.z }) }
  return temporalFrom(v) ?? mapFrom(v as Record<string, unknown>)
}

const mapFrom = (o: Record<string, unknown>): Map<string, Value> => new Map(Object.entries(o).map(([key, v]) => [key, fromDriver(v)]))

type DriverNode = { identity: unknown; labels: string[]; properties: Record<string, unknown> }
type DriverRelationship = { identity: unknown; type: string; start: unknown; end: unknown; properties: Record<string, unknown> }

const nodeFrom = (n: DriverNode): NodeValue => ({
  kind: 'node',
  id: Number(n.identity),
  labels: n.labels,
  properties: mapFrom(n.properties),
})

const bareNode = (id: unknown): NodeValue => ({ kind: 'node', id: Number(id), labels: [], properties: new Map() })

const relationshipFrom = (r: DriverRelationship): RelationshipValue => ({
  kind: 'relationship',
  id: Number(r.identity),
  type: r.type,
  start: bareNode(r.start),
  end: bareNode(r.end),
  properties: mapFrom(r.properties),
})

function pathFrom(p: { start: DriverNode; segments: { relationship: DriverRelationship; end: DriverNode }[] }): PathValue {
  return {
    kind: 'path',
    nodes: [nodeFrom(p.start), ...p.segments.map(s => nodeFrom(s.end))],
    relationships: p.segments.map(s => relationshipFrom(s.relationship)),
  }
}

interface Clock {
  hour: unknown
  minute: unknown
  second: unknown
  nanosecond: unknown
}

const nanosOf = (c: Clock): number => (Number(c.hour) * 3600 + Number(c.minute) * 60 + Number(c.second)) * 1e9 + Number(c.nanosecond)

function temporalFrom(v: object): TemporalValue | undefined {
  if (neo4j.isDate(v)) return { kind: 'date', epochDay: epochDayOf(Number(v.year), Number(v.month), Number(v.day)) }
  if (neo4j.isLocalTime(v)) return { kind: 'localtime', nanos: nanosOf(v) }
  if (neo4j.isTime(v)) return { kind: 'time', nanos: nanosOf(v), offset: Number(v.timeZoneOffsetSeconds) }
  if (neo4j.isDuration(v)) {
    return {
      kind: 'duration',
      months: BigInt(String(v.months)),
      days: BigInt(String(v.days)),
      seconds: BigInt(String(v.seconds)),
      nanos: Number(v.nanoseconds),
    }
  }
  if (!neo4j.isLocalDateTime(v) && !neo4j.isDateTime(v)) return undefined
  const local = { epochDay: epochDayOf(Number(v.year), Number(v.month), Number(v.day)), nanos: nanosOf(v) }
  if (!neo4j.isDateTime(v)) return { kind: 'localdatetime', ...local }
  const offset = Number(v.timeZoneOffsetSeconds ?? 0)
  if (v.timeZoneId === undefined || v.timeZoneId === null) return { kind: 'datetime', ...local, offset }
  return atMoment(local.epochDay * 86_400 + Math.floor(local.nanos / 1e9) - offset, local.nanos % 1e9, zoneOf(v.timeZoneId))
}
