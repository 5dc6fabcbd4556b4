/** In time that grows with the sum of the lengths, not their product. */

import { SLICE } from '../text/limits.ts'
import { CypherError } from '../types/errors.ts'
import { beat } from '../types/heartbeat.ts'

/** Up to this many comparisons, V8's own search is the fastest for all but hostile texts. */
const MOST_COMPARISONS = 2 ** 24

export type Find = (from: number) => number

/** Prepared once for many searches; gives -1 where nothing is found. */
export function finder(s: string, wanted: string): Find {
  if (s.length * Math.max(1, wanted.length) <= MOST_COMPARISONS || wanted.length < 2) return from => s.indexOf(wanted, from)
  const borders = bordersOf(wanted)
  return from => {
    let matched = 0
    for (let at = from; at < s.length; at++) {
      if (at % SLICE === 0) beat(128)
      const unit = s.charCodeAt(at)
      while (matched > 0 && unit !== wanted.charCodeAt(matched)) matched = borders[matched - 1]!
      if (unit === wanted.charCodeAt(matched)) matched++
      if (matched === wanted.length) return at - matched + 1
    }
    return -1
  }
}

/** For each prefix, the length of the longest shorter prefix that it ends with (Knuth, Morris, Pratt). */
function bordersOf(text: string): Int32Array {
  const borders = new Int32Array(text.length)
  for (let at = 1, length = 0; at < text.length; at++) {
    if (at % SLICE === 0) beat(128)
    while (length > 0 && text.charCodeAt(at) !== text.charCodeAt(length)) length = borders[length - 1]!
    if (text.charCodeAt(at) === text.charCodeAt(length)) length++
    borders[at] = length
  }
  return borders
}

export const includes = (s: string, wanted: string): boolean => finder(s, wanted)(0) >= 0

/** Several delimiters are searched together in windows of this many units. */
const WINDOW = 2 ** 14
const MOST_DELIMITERS = 4096

/** Left to right without overlap; of two delimiters at one place the first in the list. None may be empty. */
export function* placesOf(s: string, delimiters: readonly string[]): Generator<{ at: number; length: number }> {
  const [only] = delimiters
  if (only !== undefined && delimiters.length === 1) {
    const find = finder(s, only)
    for (let at = find(0); at >= 0; at = find(at + only.length)) yield { at, length: only.length }
    return
  }
  const total = delimiters.reduce((sum, each) => sum + each.length, 0)
  if (total > MOST_DELIMITERS) throw CypherError.notFaithful(`Splitting at delimiters of more than ${MOST_DELIMITERS} characters together`)
  const longest = Math.max(...delimiters.map(each => each.length))
  const any = new RegExp(delimiters.map(escapeRegExp).join('|'), 'g')
  for (let from = 0; from < s.length; ) {
    beat(128)
    const window = s.slice(from, from + WINDOW + longest - 1)
    any.lastIndex = 0
    let next = from + WINDOW
    for (let found = any.exec(window); found && found.index < WINDOW; found = any.exec(window)) {
      yield { at: from + found.index, length: found[0].length }
      next = Math.max(next, from + any.lastIndex)
    }
    from = next
  }
}

const escapeRegExp = (s: string): string => s.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
