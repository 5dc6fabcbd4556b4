import { type Head, type Sign, signRow } from '../notation/signs.ts'
import { edgeStyle } from '../notation/sizes.ts'
import type { Point } from '../state/state.ts'
import { sheet } from './paper.ts'
import { element, path } from './svg.ts'

const rooms: Readonly<Record<Head, number>> = { triangle: 7, bar: 1, chevron: 1 }
/** How far the line stops short of the outline, so that it does not show through the head; px. */
export const headRoom = (sign: Sign): number => rooms[signRow(sign).head]

/** The head of a sign. `angle` in radians, towards the entity; only a triangle can be filled. */
export function head(sign: Sign, tip: Point, angle: number, colour: string, filled: boolean): string {
  const at = (along: number, across: number): [number, number] => [
    tip.x - Math.cos(angle) * along - Math.sin(angle) * across,
    tip.y - Math.sin(angle) * along + Math.cos(angle) * across,
  ]
  const line = { stroke: colour, 'stroke-width': edgeStyle.width, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }
  const shapes: Readonly<Record<Head, () => string>> = {
    triangle: () =>
      element('path', {
        d: path('M', ...at(8.5, -4), 'L', ...at(0.5, 0), 'L', ...at(8.5, 4), 'Z'),
        fill: filled ? colour : sheet,
        ...line,
        'stroke-width': 1,
      }),
    bar: () =>
      element('path', {
        d: path('M', ...at(1, -5), 'L', ...at(1, 5)),
        fill: 'none',
        ...line,
        'stroke-width': 2.25,
        'stroke-linecap': 'butt',
      }),
    chevron: () => element('path', { d: path('M', ...at(7, -3.8), 'L', ...at(0.5, 0), 'L', ...at(7, 3.8)), fill: 'none', ...line }),
  }
  return shapes[signRow(sign).head]()
}
