import { familyOnPaper } from '../notation/inks.ts'
import { type Look, shapes } from '../notation/shapes.ts'
import { nodeStyle } from '../notation/sizes.ts'
import { sheet } from './paper.ts'
import { element } from './svg.ts'

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Fill and outline, where paper has other inks than the screen; `empty`: only the outline, `outline` wide. */
export interface SymbolPaint {
  colour: string
  empty: boolean
  outline: number
}

const usual = (look: Look): SymbolPaint => ({ colour: familyOnPaper(look.family), empty: false, outline: 0 })

export function symbol(look: Look, { x, y, width, height }: Box, { colour, empty, outline }: SymbolPaint = usual(look)): string {
  const shape = { ...shapes[look.shape], ...(empty && !shapes[look.shape].hollow ? { hollow: true, border: outline } : {}) }
  const double = shape.borderStyle === 'double'
  // a double border is two thin lines with the sheet between them
  const border = double ? shape.border / 3 : shape.border
  const paint = {
    fill: shape.hollow ? sheet : colour,
    stroke: shape.hollow ? colour : sheet,
    'stroke-width': shape.hollow ? border : nodeStyle.outline,
    'stroke-dasharray': shape.borderStyle === 'dashed' ? nodeStyle.dash.join(' ') : null,
  }
  const half = { width: width / 2, height: height / 2 }
  const inset = shape.hollow ? border / 2 : 0
  if (shape.outline === 'ellipse') {
    const ring = (less: number) => element('ellipse', { cx: x, cy: y, rx: half.width - less, ry: half.height - less, ...paint })
    return double ? ring(inset) + ring(inset + border * 2) : ring(inset)
  }
  if (shape.outline === 'polygon') {
    const points = pairs(shape.points).map(([px, py]) => `${hundredths(x + px * half.width)},${hundredths(y + py * half.height)}`)
    return element('polygon', { points: points.join(' '), 'stroke-linejoin': 'round', ...paint })
  }
  const radius = shape.outline === 'round-rectangle' ? Math.min(width, height) / 4 : null
  return element('rect', {
    x: x - half.width + inset,
    y: y - half.height + inset,
    width: width - inset * 2,
    height: height - inset * 2,
    rx: radius,
    ...paint,
  })
}

const hundredths = (value: number): number => Math.round(value * 100) / 100

function pairs(numbers: readonly number[]): [number, number][] {
  return numbers.flatMap((x, n) => (n % 2 === 0 ? [[x, numbers[n + 1] ?? 0] as [number, number]] : []))
}
