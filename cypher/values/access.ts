import { temporalField } from '../temporal/components.ts'
import { describe } from '../text/describe.ts'
import { CypherError } from '../types/errors.ts'
import { truncateToInteger } from '../types/integers.ts'
import { isList, isMap, isNode, isNumber, isPoint, isRelationship, isTemporal } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { pointField } from './point-fields.ts'

/** A list takes an INTEGER, negative from its end; maps and entities take a STRING. */
export function index(container: Value, key: Value): Value {
  if (container === null || key === null) return null
  if (isList(container)) return itemAt(container, key)
  if (isMap(container)) {
    if (typeof key === 'string') return container.get(key) ?? null
    throw CypherError.typeError(
      `Cannot access a map '${describe(container)}' by key '${describe(key)}': Expected ${describe(key)} to be a string`,
    )
  }
  if (isNode(container) || isRelationship(container)) {
    if (typeof key === 'string') return container.properties.get(key) ?? null
    throw CypherError.typeError(`Cannot use a property key with non string name. It was ${describe(key)}`)
  }
  throw CypherError.typeError(
    `\`${describe(container)}\` is not a collection or a map. Element access is only possible by performing a collection lookup using an integer index, or by performing a map lookup using a string key (found: ${describe(container)}[${describe(key)}])`,
  )
}

function itemAt(list: Value[], key: Value): Value {
  if (typeof key === 'bigint') {
    const at = Number(key)
    return list[at < 0 ? list.length + at : at] ?? null
  }
  if (typeof key === 'number') {
    throw CypherError.typeError(`Cannot access a list using an non-integer number index, got ${describe(key)}`)
  }
  throw CypherError.typeError(`Cannot access a list '${describe(list)}' using a non-number index, got ${describe(key)}`)
}

/** An omitted end is `undefined`, a null end gives null, a scalar is a list of one. */
export function slice(container: Value, from: Value | undefined, to: Value | undefined): Value {
  if (container === null || from === null || to === null) return null
  const list = isList(container) ? container : [container]
  return list.slice(bound(from) ?? 0, bound(to))
}

function bound(v: Value | undefined): number | undefined {
  if (v === undefined) return undefined
  if (isNumber(v)) return Number(asInt(typeof v === 'bigint' ? v : truncateToInteger(v)))
  throw CypherError.typeError(`Expected a numeric value but got: ${describe(v)}`)
}

/** As Java's int, like Neo4j. */
function asInt(whole: bigint): bigint {
  if (BigInt.asIntN(32, whole) === whole) return whole
  const message = `Expected an integer between -2147483648 and 2147483647, but got: ${whole}`
  throw new CypherError('Neo.DatabaseError.Statement.ExecutionFailed', message)
}

/** A property, a map entry or a component of a temporal value or point; null if missing. */
export function propertyOf(value: Value, key: string): Value {
  if (value === null) return null
  if (isMap(value)) return value.get(key) ?? null
  if (isNode(value) || isRelationship(value)) return value.properties.get(key) ?? null
  if (isTemporal(value)) return temporalField(value, key)
  if (isPoint(value)) return pointField(value, key)
  throw CypherError.typeError(`Type mismatch: expected a map but was ${describe(value)}`)
}
