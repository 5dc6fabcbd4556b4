import type { BoundingBox12, EdgeSingular, NodeSingular } from 'cytoscape'
import { type Head, signOrder, signs } from '../../notation/signs.ts'
import { controlPoint } from '../../state/geometry.ts'
import type { Point } from '../../state/state.ts'
import { within } from '../places.ts'

const length = 9
const halfWidth = 4
const margin = 40

/** Only lines whose relations agree about a sign have arrows; loops have none. */
export function sketchArrows(context: CanvasRenderingContext2D, edges: readonly EdgeSingular[], view: BoundingBox12): void {
  const straight = edges.filter(edge => !edge.hasClass('loop') && !edge.hasClass('ghost'))
  for (const name of signOrder) for (const edge of straight) if (edge.hasClass(name)) arrowsOf(context, signs[name].head, edge, view)
}

function arrowsOf(context: CanvasRenderingContext2D, head: Head, edge: EdgeSingular, view: BoundingBox12): void {
  const [source, target] = [edge.source(), edge.target()]
  const [from, to] = [source.position(), target.position()]
  const bend = Number(edge.data('bend'))
  const control = bend === 0 ? null : controlPoint(from, to, bend)
  if (within(to, view, margin)) arrow(context, head, control ?? from, target)
  if (edge.hasClass('symmetric') && within(from, view, margin)) arrow(context, head, control ?? to, source)
}

function arrow(context: CanvasRenderingContext2D, head: Head, from: Point, end: NodeSingular): void {
  const at = end.position()
  const away = Math.hypot(at.x - from.x, at.y - from.y) || 1
  const [ux, uy] = [(at.x - from.x) / away, (at.y - from.y) / away]
  const reach = Math.min(Number(end.data('width')), Number(end.data('height'))) / 2 + 1
  const tip = { x: at.x - ux * reach, y: at.y - uy * reach }
  const back = head === 'bar' ? 1 : length
  const corner = (side: number): [number, number] => [tip.x - ux * back - uy * halfWidth * side, tip.y - uy * back + ux * halfWidth * side]
  context.beginPath()
  context.moveTo(...corner(1))
  if (head !== 'bar') context.lineTo(tip.x, tip.y)
  context.lineTo(...corner(-1))
  if (head === 'triangle') context.fill()
  else context.stroke()
}
