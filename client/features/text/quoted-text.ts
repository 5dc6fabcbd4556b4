/** A source's text with the claims that quote it: what stands where, and what does not. All ranges are UTF-16 units of `text`. */
import type { Claim, Locator } from '../../../server/contract/claim.ts'
import { type Passage, passagesOf, type Standing, standing } from '../../../server/evidence/passages.ts'
import { SourceText } from '../../../server/evidence/source-text.ts'

export interface Line {
  paragraph: number
  line: number
  point: number
  start: number
  end: number
  /** Whether every code point of the line is one unit. */
  plain: boolean
  page?: number
}

export interface Mark {
  claim: string
  start: number
  end: number
}

export type Checked = Passage & { claim: string; standing: Standing }

export interface Reading {
  text: string
  lines: Line[]
  checked: Checked[]
  marks: Mark[]
}

export function read(copy: string, claims: readonly Claim[]): Reading {
  const source = new SourceText(copy)
  const lines = linesOf(source)
  const checked = claims.flatMap(claim =>
    passagesOf({ ...claim, locator: claim.source.locator }).map(passage => ({
      ...passage,
      claim: claim.id,
      standing: standing(source, passage),
    })),
  )
  const marks = checked
    .flatMap(({ claim, standing }) => placesOf(standing).map(place => ({ claim, ...unitsOf(source.text, lines, place) })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return { text: source.text, lines, checked, marks }
}

export function placesOf(found: Standing): Locator[] {
  if (found.is === 'missing') return []
  return found.is === 'unplaced' ? found.places : [found.place]
}

function linesOf({ text, lines }: SourceText): Line[] {
  let start = 0
  return text.split('\n').map((content, n) => {
    const place = lines[n]!
    const { paragraph, line: number, start: point, page } = place
    const line = { paragraph, line: number, point, start, end: start + content.length, ...(page !== undefined && { page }) }
    start = line.end + 1
    return { ...line, plain: content.length === place.end - place.start }
  })
}

/** A locator's range in units; it lies within one line. */
export function unitsOf(text: string, lines: readonly Line[], { line, start, end }: Locator): { start: number; end: number } {
  const within = lines[line - 1]!
  const at = (point: number): number => {
    if (within.plain) return within.start + point - within.point
    let unit = within.start
    for (let left = point - within.point; left > 0; left--) unit += widthAt(text, unit)
    return unit
  }
  return { start: at(start), end: at(end) }
}

/** The locator of a range within one line; null where it crosses lines. */
export function locatorOf(text: string, lines: readonly Line[], { start, end }: { start: number; end: number }): Locator | null {
  const within = lineAt(lines, start)
  if (!within || end > within.end) return null
  const point = (unit: number): number => within.point + (within.plain ? unit - within.start : [...text.slice(within.start, unit)].length)
  const { paragraph, line, page } = within
  return { paragraph, line, start: point(start), end: point(end), ...(page !== undefined && { page }) }
}

export const lineAt = (lines: readonly Line[], unit: number): Line | undefined => lines.find(line => line.start <= unit && unit <= line.end)

const widthAt = (text: string, unit: number): number => ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1)
