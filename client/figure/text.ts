import { directionOf } from '../state/direction.ts'
import { element, escapeXml } from './svg.ts'

export interface TextStyle {
  family: string
  size: number
  weight: number
  fill: string
}

/** Width in px of one line of text; the browser measures with a canvas, tests with a constant. */
export type Measure = (text: string, style: Pick<TextStyle, 'family' | 'size' | 'weight'>) => number

/** A guess without a browser: condensed letters are about half as wide as high. */
export const roughly: Measure = (text, { size }) => [...text].length * size * 0.5

/** Breaks at spaces, and wherever a line of its own begins, so that no line is wider than `width` px, words longer than that excepted; past `most` lines the last ends with "…". */
export function wrap(text: string, width: number, style: TextStyle, measure: Measure, most = Number.POSITIVE_INFINITY): string[] {
  const lines = text.split('\n').flatMap(part => broken(part, width, style, measure))
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${lines[most - 1]} …`]
}

function broken(text: string, width: number, style: TextStyle, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(part => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer, style) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

export const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text)

interface TextPlace {
  x: number
  y: number
  anchor?: 'start' | 'middle' | 'end'
  /** Degrees, about (x, y). */
  rotate?: number
  halo?: string
  italic?: boolean
}

/** In text from right to left the start is its right side; `x` stays where it is. */
const sideOf = (anchor: 'start' | 'middle' | 'end', direction: 'ltr' | 'rtl'): 'start' | 'middle' | 'end' =>
  direction === 'ltr' || anchor === 'middle' ? anchor : anchor === 'start' ? 'end' : 'start'

/** Lines of text as <text>, so that they stay searchable and editable. */
export function text(
  lines: readonly string[],
  style: TextStyle,
  { x, y, anchor = 'start', rotate, halo, italic }: TextPlace,
  leading = 1.22,
): string {
  const height = style.size * leading
  const direction = directionOf(lines.join(' '))
  return element(
    'text',
    {
      x,
      y,
      'font-family': style.family,
      'font-size': style.size,
      'font-weight': style.weight,
      'font-style': italic === true ? 'italic' : null,
      fill: style.fill,
      'text-anchor': sideOf(anchor, direction) === 'start' ? null : sideOf(anchor, direction),
      transform:
        rotate === undefined || rotate === 0
          ? null
          : `rotate(${Math.round(rotate * 100) / 100} ${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})`,
      stroke: halo,
      'stroke-width': halo === undefined ? null : 3,
      'stroke-linejoin': halo === undefined ? null : 'round',
      'paint-order': halo === undefined ? null : 'stroke',
      direction: direction === 'rtl' ? 'rtl' : null,
    },
    ...lines.map((line, n) =>
      lines.length === 1 ? escapeXml(line) : element('tspan', { x, dy: n === 0 ? null : height }, escapeXml(line)),
    ),
  )
}
