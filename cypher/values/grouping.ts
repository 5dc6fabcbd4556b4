import { formatTemporal } from '../text/temporal.ts'
import { beat } from '../types/heartbeat.ts'
import { isList, isMap, isNode, isPath, isPoint, isRelationship } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { sortedKeys } from './comparison.ts'
import { asInteger } from './numbers.ts'

/** In Neo4j each NaN is a group of its own, even nested: a running number tells them apart. */
let nans = 0

/** Equal exactly for values that Neo4j groups together: 1 with 1.0, null with null, no NaN with another. */
export function groupKey(v: Value): string {
  switch (typeof v) {
    case 'string':
      return `"${v.length}:${v}`
    case 'bigint':
      return `#${v}`
    case 'number':
      return floatKey(v)
    case 'boolean':
      return v ? 'true' : 'false'
    default:
      return v === null ? 'null' : structureKey(v)
  }
}

function floatKey(v: number): string {
  if (Number.isNaN(v)) return `NaN${++nans}`
  const integer = asInteger(v)
  return integer === undefined ? `~${v}` : `#${integer}`
}

const signed = (v: number | undefined): string => (Object.is(v, -0) ? '-0' : String(v))

function structureKey(v: Exclude<Value, string | number | bigint | boolean | null>): string {
  if (isNode(v)) return `(${v.id})`
  if (isRelationship(v)) return `-${v.id}-`
  beat(isList(v) ? 1 + (v.length >> 2) : 1)
  if (isList(v)) return `[${v.map(groupKey).join(',')}]`
  if (isMap(v)) return `{${sortedKeys(v).map(key => `${groupKey(key)}=${groupKey(v.get(key) as Value)}`)}}`
  if (isPath(v)) return `<${v.nodes[0]?.id}:${v.relationships.map(r => r.id)}>`
  if (isPoint(v)) return `@${v.srid}:${[v.x, v.y, v.z].map(signed)}`
  return `${v.kind}:${formatTemporal(v)}`
}
