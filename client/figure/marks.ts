/** Marks of dispute: a ring for whose words, a ring with a bar for the content; a bar where two accounts contradict each other. */
import type { ContestGround } from '../../server/contract/ontology.ts'
import type { Point } from '../state/state.ts'
import { rubric, sheet } from './paper.ts'
import { element, path } from './svg.ts'

/** px from the middle of the line at which each of two marks stands. */
const apart = 6

/** The mark of one ground. */
export function groundMark(ground: ContestGround, { x, y }: Point): string {
  const ring = element('circle', { cx: x, cy: y, r: 4, fill: sheet, stroke: rubric, 'stroke-width': 2 })
  return ground === 'attribution'
    ? ring
    : ring + element('path', { d: path('M', x - 4, y, 'L', x + 4, y), stroke: rubric, 'stroke-width': 2 })
}

/** The marks of a line, attribution first. `angle` of the line, in radians. */
export function groundMarks(grounds: readonly ContestGround[], { x, y }: Point, angle: number): string {
  return grounds
    .map((ground, index) => {
      const away = (index - (grounds.length - 1) / 2) * 2 * apart
      return groundMark(ground, { x: x + Math.cos(angle) * away, y: y + Math.sin(angle) * away })
    })
    .join('')
}

/** One account says it, the other that it is not so. */
export const contradiction = (middle: Point, angle: number): string => bar(middle, angle, 5)

/** The bar of a denial. */
export const denialBar = (middle: Point, angle: number): string => bar(middle, angle, 7)

function bar({ x, y }: Point, angle: number, half: number): string {
  const [dx, dy] = [-Math.sin(angle) * half, Math.cos(angle) * half]
  return element('path', { d: path('M', x - dx, y - dy, 'L', x + dx, y + dy), stroke: rubric, 'stroke-width': 2 })
}
