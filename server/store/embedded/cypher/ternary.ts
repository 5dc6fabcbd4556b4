/** Boolean operators over three values; the empty list is false as a predicate, any other list and every map true. */
import { describe } from './describe.ts'
import { CypherError } from './errors.ts'
import { isList, isMap } from './kinds.ts'
import type { Value } from './types.ts'

/** The value as a condition: true, false or null; a type error where it is no boolean, list or map. */
export function toPredicate(v: Value): boolean | null {
  if (typeof v === 'boolean' || v === null) return v
  if (isList(v)) return v.length > 0
  if (isMap(v)) return true
  throw CypherError.typeError(`Don't know how to treat that as a predicate: ${describe(v)}`)
}

/** `a AND b`; false wins over null, and over a value that is no boolean. */
export function and(a: Value, b: Value): boolean | null {
  if (a === false || b === false) return false
  const x = toPredicate(a)
  const y = toPredicate(b)
  if (x === false || y === false) return false
  return x === null || y === null ? null : true
}

/** `a OR b`; true wins over null, and over a value that is no boolean. */
export function or(a: Value, b: Value): boolean | null {
  if (a === true || b === true) return true
  const x = toPredicate(a)
  const y = toPredicate(b)
  if (x === true || y === true) return true
  return x === null || y === null ? null : false
}

/** `a XOR b`. */
export function xor(a: Value, b: Value): boolean | null {
  const x = toPredicate(a)
  const y = toPredicate(b)
  return x === null || y === null ? null : x !== y
}

/** `NOT a`. */
export function not(a: Value): boolean | null {
  const x = toPredicate(a)
  return x === null ? null : !x
}
