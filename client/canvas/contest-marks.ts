import type { EdgeSingular } from 'cytoscape'
import type { ContestGround } from '../../server/contract/ontology.ts'
import { groundMarkOf, ring } from '../notation/grounds.ts'
import { middle } from '../state/geometry.ts'
import type { Point } from '../state/state.ts'

export function drawMark(context: CanvasRenderingContext2D, ground: ContestGround, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  if (groundMarkOf(ground) === 'barred-ring') {
    context.moveTo(x - radius, y)
    context.lineTo(x + radius, y)
  }
  context.stroke()
}

export function contestMarks(edge: EdgeSingular): [ContestGround, Point][] {
  const [from, to] = [edge.source().position(), edge.target().position()]
  const at: Point = middle(from, to, edge.data('bend'), edge.data('loop'))
  if (!edge.hasClass('on-both')) return [[edge.hasClass('on-content') ? 'content' : 'attribution', at]]
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [dx, dy] = [((to.x - from.x) / length) * ring.apart, ((to.y - from.y) / length) * ring.apart]
  return [
    ['attribution', { x: at.x - dx, y: at.y - dy }],
    ['content', { x: at.x + dx, y: at.y + dy }],
  ]
}
