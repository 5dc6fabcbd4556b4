/** White space is what Java's Character.isWhitespace says (no no-break spaces). */

import { betweenCodePoints, SLICE, slicesOf } from '../text/limits.ts'
import { CypherError } from '../types/errors.ts'
import { beat } from '../types/heartbeat.ts'
import type { Value } from '../types/types.ts'
import { text } from './arguments.ts'
import { define, defineStrict, type FunctionDef } from './define.ts'

/** JavaScript counts these as white space, Java does not. */
const KEPT = new Set(['\u00a0', '\u2007', '\u202f', '\ufeff'])

const isSpace = (c: string): boolean => (/\s/.test(c) && !KEPT.has(c)) || (c >= '\x1c' && c <= '\x1f')

function strip(s: string, atStart: boolean, atEnd: boolean, drop: (c: string) => boolean): string {
  let from = 0
  let to = s.length
  if (atStart)
    for (let c = pointAt(s, from); from < to && drop(c); c = pointAt(s, from)) {
      from += c.length
      if (from % SLICE < 2) beat(128)
    }
  if (atEnd)
    for (let c = pointBefore(s, to); to > from && drop(c); c = pointBefore(s, to)) {
      to -= c.length
      if (to % SLICE < 2) beat(128)
    }
  return s.slice(from, to)
}

const pointAt = (s: string, at: number): string => (betweenCodePoints(s, at + 1) ? s.charAt(at) : s.slice(at, at + 2))
const pointBefore = (s: string, at: number): string => (betweenCodePoints(s, at - 1) ? s.charAt(at - 1) : s.slice(at - 2, at))

function pointsOf(characters: string): ReadonlySet<string> {
  const set = new Set<string>()
  for (const slice of slicesOf(characters)) for (const c of slice) set.add(c)
  return set
}

function stripArgs([s, characters]: readonly Value[], name: string, atStart: boolean, atEnd: boolean): Value {
  const original = text(s, name)
  if (characters === undefined) return strip(original, atStart, atEnd, isSpace)
  const set = pointsOf(text(characters, name))
  const kept = strip(original, atStart, atEnd, c => set.has(c))
  // rtrim() of 5.26 ignores the first UTF-16 unit
  const first = original.charAt(0)
  return kept === '' && !atStart && set.has(first) ? first : kept
}

const trimmer = (name: string, ends: string, atStart: boolean, atEnd: boolean): FunctionDef =>
  defineStrict(
    'String',
    `${name}(input :: STRING, [trimCharacterString :: STRING]) :: STRING`,
    `The string without white space, or without the given characters, at ${ends}.`,
    args => stripArgs(args, name, atStart, atEnd),
  )

/** `trim(BOTH 'x' FROM s)`: the specification is BOTH, LEADING or TRAILING, the character optional. */
export function trimSpecified(specification: string, character: Value | undefined, s: Value): Value {
  if (s === null || character === null) return null
  const name = { LEADING: 'ltrim', TRAILING: 'rtrim' }[specification] ?? 'btrim'
  if (typeof character === 'string' && (character.length > 2 || [...character].length !== 1)) {
    throw CypherError.argumentError('The argument `trimCharacterString` in the `trim()` function must be of length 1.')
  }
  const args = character === undefined ? [s] : [s, character]
  return stripArgs(args, name, specification !== 'TRAILING', specification !== 'LEADING')
}

export const trimFunctions: FunctionDef[] = [
  // more arguments come in the order of trim(BOTH 'x' FROM s)
  define(
    'String',
    'trim(input :: STRING, [second :: STRING], [third :: STRING]) :: STRING',
    'The string without white space at both ends.',
    ([first = null, second, third]) => {
      if (second === undefined) return first === null ? null : stripArgs([first], 'trim', true, true)
      const specification = text(first, 'trim')
      return third === undefined ? trimSpecified(specification, undefined, second) : trimSpecified(specification, second, third)
    },
  ),
  trimmer('btrim', 'both ends', true, true),
  trimmer('ltrim', 'its start', true, false),
  trimmer('rtrim', 'its end', false, true),
]
