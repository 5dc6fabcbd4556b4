import { closest, distance } from 'fastest-levenshtein'
import type { ValueError } from '../contract/problem.ts'
import { escapedJson } from '../contract/shown.ts'
import { type Coded, coded, codedWords } from '../contract/told/coded.ts'

export interface Complaint {
  /** Reason and fix in codes; left out where nobody but a terminal is told. */
  told?: { reason: Coded; fix: Coded | null }
  /** As files name it, "at.start"; null when the reason names it. */
  field: string | null
  reason: string
  fix: string | null
  path?: readonly (string | number)[]
  code?: ValueError
}

export const complaint = (field: string | null, reason: Coded, fix: Coded | null = null, path?: Complaint['path']): Complaint => ({
  field,
  reason: codedWords(reason),
  fix: fix && codedWords(fix),
  told: { reason, fix },
  ...(path && { path }),
})

export const notGiven = (field: string, fix: Coded | null = null): Complaint => ({
  ...complaint(field, coded('isMissing'), fix),
  code: 'missing',
})

export function didYouMean(word: string, known: Iterable<string>): Coded | null {
  const words = [...known]
  if (words.length === 0 || word.length > 200) return null
  const near = closest(
    word.toLowerCase(),
    words.map(other => other.toLowerCase()),
  )
  const original = words.find(other => other.toLowerCase() === near)
  return original !== undefined && distance(word.toLowerCase(), near) <= Math.max(1, Math.floor(word.length / 3))
    ? coded('didYouMean', { word: original })
    : null
}

export function quoted(value: string): string {
  const clipped = value.length > 60 ? `${value.slice(0, 59)}…` : value
  return escapedJson(JSON.stringify(clipped))
}
