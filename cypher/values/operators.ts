/** Nulls give null; type errors are Neo4j's. */

import { addDuration, addDurations, divideDuration, multiplyDuration, subtractDurations } from '../temporal/arithmetic.ts'
import { guardText } from '../text/limits.ts'
import { formatFloat } from '../text/number.ts'
import { formatPoint } from '../text/point.ts'
import { formatTemporal } from '../text/temporal.ts'
import { CypherError } from '../types/errors.ts'
import { checked } from '../types/integers.ts'
import { isDuration, isInstant, isList, isNumber, isPoint, isTemporal, typeName } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'

export { index, propertyOf, slice } from './access.ts'
export { contains, endsWith, inList, regexMatch, startsWith } from './membership.ts'
export { not, toPredicate, xor } from './ternary.ts'

/** Sum, concatenation, appending to or before a list, or moving a temporal value by a duration. */
export function add(a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') return checked(a + b)
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number(a) + Number(b)
  if (isList(a)) return isList(b) ? a.concat(b) : a.concat([b])
  if (isList(b)) return ([a] as Value[]).concat(b)
  if (isDuration(a)) {
    if (isDuration(b)) return addDurations(a, b)
    if (isInstant(b)) return addDuration(b, a)
  }
  if (isInstant(a) && isDuration(b)) return addDuration(a, b)
  const text = joinText(a, b)
  if (text !== null) return text
  throw CypherError.typeError(`Cannot add \`${typeName(a)}\` and \`${typeName(b)}\``)
}

/** A string joins with any storable scalar. */
function joinText(a: Value, b: Value): string | null {
  if (typeof a !== 'string' && typeof b !== 'string') return null
  const left = scalarText(a)
  const right = scalarText(b)
  if (left === null || right === null) return null
  guardText(left.length + right.length)
  return left + right
}

/** As toString() writes it; null for lists, maps, nodes, relationships and paths. */
export function scalarText(v: Value): string | null {
  if (typeof v === 'string') return v
  if (typeof v === 'number') return formatFloat(v)
  if (typeof v === 'bigint' || typeof v === 'boolean') return String(v)
  if (isTemporal(v)) return formatTemporal(v)
  return isPoint(v) ? formatPoint(v) : null
}

export function subtract(a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') return checked(a - b)
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b)
  if (isDuration(b)) {
    if (isDuration(a)) return subtractDurations(a, b)
    if (isInstant(a)) return addDuration(a, b, -1n)
  }
  throw CypherError.typeError(`Cannot subtract \`${typeName(b)}\` from \`${typeName(a)}\``)
}

export function multiply(a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') return checked(a * b)
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number(a) * Number(b)
  if (isDuration(a) && isNumber(b)) return multiplyDuration(a, b)
  if (isDuration(b) && isNumber(a)) return multiplyDuration(b, a)
  throw CypherError.typeError(`Cannot multiply \`${typeName(a)}\` and \`${typeName(b)}\``)
}

/** Integers divide towards zero; nothing divides by the integer zero, not even null. */
export function divide(a: Value, b: Value): Value {
  if (b === 0n) throw CypherError.arithmeticError('/ by zero')
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    // Java's division wraps in the one case that overflows, and so does Neo4j's
    return BigInt.asIntN(64, a / b)
  }
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number(a) / Number(b)
  if (isDuration(a) && isNumber(b)) {
    return divideDuration(a, Number(b))
  }
  throw CypherError.typeError(`Cannot divide \`${typeName(a)}\` by \`${typeName(b)}\``)
}

/** The remainder has the sign of the dividend. */
export function modulo(a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    if (b === 0n) throw CypherError.arithmeticError('/ by zero')
    return a % b
  }
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number(a) % Number(b)
  throw CypherError.typeError(`Cannot calculate modulus of \`${typeName(a)}\` and \`${typeName(b)}\``)
}

/** Always a FLOAT. */
export function power(a: Value, b: Value): Value {
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number(a) ** Number(b)
  throw CypherError.typeError(`Cannot raise \`${typeName(a)}\` to the power of \`${typeName(b)}\``)
}

/** Neo4j reads `-a` as 0 - a: the negative of 0.0 is 0.0. */
export function negate(a: Value): Value {
  if (typeof a === 'number') return 0 - a
  if (typeof a === 'bigint') return checked(-a)
  return subtract(0n, a)
}
