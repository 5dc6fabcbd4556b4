/** The order of ORDER BY, min and max: total, with null last. */

import { compareDurations, compareInstants } from '../temporal/compare.ts'
import { isDuration, isList, isMap, isNode, isPath, isPoint, isRelationship, kindOf } from '../types/kinds.ts'
import type { InstantValue } from '../types/temporal.ts'
import type { MapValue, PointValue, Value } from '../types/types.ts'
import { comparePaths, listOrder, mapOrder } from './comparison.ts'
import { orderNumbers } from './numbers.ts'
import { compareText } from './text-order.ts'

const RANK = {
  map: 0,
  node: 1,
  relationship: 2,
  list: 3,
  path: 4,
  point: 5,
  datetime: 6,
  localdatetime: 7,
  date: 8,
  time: 9,
  localtime: 10,
  duration: 11,
  string: 12,
  boolean: 13,
  number: 14,
  null: 15,
}

function rankOf(v: Value): number {
  if (v === null) return RANK.null
  switch (typeof v) {
    case 'string':
      return RANK.string
    case 'number':
    case 'bigint':
      return RANK.number
    case 'boolean':
      return RANK.boolean
    default:
      return RANK[isList(v) ? 'list' : (kindOf(v) ?? 'map')]
  }
}

/** Negative, zero or positive; NaN is the largest number. */
export function order(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  const rank = rankOf(a)
  const byRank = rank - rankOf(b)
  if (byRank !== 0) return byRank
  if (rank === RANK.number) return orderNumbers(a as number | bigint, b as number | bigint)
  if (rank === RANK.boolean) return Number(a) - Number(b)
  if (isList(a)) return listOrder(a, b as Value[], order)
  if (isMap(a)) return mapOrder(a, b as MapValue, order)
  if (isNode(a) || isRelationship(a)) return a.id - (b as typeof a).id
  if (isPath(a)) return comparePaths(a, b as typeof a)
  if (isPoint(a)) return orderPoints(a, b as PointValue)
  if (isDuration(a)) return compareDurations(a, b as typeof a)
  return a === null ? 0 : (compareInstants(a as InstantValue, b as InstantValue) ?? 0)
}

const orderPoints = (a: PointValue, b: PointValue): number =>
  a.srid - b.srid || orderNumbers(a.x, b.x) || orderNumbers(a.y, b.y) || orderNumbers(a.z ?? 0, b.z ?? 0)
