/** Telling the kinds of a Cypher value apart, and naming them as Neo4j does. */
import type { DurationValue, InstantValue, TemporalValue } from './temporal.ts'
import type { MapValue, NodeValue, PathValue, PointValue, RelationshipValue, Value } from './types.ts'

type Kinded = NodeValue | RelationshipValue | PathValue | PointValue | TemporalValue

/** The kind of a graph, spatial or temporal value; undefined for scalars, lists and maps. */
export function kindOf(v: Value): Kinded['kind'] | undefined {
  return typeof v === 'object' && v !== null && !Array.isArray(v) && !(v instanceof Map) ? v.kind : undefined
}

/** Whether the value is a list. */
export const isList = (v: Value): v is Value[] => Array.isArray(v)
/** Whether the value is a map. */
export const isMap = (v: Value): v is MapValue => v instanceof Map
/** Whether the value is a node. */
export const isNode = (v: Value): v is NodeValue => kindOf(v) === 'node'
/** Whether the value is a relationship. */
export const isRelationship = (v: Value): v is RelationshipValue => kindOf(v) === 'relationship'
/** Whether the value is a path. */
export const isPath = (v: Value): v is PathValue => kindOf(v) === 'path'
/** Whether the value is a point. */
export const isPoint = (v: Value): v is PointValue => kindOf(v) === 'point'
/** Whether the value is an INTEGER or a FLOAT. */
export const isNumber = (v: Value): v is number | bigint => typeof v === 'number' || typeof v === 'bigint'
/** Whether the value is a duration. */
export const isDuration = (v: Value): v is DurationValue => kindOf(v) === 'duration'

/** Whether the value is a date, a time, a date-time or one of the local kinds. */
export function isInstant(v: Value): v is InstantValue {
  switch (kindOf(v)) {
    case 'date':
    case 'time':
    case 'localtime':
    case 'datetime':
    case 'localdatetime':
      return true
    default:
      return false
  }
}

/** Whether the value is temporal, durations included. */
export const isTemporal = (v: Value): v is TemporalValue => isInstant(v) || isDuration(v)

const NAMES: Record<Kinded['kind'], string> = {
  node: 'NodeIdReference',
  relationship: 'RelationshipReference',
  path: 'Path',
  point: 'Point',
  date: 'Date',
  time: 'Time',
  localtime: 'LocalTime',
  datetime: 'DateTime',
  localdatetime: 'LocalDateTime',
  duration: 'Duration',
}

/** The name that Neo4j's runtime errors give a value's type: `Long`, `String`, `NodeIdReference`. */
export function typeName(v: Value): string {
  switch (typeof v) {
    case 'bigint':
      return 'Long'
    case 'number':
      return 'Double'
    case 'string':
      return 'String'
    case 'boolean':
      return 'Boolean'
    default:
      if (v === null) return 'NO_VALUE'
      if (isList(v)) return 'List'
      if (isMap(v)) return 'Map'
      return NAMES[(v as Kinded).kind]
  }
}
