import { CRS_NAMES, formatPoint } from '../text/point.ts'
import { CypherError } from '../types/errors.ts'
import type { PointValue, Value } from '../types/types.ts'

export const isGeographic = (p: PointValue): boolean => p.srid === 4326 || p.srid === 4979

/** An argument error for a component that this reference system lacks. */
export function pointField(p: PointValue, key: string): Value {
  switch (key) {
    case 'x':
      return p.x
    case 'y':
      return p.y
    case 'z':
      return third(p, key)
    case 'longitude':
      return geographic(p, key).x
    case 'latitude':
      return geographic(p, key).y
    case 'height':
      return third(geographic(p, key), key)
    case 'crs':
      return CRS_NAMES[p.srid]
    case 'srid':
      return BigInt(p.srid)
    default:
      throw CypherError.argumentError(`No such field: ${key}`)
  }
}

function geographic(p: PointValue, key: string): PointValue {
  if (isGeographic(p)) return p
  throw CypherError.argumentError(`Field: ${key} is not available on cartesian point: ${formatPoint(p)}`)
}

function third(p: PointValue, key: string): number {
  if (p.z !== undefined) return p.z
  throw CypherError.argumentError(`Field: ${key} is not available on point: ${formatPoint(p)}`)
}
