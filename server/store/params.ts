/**
 * The same for both engines. An integral JavaScript number is an INTEGER; {"$type": "Float", "_value": "1.0"} is a FLOAT
 * (contract/typed-json.ts keeps what was typed).
 */
import { type Coded, coded } from '../contract/told/coded.ts'
import { StoreError } from './store.ts'
import { parsePoint, parseTemporal } from './typed-text.ts'
import type { Value } from './value-types.ts'

const deepest = 64
const int64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n }

/** Throws StoreError invalid-input that names the parameter and the place in it. */
export function decodeParams(params: Record<string, unknown>): ReadonlyMap<string, Value> {
  if (typeof params !== 'object' || params === null || Array.isArray(params))
    throw new StoreError('invalid-input', coded('parametersAreAnObject', { form: '{ "name": value }' }))
  return new Map(entriesOf(params, []).map(([key, value]) => [key, decode(value, [key])]))
}

function decode(value: unknown, path: string[]): Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return decodeNumber(value, path)
  if (typeof value === 'bigint') return integer(value, path)
  if (typeof value !== 'object') return refuse(path, coded('isAType', { type: typeof value }))
  if (path.length > deepest) return refuse(path.slice(0, 3), coded('isNestedDeeperThanLevels', { depth: deepest }))
  if (Array.isArray(value)) return value.map((item, i) => decode(item, [...path, String(i)]))
  if (Object.hasOwn(value, '$type') && Object.hasOwn(value, '_value')) {
    const { $type, _value } = value as { $type: unknown; _value: unknown }
    return decodeTyped(String($type), _value, path)
  }
  return decodeMap(value, path)
}

function decodeNumber(value: number, path: string[]): Value {
  if (!Number.isInteger(value)) return Number.isFinite(value) ? value : refuse(path, coded('isNotFinite'))
  if (!Number.isSafeInteger(value)) return refuse(path, coded('lostDigits', { form: '{"$type": "Integer", "_value": "…"}' }))
  return BigInt(value)
}

const decodeMap = (value: object, path: string[]): Value =>
  new Map(entriesOf(value, path).map(([key, inner]) => [key, decode(inner, [...path, key])]))

function entriesOf(value: object, path: string[]): [string, unknown][] {
  if (Object.hasOwn(value, '__proto__')) refuse([...path, '__proto__'], coded('isNotAllowedAsKey'))
  return Object.entries(value)
}

function decodeTyped(type: string, value: unknown, path: string[]): Value {
  if (type === 'Null') return null
  if (type === 'Boolean' && typeof value === 'boolean') return value
  if (type === 'List' && Array.isArray(value)) return decode(value, path)
  if (type === 'Map' && typeof value === 'object' && value !== null && !Array.isArray(value)) return decodeMap(value, path)
  if (typeof value !== 'string') return refuse(path, coded('valueDoesNotFit', { type }))
  if (type === 'String') return value
  if (type === 'Integer' && /^[+-]?\d+$/.test(value)) return integer(BigInt(value.replace('+', '')), path)
  if (type === 'Float' && /^(NaN|-?Infinity)$/.test(value)) return Number(value)
  if (type === 'Float' && /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value)) return float(Number(value), path)
  return (type === 'Point' ? parsePoint(value) : parseTemporal(type, value)) ?? refuse(path, coded('cannotBeReadAs', { type }))
}

function integer(value: bigint, path: string[]): bigint {
  return value >= int64.min && value <= int64.max ? value : refuse(path, coded('outsideIntegers'))
}

function float(value: number, path: string[]): number {
  return Number.isFinite(value) ? value : refuse(path, coded('outsideFloats'))
}

function refuse(path: string[], why: Coded): never {
  throw new StoreError('invalid-input', coded('parameter', { path: path.join('.'), why }))
}
