/** What stands at a line's end: arrowheads by sign. */
import type { Relation } from '../../server/contract/graph.ts'
import type { Point } from '../state/state.ts'
import { sheet } from './paper.ts'
import { element, path } from './svg.ts'

/** How far the line stops short of the outline, so that it does not show through the head; px. */
export const headRoom: Readonly<Record<Relation['sign'], number>> = { '-1': 1, 0: 1, 1: 7 }

/** Filled arrow: positive. Bar: negative. Open chevron: structural. `angle` in radians, towards the entity; a wish has a hollow head. */
export function head(sign: Relation['sign'], tip: Point, angle: number, colour: string, wish: boolean): string {
  const at = (along: number, across: number): [number, number] => [
    tip.x - Math.cos(angle) * along - Math.sin(angle) * across,
    tip.y - Math.sin(angle) * along + Math.cos(angle) * across,
  ]
  const line = { stroke: colour, 'stroke-width': 1.5, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }
  if (sign === -1)
    return element('path', {
      d: path('M', ...at(1, -5), 'L', ...at(1, 5)),
      fill: 'none',
      ...line,
      'stroke-width': 2.25,
      'stroke-linecap': 'butt',
    })
  if (sign === 0) return element('path', { d: path('M', ...at(7, -3.8), 'L', ...at(0.5, 0), 'L', ...at(7, 3.8)), fill: 'none', ...line })
  return element('path', {
    d: path('M', ...at(8.5, -4), 'L', ...at(0.5, 0), 'L', ...at(8.5, 4), 'Z'),
    fill: wish ? sheet : colour,
    ...line,
    'stroke-width': 1,
  })
}
