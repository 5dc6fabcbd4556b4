import type { BoundingBox12 } from 'cytoscape'
import { type Head, signOrder, signs } from '../../notation/signs.ts'
import { controlPoint } from '../../state/geometry.ts'
import type { Point } from '../../state/state.ts'
import { within } from '../places.ts'
import type { DrawnEdge, DrawnNode } from '../stage.ts'

const length = 9
const halfWidth = 4
const margin = 40

/** Only lines whose relations agree about a sign have arrows; loops have none. */
export function sketchArrows(context: CanvasRenderingContext2D, edges: readonly DrawnEdge[], view: BoundingBox12): void {
  const straight = edges.filter(edge => !edge.classes.has('loop') && !edge.classes.has('ghost'))
  for (const name of signOrder) for (const edge of straight) if (edge.classes.has(name)) arrowsOf(context, signs[name].head, edge, view)
}

function arrowsOf(context: CanvasRenderingContext2D, head: Head, edge: DrawnEdge, view: BoundingBox12): void {
  const { source: from, target: to, bend } = edge
  const control = bend === 0 ? null : controlPoint(from, to, bend)
  if (within(to, view, margin)) arrow(context, head, control ?? from, to)
  if (edge.classes.has('symmetric') && within(from, view, margin)) arrow(context, head, control ?? to, from)
}

function arrow(context: CanvasRenderingContext2D, head: Head, from: Point, at: DrawnNode): void {
  const away = Math.hypot(at.x - from.x, at.y - from.y) || 1
  const [ux, uy] = [(at.x - from.x) / away, (at.y - from.y) / away]
  const reach = Math.min(at.width, at.height) / 2 + 1
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
