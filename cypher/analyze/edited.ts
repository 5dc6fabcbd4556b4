export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}
export interface StoodIn {
  readonly text: string
  readonly offset: (there: number) => number
}

/** Of edits that overlap the first counts. */
export function edited(text: string, edits: readonly Edit[]): StoodIn {
  let written = ''
  let read = 0
  const starts: [there: number, here: number][] = [[0, 0]]
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    if (edit.from < read) continue
    written += text.slice(read, edit.from) + edit.text
    read = edit.to
    starts.push([written.length, read])
  }
  const offset = (there: number): number => {
    const [start, here] = starts.findLast(([from]) => from <= there) ?? [0, 0]
    return here + there - start
  }
  return { text: written + text.slice(read), offset }
}
