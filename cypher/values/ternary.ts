/** As a predicate the empty list is false, any other list and every map true. */
import { describe } from '../text/describe.ts'
import { CypherError } from '../types/errors.ts'
import { isList, isMap } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'

/** A type error where the value is no boolean, list or map. */
export function toPredicate(v: Value): boolean | null {
  if (typeof v === 'boolean' || v === null) return v
  if (isList(v)) return v.length > 0
  if (isMap(v)) return true
  throw CypherError.typeError(`Don't know how to treat that as a predicate: ${describe(v)}`)
}

export function xor(a: Value, b: Value): boolean | null {
  const x = toPredicate(a)
  const y = toPredicate(b)
  return x === null || y === null ? null : x !== y
}

export function not(a: Value): boolean | null {
  const x = toPredicate(a)
  return x === null ? null : !x
}
