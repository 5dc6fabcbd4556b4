import { type Manner, manners } from '../../notation/manners.ts'
import { type Head, type Sign, signRow } from '../../notation/signs.ts'
import type { Point } from '../../state/state.ts'
import { sheet } from '../paper.ts'
import { element, path } from '../svg.ts'
import { drawn } from './sizes.ts'

export function stroke(manner: Manner, ink: string, d: string): string {
  const { dash, dots } = manners[manner].print
  return element('path', {
    d,
    fill: 'none',
    stroke: ink,
    'stroke-width': dots ? drawn.dots : drawn.line,
    'stroke-dasharray': dash,
    'stroke-linecap': dots ? 'round' : null,
  })
}

/** How far a line stops short of its tip, so that no dash shows beside it. */
export const headRoom: Readonly<Record<Head, number>> = { triangle: 4.6, bar: 0.6, chevron: 0.6 }

/** `angle` in radians, towards the entity. */
export function printHead(sign: Sign, tip: Point, angle: number, ink: string, manner: Manner): string {
  const at = (along: number, across: number): [number, number] => [
    tip.x - Math.cos(angle) * along - Math.sin(angle) * across,
    tip.y - Math.sin(angle) * along + Math.cos(angle) * across,
  ]
  const line = { stroke: ink, 'stroke-width': drawn.line, fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }
  switch (signRow(sign).head) {
    case 'triangle':
      return element('path', {
        ...line,
        d: path('M', ...at(5, -2.2), 'L', ...at(0.3, 0), 'L', ...at(5, 2.2), 'Z'),
        fill: manners[manner].filled ? ink : sheet,
        'stroke-width': 0.6,
      })
    case 'bar':
      return element('path', {
        ...line,
        d: path('M', ...at(0.65, -3.2), 'L', ...at(0.65, 3.2)),
        'stroke-width': 1.3,
        'stroke-linecap': 'butt',
      })
    case 'chevron':
      return element('path', { ...line, d: path('M', ...at(4.2, -2.3), 'L', ...at(0.3, 0), 'L', ...at(4.2, 2.3)) })
  }
}

/** One ring where it is disputed whose words they are, two where it is disputed that it is so. */
export function rings({ x, y }: Point, count: 0 | 1 | 2, ink: string): string {
  if (count === 0) return ''
  const ring = (r: number, fill: string): string =>
    element('circle', { cx: x, cy: y, r, fill, stroke: ink, 'stroke-width': drawn.ringWidth })
  return (count === 2 ? ring(drawn.outerRing, sheet) : '') + ring(count === 2 ? drawn.ring - 0.3 : drawn.ring, sheet)
}
