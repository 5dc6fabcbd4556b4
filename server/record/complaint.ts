/** What is wrong with a record, whether it came in a file or over HTTP; and the words for it. */
import { closest, distance } from 'fastest-levenshtein'
import type { ValueError } from '../contract/problem.ts'
import { escapedJson } from '../contract/shown.ts'

export interface Complaint {
  /** As files name it, "at.start"; null when the reason names it. */
  field: string | null
  reason: string
  /** What to do next. */
  fix: string | null
  /** Where in the submission, where that is more exact than the field. */
  path?: readonly (string | number)[]
  /** For whoever decides by it; `refused` where it is not given. */
  code?: ValueError
}

export const complaint = (field: string | null, reason: string, fix: string | null = null, path?: Complaint['path']): Complaint => ({
  field,
  reason,
  fix,
  ...(path && { path }),
})

/** A value that has to be given; `fix` says how. */
export const notGiven = (field: string, fix: string | null = null): Complaint => ({
  ...complaint(field, 'is missing', fix),
  code: 'missing',
})

/** "did you mean LEADS?" when one of the known words is near enough to be meant; null otherwise. */
export function didYouMean(word: string, known: Iterable<string>): string | null {
  const words = [...known]
  if (words.length === 0 || word.length > 200) return null
  const near = closest(
    word.toLowerCase(),
    words.map(other => other.toLowerCase()),
  )
  const original = words.find(other => other.toLowerCase() === near)
  return original !== undefined && distance(word.toLowerCase(), near) <= Math.max(1, Math.floor(word.length / 3))
    ? `did you mean ${original}?`
    : null
}

/** The value as it can stand in one line of a message: quoted, clipped, without control or direction marks. */
export function quoted(value: string): string {
  const clipped = value.length > 60 ? `${value.slice(0, 59)}…` : value
  return escapedJson(JSON.stringify(clipped))
}
