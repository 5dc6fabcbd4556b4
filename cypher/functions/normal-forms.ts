import type { QueryContext } from '../graph/context.ts'
import { mapText } from '../text/limits.ts'
import { CypherError } from '../types/errors.ts'

/** Sorting marks takes quadratic time; Unicode's stream-safe text has at most 30. */
const MOST_MARKS = 10_000
/** Bounded, since V8 keeps a backtracking point for each sign of an unbounded repetition. */
const TOO_MANY_MARKS = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u')
/** Marks, and letters that join with the one before (vowels and finals of Hangul, vowels of Kirat Rai). */
const GROWS = /^(?:\p{M}|[\u1160-\u11ff]|[\u{16d40}-\u{16d7f}])/u

export function normalForm(s: string, form: string, ctx: QueryContext): string {
  return mapText(s, slice => normal(slice, form), ctx, mayCut)
}

function normal(slice: string, form: string): string {
  if (TOO_MANY_MARKS.test(slice))
    throw CypherError.notFaithful(`The normal form of more than ${MOST_MARKS.toLocaleString('en')} marks in a row`)
  return slice.normalize(form)
}

/** Whether the text before and after a place can be normalized apart. */
function mayCut(s: string, at: number): boolean {
  const after = String.fromCodePoint(s.codePointAt(at) ?? 0)
  return !GROWS.test(after.normalize('NFKD')) && !/^[\ud800-\udbff]$/.test(s.charAt(at - 1))
}
