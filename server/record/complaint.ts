import { closest, distance } from 'fastest-levenshtein'
import type { ValueError } from '../contract/problem.ts'
import { escapedJson } from '../contract/shown.ts'

export interface Complaint {
  /** As files name it, "at.start"; null when the reason names it. */
  field: string | null
  reason: string
  fix: string | null
  path?: readonly (string | number)[]
  /** For programs; `refused` by default. */
  code?: ValueError
}

export const complaint = (field: string | null, reason: string, fix: string | null = null, path?: Complaint['path']): Complaint => ({
  field,
  reason,
  fix,
  ...(path && { path }),
})

export const notGiven = (field: string, fix: string | null = null): Complaint => ({
  ...complaint(field, 'is missing', fix),
  code: 'missing',
})

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

/** For one line of a message: quoted, clipped, without control or direction marks. */
export function quoted(value: string): string {
  const clipped = value.length > 60 ? `${value.slice(0, 59)}…` : value
  return escapedJson(JSON.stringify(clipped))
}
