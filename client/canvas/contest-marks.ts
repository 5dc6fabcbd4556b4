import type { ContestGround } from '../../server/contract/ontology.ts'
import { groundMarkOf, ring } from '../notation/grounds.ts'
import { middle } from '../state/geometry.ts'
import type { Point } from '../state/state.ts'
import type { DrawnEdge } from './stage.ts'

export function drawMark(context: CanvasRenderingContext2D, ground: ContestGround, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  if (groundMarkOf(ground) === 'barred-ring') {
    context.moveTo(x - radius, y)
    context.lineTo(x + radius, y)
  }
  context.stroke()
}

export function contestMarks({ source: from, target: to, bend, loop, classes }: DrawnEdge): [ContestGround, Point][] {
  const at: Point = middle(from, to, bend, loop)
  if (!classes.has('on-both')) return [[classes.has('on-content') ? 'content' : 'attribution', at]]
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [dx, dy] = [((to.x - from.x) / length) * ring.apart, ((to.y - from.y) / length) * ring.apart]
  return [
    ['attribution', { x: at.x - dx, y: at.y - dy }],
    ['content', { x: at.x + dx, y: at.y + dy }],
  ]
}
