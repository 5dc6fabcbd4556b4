/** What is wrong with a seed, and where: the one shape in which reading, checking and verifying report. */
import { closest, distance } from 'fastest-levenshtein'

export interface Finding {
  /** Relative to the seed's folder, with forward slashes; null when no single file is to blame. */
  file: string | null
  /** "claim C004", "entity iraq", "claims[3]" where there is no id. */
  record: string | null
  /** "at.start"; null when the reason names it. */
  field: string | null
  reason: string
  /** What to do next. */
  fix: string | null
}

/** `sources/x.json: claim C004: unknown predicate "LEADSS" (did you mean LEADS?)` */
export const findingLine = ({ file, record, field, reason, fix }: Finding): string =>
  `${[file, record, field, reason].filter(part => part !== null).join(': ')}${fix === null ? '' : ` (${fix})`}`

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
  return JSON.stringify(clipped).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Bad input: nothing has been written. */
export class SeedError extends Error {
  constructor(readonly findings: Finding[]) {
    super(findings.map(findingLine).join('\n'))
    this.name = 'SeedError'
  }
}
