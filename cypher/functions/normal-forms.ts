/** Unicode's normal forms of texts of any length, in slices. */

import type { QueryContext } from '../graph/context.ts'
import { mapText } from '../text/limits.ts'
import { CypherError } from '../types/errors.ts'

/** To put marks into their order takes time that grows with the square of their number; Unicode's stream-safe text has 30. */
const MOST_MARKS = 10_000
/** Counted, since V8 keeps a place to come back to for each sign of a repetition without an end. */
const TOO_MANY_MARKS = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u')
/** Marks, and letters that grow together with what stands before them (Hangul's vowels and finals, Kirat Rai's vowels). */
const GROWS = /^(?:\p{M}|[\u1160-\u11ff]|[\u{16d40}-\u{16d7f}])/u

export function normalForm(s: string, form: string, ctx: QueryContext): string {
  return mapText(s, slice => normal(slice, form), ctx, mayCut)
}

function normal(slice: string, form: string): string {
  if (TOO_MANY_MARKS.test(slice))
    throw CypherError.notFaithful(`The normal form of more than ${MOST_MARKS.toLocaleString('en')} marks in a row`)
  return slice.normalize(form)
}

/** What stands before and after changes nothing of each other. */
function mayCut(s: string, at: number): boolean {
  const after = String.fromCodePoint(s.codePointAt(at) ?? 0)
  return !GROWS.test(after.normalize('NFKD')) && !/^[\ud800-\udbff]$/.test(s.charAt(at - 1))
}
