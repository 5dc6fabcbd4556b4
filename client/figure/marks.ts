/** Marks of dispute: one for each ground; a bar where two accounts contradict each other. */
import type { ContestGround } from '../../server/contract/ontology.ts'
import { grounds, ring } from '../notation/grounds.ts'
import { inkOnPaper } from '../notation/inks.ts'
import type { Point } from '../state/state.ts'
import { rubric, sheet } from './paper.ts'
import { element, path } from './svg.ts'

export function groundMark(ground: ContestGround, { x, y }: Point): string {
  const { mark, ink } = grounds[ground]
  const { radius, widthOnPaper } = ring
  const stroke = { stroke: inkOnPaper(ink), 'stroke-width': widthOnPaper }
  const circle = element('circle', { cx: x, cy: y, r: radius, fill: sheet, ...stroke })
  return mark === 'ring' ? circle : circle + element('path', { d: path('M', x - radius, y, 'L', x + radius, y), ...stroke })
}

/** The marks of a line, attribution first. `angle` of the line, in radians. */
export function groundMarks(grounds: readonly ContestGround[], { x, y }: Point, angle: number): string {
  return grounds
    .map((ground, index) => {
      const away = (index - (grounds.length - 1) / 2) * 2 * ring.apart
      return groundMark(ground, { x: x + Math.cos(angle) * away, y: y + Math.sin(angle) * away })
    })
    .join('')
}

export const contradiction = (middle: Point, angle: number): string => bar(middle, angle, 5)

export const denialBar = (middle: Point, angle: number): string => bar(middle, angle, 7)

function bar({ x, y }: Point, angle: number, half: number): string {
  const [dx, dy] = [-Math.sin(angle) * half, Math.cos(angle) * half]
  return element('path', { d: path('M', x - dx, y - dy, 'L', x + dx, y + dy), stroke: rubric, 'stroke-width': 2 })
}
