/** Lines of a page of a PDF, which knows only where letters stand, as paragraphs. */

export interface PdfPiece {
  text: string
  /** From the left and from the bottom; the height of its letters. */
  x: number
  y: number
  height: number
  endsLine: boolean
}

interface Line {
  text: string
  x: number
  y: number
  height: number
}

/** Lines stand together where they follow each other as closely as lines do, in letters of one size. */
export function paragraphsOf(pieces: Iterable<PdfPiece>): string[] {
  const paragraphs: string[] = []
  let before: Line | null = null
  for (const line of linesOf(pieces)) {
    if (before !== null && goesOn(before, line)) paragraphs.push(joined(paragraphs.pop() ?? '', line.text))
    else paragraphs.push(line.text)
    before = line
  }
  return paragraphs
}

function* linesOf(pieces: Iterable<PdfPiece>): Generator<Line> {
  let now: Line | null = null
  for (const { text, x, y, height, endsLine } of pieces) {
    const words = text.replace(/[\s\p{Cc}]+/gu, ' ')
    // a line is left by its end or by a jump, which footnotes and columns make
    if (now && words.trim() !== '' && Math.abs(now.y - y) > Math.max(now.height, height, 1) * 0.8) {
      if (now.text.trim() !== '') yield { ...now, text: now.text.trim() }
      now = null
    }
    if (words !== '') {
      now ??= { text: '', x, y, height }
      now.text += words
      now.height = Math.max(now.height, words.trim() === '' ? 0 : height)
    }
    if (endsLine && now) {
      if (now.text.trim() !== '') yield { ...now, text: now.text.trim() }
      now = null
    }
  }
  if (now && now.text.trim() !== '') yield { ...now, text: now.text.trim() }
}

function goesOn(before: Line, line: Line): boolean {
  const height = Math.max(before.height, line.height, 1)
  const gap = before.y - line.y
  const indented = line.x > before.x + height && /[.!?:”"»]$/u.test(before.text)
  return gap > 0 && gap < height * 1.6 && Math.abs(before.height - line.height) < height * 0.2 && !indented
}

/** A word that was parted at the line's end is whole again. */
const joined = (text: string, next: string): string =>
  /\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`
