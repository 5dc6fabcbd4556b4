import { compareInstants, sameTemporal } from '../temporal/compare.ts'
import { beat } from '../types/heartbeat.ts'
import { isDuration, isInstant, isList, isMap, isNode, isNumber, isPath, isPoint, isRelationship, isTemporal } from '../types/kinds.ts'
import type { MapValue, PathValue, PointValue, Value } from '../types/types.ts'
import { compareNumbers, equalNumbers } from './numbers.ts'
import { compareText } from './text-order.ts'

/** Null where either is null or nested nulls leave it open; values of different types are unequal. */
export function equals(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return null
  if (typeof a !== 'object' || typeof b !== 'object') {
    return isNumber(a) && isNumber(b) ? equalNumbers(a, b) : a === b
  }
  if (isList(a)) return isList(b) ? equalLists(a, b) : false
  if (isMap(a)) return isMap(b) ? equalMaps(a, b) : false
  if (isList(b) || isMap(b)) return false
  if (isTemporal(a)) return isTemporal(b) && sameTemporal(a, b)
  if (isPoint(a)) return isPoint(b) && samePoint(a, b)
  if (isPath(a)) return isPath(b) && samePath(a, b)
  return a === b || (a.kind === b.kind && (isNode(a) || isRelationship(a)) && a.id === (b as typeof a).id)
}

function equalLists(a: Value[], b: Value[]): boolean | null {
  if (a.length !== b.length) return false
  let answer: boolean | null = true
  for (let i = 0; i < a.length; i++) {
    beat()
    const same = equals(a[i] as Value, b[i] as Value)
    if (same === false) return false
    if (same === null) answer = null
  }
  return answer
}

function equalMaps(a: MapValue, b: MapValue): boolean | null {
  if (a.size !== b.size) return false
  for (const key of a.keys()) if (!b.has(key)) return false
  let answer: boolean | null = true
  for (const [key, value] of a) {
    beat()
    const same = equals(value, b.get(key) as Value)
    if (same === false) return false
    if (same === null) answer = null
  }
  return answer
}

/** As Java compares doubles: 0.0 is not -0.0. */
const samePoint = (a: PointValue, b: PointValue): boolean =>
  a.srid === b.srid && Object.is(a.x, b.x) && Object.is(a.y, b.y) && Object.is(a.z, b.z)

function samePath(a: PathValue, b: PathValue): boolean {
  if (a.nodes.length !== b.nodes.length || a.nodes[0]?.id !== b.nodes[0]?.id) return false
  return a.relationships.every((r, i) => r.id === b.relationships[i]?.id)
}

/** Negative, zero or positive; NaN where a NaN makes all comparisons false; null inside lists or maps, or where the two cannot compare. */
export function compare(a: Value, b: Value): number | null {
  if (a === null || b === null) return null
  if (typeof a === 'string') return typeof b === 'string' ? compareText(a, b) : null
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) : null
  if (typeof a === 'boolean') return typeof b === 'boolean' ? Number(a) - Number(b) : null
  if (isList(a)) return isList(b) ? compareLists(a, b) : null
  if (isMap(a)) return isMap(b) ? compareMaps(a, b) : null
  if (isInstant(a)) return isInstant(b) ? compareInstants(a, b) : null
  if (isNode(a)) return isNode(b) ? a.id - b.id : null
  if (isRelationship(a)) return isRelationship(b) ? a.id - b.id : null
  if (isPath(a)) return isPath(b) ? comparePaths(a, b) : null
  // durations and points have no order, but `<=` holds between equal ones
  return equals(a, b) ? 0 : null
}

const known = (order: number | null): number | null => (Number.isNaN(order) ? null : order)
const compareLists = (a: Value[], b: Value[]): number | null => known(listOrder(a, b, compare))
const compareMaps = (a: MapValue, b: MapValue): number | null => known(mapOrder(a, b, compare))

type OrderOf<T> = (a: Value, b: Value) => T

/** Item by item, then the shorter first. */
export function listOrder<T>(a: Value[], b: Value[], of: OrderOf<T>): T | number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    beat()
    const order = of(a[i] as Value, b[i] as Value)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Neo4j's order of maps: fewer keys first, then the sorted keys, then the values in that order. */
export function mapOrder<T>(a: MapValue, b: MapValue, of: OrderOf<T>): T | number {
  if (a.size !== b.size) return a.size - b.size
  const keys = sortedKeys(a)
  const byKeys = compareKeys(keys, sortedKeys(b))
  if (byKeys !== 0) return byKeys
  for (const key of keys) {
    beat()
    const order = of(a.get(key) as Value, b.get(key) as Value)
    if (order !== 0) return order
  }
  return 0
}

export const sortedKeys = (map: MapValue): string[] => [...map.keys()].sort(compareText)

function compareKeys(a: string[], b: string[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareText(a[i] as string, b[i] as string)
    if (order !== 0) return order
  }
  return 0
}

/** Paths by their first node, then relationship by relationship, the shorter first. */
export function comparePaths(a: PathValue, b: PathValue): number {
  const byStart = (a.nodes[0]?.id ?? 0) - (b.nodes[0]?.id ?? 0)
  if (byStart !== 0) return byStart
  const shared = Math.min(a.relationships.length, b.relationships.length)
  for (let i = 0; i < shared; i++) {
    const order = (a.relationships[i]?.id ?? 0) - (b.relationships[i]?.id ?? 0)
    if (order !== 0) return order
  }
  return a.relationships.length - b.relationships.length
}

/** Null between equal durations or points, which have no order. */
export function less(a: Value, b: Value): boolean | null {
  const order = compare(a, b)
  if (order === null || (order === 0 && (isDuration(a) || isPoint(a)))) return null
  return order < 0
}

export function lessOrEqual(a: Value, b: Value): boolean | null {
  const order = compare(a, b)
  return order === null ? null : order <= 0
}
