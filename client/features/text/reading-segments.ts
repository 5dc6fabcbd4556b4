import type { Line, Mark } from './quoted-text.ts'

export interface Range {
  start: number
  end: number
}

/** `claims`: those with a passage here, each once. `name`: a known name here. */
export interface Segment<N extends Range> extends Range {
  claims: string[]
  name: N | null
}

/** Segments of a range, in order and without gaps. `names` must be in order and not overlap. */
export function segments<N extends Range>({ start, end }: Range, marks: readonly Mark[], names: readonly N[]): Segment<N>[] {
  const overlaps = (each: Range): boolean => each.start < end && each.end > start
  const [here, named] = [marks.filter(overlaps), names.filter(overlaps)]
  const inside = [...here, ...named].flatMap(each => [each.start, each.end]).filter(at => at > start && at < end)
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
  let next = 0
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i]!
    while ((named[next]?.end ?? Number.POSITIVE_INFINITY) <= from) next++
    const name = named[next]
    const claims = new Set(here.filter(mark => mark.start <= from && to <= mark.end).map(mark => mark.claim))
    return { start: from, end: to, claims: [...claims], name: name && name.start <= from ? name : null }
  })
}

/** A line of the text, or a piece of one that is too long to be shown in one part. */
export interface Block extends Range {
  paragraph: number | null
  /** Of the first of its page. */
  page?: number
}

/** The lines that have words, in parts of at most `most` units each, so that a long text is shown part by part. */
export function partsOf(text: string, lines: readonly Line[], most: number): Block[][] {
  const parts: Block[][] = [[]]
  let room = most
  let page: number | undefined
  for (const line of lines) {
    if (text.slice(line.start, line.end).trim() === '') continue
    for (let start = line.start; start < line.end; ) {
      const whole = line.end - start
      if (whole > room && room < most) {
        parts.push([])
        room = most
      }
      const end = whole <= room ? line.end : breakBefore(text, start, start + room)
      const first = line.page !== page && line.page !== undefined
      parts.at(-1)!.push({ start, end, paragraph: start === line.start ? line.paragraph : null, ...(first && { page: line.page }) })
      page = line.page
      room -= end - start
      start = end
    }
  }
  return parts
}

/** Number of the part that shows this place; 0 where none does. */
export const partAt = (parts: readonly Block[][], at: number): number =>
  Math.max(
    0,
    parts.findIndex(blocks => (blocks.at(-1)?.end ?? -1) > at),
  )

/** After the last space before `end`; without one, at `end`, but never inside a character. */
function breakBefore(text: string, start: number, end: number): number {
  const space = text.lastIndexOf(' ', end - 1)
  if (space > start) return space + 1
  const inside = /[\ud800-\udbff]/.test(text[end - 1] ?? '')
  return inside && end - 1 > start ? end - 1 : inside ? end + 1 : end
}
