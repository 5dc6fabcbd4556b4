import type { PointValue } from '../types/types.ts'
import { formatFloat } from './number.ts'

export const CRS_NAMES: Record<PointValue['srid'], string> = {
  7203: 'cartesian',
  9157: 'cartesian-3d',
  4326: 'wgs-84',
  4979: 'wgs-84-3d',
}

/** A point as toString() writes it: `point({x: 1.0, y: 2.0, crs: 'cartesian'})`. */
export function formatPoint(p: PointValue): string {
  const z = p.z === undefined ? '' : `, z: ${formatFloat(p.z)}`
  return `point({x: ${formatFloat(p.x)}, y: ${formatFloat(p.y)}${z}, crs: '${CRS_NAMES[p.srid]}'})`
}
