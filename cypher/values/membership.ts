import { describe } from '../text/describe.ts'
import { CypherError } from '../types/errors.ts'
import { beat } from '../types/heartbeat.ts'
import { isList } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { equals } from './comparison.ts'
import { matchesWhole } from './regex.ts'
import { includes } from './text-search.ts'

/** Null unless both are strings. */
export const startsWith = (a: Value, b: Value): boolean | null => (typeof a === 'string' && typeof b === 'string' ? a.startsWith(b) : null)

export const endsWith = (a: Value, b: Value): boolean | null => (typeof a === 'string' && typeof b === 'string' ? a.endsWith(b) : null)

export const contains = (a: Value, b: Value): boolean | null => (typeof a === 'string' && typeof b === 'string' ? includes(a, b) : null)

/** Matches the whole text; null where `a` is no string, a type error where the pattern is none. */
export function regexMatch(a: Value, pattern: Value): boolean | null {
  if (typeof a !== 'string' || pattern === null) return null
  if (typeof pattern !== 'string') throw CypherError.typeError(`Expected ${describe(pattern)} to be a string`)
  return matchesWhole(a, pattern)
}

/** True as soon as one item equals, else null where one was unknown; a scalar is a list of one. */
export function inList(a: Value, list: Value): boolean | null {
  if (list === null) return null
  let answer: boolean | null = false
  for (const item of isList(list) ? list : [list]) {
    beat()
    const same = equals(a, item)
    if (same === true) return true
    if (same === null) answer = null
  }
  return answer
}
