/** Marks of dispute in the middle of a line: a ring, a ring with a bar, a bar. */
import type { Point } from '../model/state.ts'
import { rubric, sheet } from './paper.ts'
import { element, path } from './svg.ts'

/** The mark of a relation of which every claim is contested. */
export const ring = ({ x, y }: Point): string => element('circle', { cx: x, cy: y, r: 4, fill: sheet, stroke: rubric, 'stroke-width': 2 })

/** A claim of it is denied in so many words. `angle` of the line, in radians. */
export const denial = (middle: Point, angle: number): string => ring(middle) + bar(middle, angle, 6.5)

/** One lens says it, the other denies it. */
export const contradiction = (middle: Point, angle: number): string => bar(middle, angle, 5)

function bar({ x, y }: Point, angle: number, half: number): string {
  const [dx, dy] = [-Math.sin(angle) * half, Math.cos(angle) * half]
  return element('path', { d: path('M', x - dx, y - dy, 'L', x + dx, y + dy), stroke: rubric, 'stroke-width': 2 })
}
