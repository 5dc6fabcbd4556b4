import { describe } from '../text/describe.ts'
import { CRS_NAMES } from '../text/point.ts'
import { CypherError } from '../types/errors.ts'
import { isMap, isNode, isNumber, isPoint, isRelationship } from '../types/kinds.ts'
import type { PointValue, Value } from '../types/types.ts'
import { isGeographic } from '../values/point-fields.ts'
import { defineStrict, type FunctionDef } from './define.ts'

type Fields = ReadonlyMap<string, Value>
type Srid = PointValue['srid']

function point([v = null]: readonly Value[]): Value {
  const fields = isMap(v) ? v : isNode(v) || isRelationship(v) ? v.properties : undefined
  if (!fields) throw CypherError.typeError(`Invalid input for function 'point()': Expected a map but got ${describe(v)}`)
  if ([...fields.values()].includes(null)) return null
  if (fields.has('x') && fields.has('y')) return cartesian(fields)
  if (fields.has('latitude') && fields.has('longitude')) return geographic(fields)
  throw CypherError.argumentError("A point must contain either 'x' and 'y' or 'latitude' and 'longitude'")
}

function cartesian(fields: Fields): PointValue {
  const z = coordinate(fields, 'z')
  const srid = systemOf(fields) ?? (z === undefined ? 7203 : 9157)
  return build(srid, coordinate(fields, 'x') ?? 0, coordinate(fields, 'y') ?? 0, z)
}

function geographic(fields: Fields): PointValue {
  const height = coordinate(fields, 'height') ?? coordinate(fields, 'z')
  const srid = systemOf(fields) ?? (height === undefined ? 4326 : 4979)
  if (srid === 7203 || srid === 9157) {
    throw CypherError.argumentError(`Geographic points does not support coordinate reference system: ${CRS_NAMES[srid]}.`)
  }
  return build(srid, coordinate(fields, 'longitude') ?? 0, coordinate(fields, 'latitude') ?? 0, height)
}

function coordinate(fields: Fields, name: string): number | undefined {
  const value = fields.get(name)
  if (value === undefined) return undefined
  if (value !== null && isNumber(value)) return Number(value)
  throw cannotAssign(value)
}

const cannotAssign = (v: Value): CypherError =>
  CypherError.argumentError(`Cannot assign ${describe(v)} to field ${typeof v === 'string' ? `'${v}'` : v}`)

function systemOf(fields: Fields): Srid | undefined {
  const srid = fields.get('srid') ?? null
  const crs = fields.get('crs') ?? null
  if (srid !== null && crs !== null) throw CypherError.argumentError('Cannot specify both CRS and SRID')
  if (crs !== null) return byName(crs)
  if (srid === null) return undefined
  if (!isNumber(srid)) throw cannotAssign(srid)
  const found = Number(srid)
  if (found in CRS_NAMES) return found as Srid
  throw CypherError.argumentError(`Unknown coordinate reference system: code=${found}`)
}

function byName(crs: Value): Srid {
  if (typeof crs !== 'string') throw cannotAssign(crs)
  const found = Object.entries(CRS_NAMES).find(([, name]) => name === crs.toLowerCase())
  if (found) return Number(found[0]) as Srid
  throw CypherError.argumentError(`Unknown coordinate reference system: ${crs}`)
}

function build(srid: Srid, x: number, y: number, z: number | undefined): PointValue {
  const wants = srid === 9157 || srid === 4979 ? 3 : 2
  const has = z === undefined ? 2 : 3
  if (wants !== has) {
    throw CypherError.argumentError(
      `Cannot create point with ${wants}D coordinate reference system and ${has} coordinates. Please consider using equivalent ${has}D coordinate reference system`,
    )
  }
  const shown = [x, y, ...(z === undefined ? [] : [z])]
  if (!shown.every(Number.isFinite))
    throw CypherError.argumentError(`Cannot create a point with non-finite coordinate values: ${list(shown)}`)
  const made: PointValue = { kind: 'point', srid, x, y, ...(z === undefined ? {} : { z }) }
  if (!isGeographic(made)) return made
  if (Math.abs(y) > 90) {
    throw CypherError.argumentError(
      `Cannot create WGS84 point with invalid coordinate: ${list(shown)}. Valid range for Y coordinate is [-90, 90].`,
    )
  }
  return { ...made, x: wrapLongitude(x) }
}

const list = (numbers: number[]): string => `[${numbers.map(n => (Number.isInteger(n) ? n.toFixed(1) : n)).join(', ')}]`

function wrapLongitude(x: number): number {
  if (x >= -180 && x <= 180) return x
  const turned = (((x + 180) % 360) + 360) % 360
  return turned - 180
}

/** Metres; the radius that Neo4j uses. */
const EARTH_RADIUS = 6_378_140

function distance([a = null, b = null]: readonly Value[]): Value {
  if (!isPoint(a) || !isPoint(b) || a.srid !== b.srid) return null
  const rise = (a.z ?? 0) - (b.z ?? 0)
  if (!isGeographic(a)) return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + rise ** 2)
  const radius = EARTH_RADIUS + ((a.z ?? 0) + (b.z ?? 0)) / 2
  const along = greatCircle(a, b) * radius
  return a.z === undefined ? along : Math.sqrt(along ** 2 + rise ** 2)
}

/** Radians, by the haversine formula. */
function greatCircle(a: PointValue, b: PointValue): number {
  // Radians before subtracting, as in Neo4j: the last digits depend on it.
  const radians = (degrees: number): number => degrees * (Math.PI / 180)
  const [south, north] = [radians(a.y), radians(b.y)]
  const half = Math.sin((radians(b.x) - radians(a.x)) / 2)
  const h = Math.sin((north - south) / 2) ** 2 + Math.cos(south) * Math.cos(north) * half ** 2
  return 2 * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h))
}

function withinBox([p = null, low = null, high = null]: readonly Value[]): Value {
  if (!isPoint(p) || !isPoint(low) || !isPoint(high)) return null
  if (p.srid !== low.srid || p.srid !== high.srid) return null
  const between = (v: number, from: number, to: number): boolean => from <= v && v <= to
  // On the globe a box may cross the 180th meridian: then its western edge is the larger number.
  const inX = isGeographic(p) && low.x > high.x ? p.x >= low.x || p.x <= high.x : between(p.x, low.x, high.x)
  return inX && between(p.y, low.y, high.y) && (p.z === undefined || between(p.z, low.z ?? 0, high.z ?? 0))
}

export const spatialFunctions: FunctionDef[] = [
  defineStrict(
    'Spatial',
    'point(input :: MAP) :: POINT',
    'A point from x and y, or longitude and latitude, with or without height.',
    point,
  ),
  defineStrict(
    'Spatial',
    'point.distance(from :: POINT, to :: POINT) :: FLOAT',
    'The distance of two points, in metres on the globe.',
    distance,
  ),
  defineStrict(
    'Spatial',
    'point.withinBBox(point :: POINT, lowerLeft :: POINT, upperRight :: POINT) :: BOOLEAN',
    'Whether a point lies in a box, edges included.',
    withinBox,
  ),
]
