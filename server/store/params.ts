/** An integral JavaScript number is an INTEGER, {"$type": "Float", "_value": "1.0"} a FLOAT (contract/typed-json.ts). */

import { type Coded, coded } from '../contract/told/coded.ts'
import { shortened } from '../contract/told/pointer.ts'
import { StoreError } from './store.ts'
import { parsePoint, parseTemporal } from './typed-text.ts'
import type { Value } from './value-types.ts'

const deepest = 64
const int64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n }

/** Throws StoreError invalid-input that names the parameter and the place in it. */
export function decodeParams(params: Record<string, unknown>): ReadonlyMap<string, Value> {
  if (typeof params !== 'object' || params === null || Array.isArray(params))
    throw new StoreError('invalid-input', coded('parametersAreAnObject', { form: '{ "name": value }' }))
  return decodeMap(params, [])
}

/** Where a value stands; one array for all, since a list may have many. */
type Path = (string | number)[]

function decode(value: unknown, path: Path): Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return decodeNumber(value, path)
  if (typeof value === 'bigint') return integer(value, path)
  if (typeof value !== 'object') return refuse(path, coded('isAType', { type: typeof value }))
  if (path.length > deepest) return refuse(path.slice(0, 3), coded('isNestedDeeperThanLevels', { depth: deepest }))
  if (Array.isArray(value)) return decodeList(value, path)
  if (Object.hasOwn(value, '$type') && Object.hasOwn(value, '_value')) {
    const { $type, _value } = value as { $type: unknown; _value: unknown }
    return decodeTyped(shortened(String($type)), _value, path)
  }
  return decodeMap(value, path)
}

function decodeNumber(value: number, path: Path): Value {
  if (!Number.isInteger(value)) return Number.isFinite(value) ? value : refuse(path, coded('isNotFinite'))
  if (!Number.isSafeInteger(value)) return refuse(path, coded('lostDigits', { form: '{"$type": "Integer", "_value": "…"}' }))
  return BigInt(value)
}

function decodeList(items: readonly unknown[], path: Path): Value[] {
  const last = path.push(0) - 1
  const values = items.map((item, i) => {
    path[last] = i
    return decode(item, path)
  })
  path.pop()
  return values
}

function decodeMap(value: object, path: Path): Map<string, Value> {
  const last = path.push('') - 1
  const map = new Map<string, Value>()
  for (const key of Object.keys(value)) {
    path[last] = key
    if (key === '__proto__') refuse(path, coded('isNotAllowedAsKey'))
    map.set(key, decode((value as Record<string, unknown>)[key], path))
  }
  path.pop()
  return map
}

function decodeTyped(type: string, value: unknown, path: Path): Value {
  if (type === 'Null') return null
  if (type === 'Boolean' && typeof value === 'boolean') return value
  if (type === 'List' && Array.isArray(value)) return decode(value, path)
  if (type === 'Map' && typeof value === 'object' && value !== null && !Array.isArray(value)) return decodeMap(value, path)
  if (typeof value !== 'string') return refuse(path, coded('valueDoesNotFit', { type }))
  if (type === 'String') return value
  if (type === 'Integer' && /^[+-]?\d+$/.test(value)) return wholeNumber(value, path)
  if (type === 'Float' && /^(NaN|-?Infinity)$/.test(value)) return Number(value)
  if (type === 'Float' && /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(value)) return float(Number(value), path)
  return (type === 'Point' ? parsePoint(value) : parseTemporal(type, value)) ?? refuse(path, coded('cannotBeReadAs', { type }))
}

function wholeNumber(text: string, path: Path): bigint {
  const bare = text.replace(/^([+-]?)0+(?=\d)/, '$1').replace('+', '')
  return bare.length > String(int64.min).length ? refuse(path, coded('outsideIntegers')) : integer(BigInt(bare), path)
}

function integer(value: bigint, path: Path): bigint {
  return value >= int64.min && value <= int64.max ? value : refuse(path, coded('outsideIntegers'))
}

function float(value: number, path: Path): number {
  return Number.isFinite(value) ? value : refuse(path, coded('outsideFloats'))
}

function refuse(path: Path, why: Coded): never {
  throw new StoreError('invalid-input', coded('parameter', { path: shortened(path.map(part => shortened(String(part))).join('.')), why }))
}
