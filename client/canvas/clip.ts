/** Dashes beyond the view cost as much as those that are seen. */
import type { BoundingBox12 } from 'cytoscape'
import type { Point } from '../state/state.ts'

/** Null where nothing of it is in view. It starts whole periods of its dashes after `from`, so that they stand still while the view moves. */
export function clipped(from: Point, to: Point, view: BoundingBox12, period: number): [Point, Point] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [start, end] = [0, 1]
  // Liang and Barsky: each side of the view bounds the line from one end
  const sides = [
    [-dx, from.x - view.x1],
    [dx, view.x2 - from.x],
    [-dy, from.y - view.y1],
    [dy, view.y2 - from.y],
  ] as const
  for (const [speed, room] of sides) {
    if (speed === 0 && room < 0) return null
    if (speed < 0) start = Math.max(start, room / speed)
    if (speed > 0) end = Math.min(end, room / speed)
  }
  if (start > end) return null
  const step = period / (Math.hypot(dx, dy) || 1)
  if (step > 0) start = Math.max(0, Math.floor(start / step) * step)
  const at = (t: number): Point => ({ x: from.x + dx * t, y: from.y + dy * t })
  return [at(start), at(end)]
}
