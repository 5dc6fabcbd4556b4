import { controlPoint, loopControls } from '../../state/geometry.ts'
import type { Point } from '../../state/state.ts'
import type { DrawnEdge, DrawnNode, Stage } from '../stage.ts'

const slack = { node: 3, edge: 5 }
const curve = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1]

/** Id of the shape there, else of the nearest line; null for neither. In graph coordinates. */
export function pick(stage: Stage, at: Point, zoom: number): string | null {
  let shape: DrawnNode | null = null
  const room = slack.node / zoom
  for (const node of stage.nodes.values())
    if (Math.abs(node.x - at.x) <= node.width / 2 + room && Math.abs(node.y - at.y) <= node.height / 2 + room) shape = node
  if (shape) return shape.id
  let best: { id: string; away: number } | null = null
  const reach = slack.edge / zoom
  for (const edge of stage.edges.values()) {
    if (!near(edge, at, reach)) continue
    const away = distanceTo(edge, at)
    if (away <= reach && (!best || away <= best.away)) best = { id: edge.id, away }
  }
  return best?.id ?? null
}

function near({ source, target, bend, loop }: DrawnEdge, { x, y }: Point, reach: number): boolean {
  const air = reach + (loop > 0 ? 100 * loop : Math.abs(bend))
  return (
    x > Math.min(source.x, target.x) - air &&
    x < Math.max(source.x, target.x) + air &&
    y > Math.min(source.y, target.y) - air &&
    y < Math.max(source.y, target.y) + air
  )
}

function distanceTo({ source, target, bend, loop }: DrawnEdge, at: Point): number {
  if (loop > 0) {
    const [out, back] = loopControls(source, loop)
    const half = { x: (out.x + back.x) / 2, y: (out.y + back.y) / 2 }
    return Math.min(toCurve(source, out, half, at), toCurve(half, back, source, at))
  }
  return bend === 0 ? toSegment(source, target, at) : toCurve(source, controlPoint(source, target, bend), target, at)
}

function toCurve(from: Point, control: Point, to: Point, at: Point): number {
  const points = curve.map(t => ({
    x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * control.x + t ** 2 * to.x,
    y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * control.y + t ** 2 * to.y,
  }))
  return points.slice(1).reduce((least, point, i) => Math.min(least, toSegment(points[i]!, point, at)), Infinity)
}

function toSegment(from: Point, to: Point, at: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(from.x + along * dx - at.x, from.y + along * dy - at.y)
}
