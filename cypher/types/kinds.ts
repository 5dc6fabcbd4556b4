/** Kinds of Cypher values, named as Neo4j does. */
import type { DurationValue, InstantValue, TemporalValue } from './temporal.ts'
import type { MapValue, NodeValue, PathValue, PointValue, RelationshipValue, Value } from './types.ts'

type Kinded = NodeValue | RelationshipValue | PathValue | PointValue | TemporalValue

export function kindOf(v: Value): Kinded['kind'] | undefined {
  return typeof v === 'object' && v !== null && !Array.isArray(v) && !(v instanceof Map) ? v.kind : undefined
}

export const isList = (v: Value): v is Value[] => Array.isArray(v)
export const isMap = (v: Value): v is MapValue => v instanceof Map
export const isNode = (v: Value): v is NodeValue => kindOf(v) === 'node'
export const isRelationship = (v: Value): v is RelationshipValue => kindOf(v) === 'relationship'
export const isPath = (v: Value): v is PathValue => kindOf(v) === 'path'
export const isPoint = (v: Value): v is PointValue => kindOf(v) === 'point'
export const isNumber = (v: Value): v is number | bigint => typeof v === 'number' || typeof v === 'bigint'
export const isDuration = (v: Value): v is DurationValue => kindOf(v) === 'duration'

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

/** As Neo4j's runtime errors name it: `Long`, `String`, `NodeIdReference`. */
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
