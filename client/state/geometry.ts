/** The curve of a drawn relation, from its scene: canvas and figure follow the same line. */
import type { Point } from './state.ts'

/** Control point of the quadratic curve between two centres; `bend` px to the right of from → to as seen on screen. */
export function controlPoint(from: Point, to: Point, bend: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  }
}

const loopReach = 40 * 1.4
const loopAngles = [-80, -10].map(degrees => (degrees * Math.PI) / 180)

/** The two control points of the k-th self-loop (1 = innermost), up and to the right; the loop is two quadratics that meet half-way between them. */
export function loopControls(centre: Point, k: number): [Point, Point] {
  const reach = loopReach * ((k - 1) / 3 + 1)
  const [out, back] = loopAngles.map(angle => ({ x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) }))
  return [out!, back!]
}

/** Middle of a drawn relation, where its ring is. */
export function middle(from: Point, to: Point, bend: number, loop: number): Point {
  if (loop > 0) {
    const [out, back] = loopControls(from, loop)
    return { x: (out.x + back.x) / 2, y: (out.y + back.y) / 2 }
  }
  const control = controlPoint(from, to, bend)
  return { x: (from.x + to.x) / 4 + control.x / 2, y: (from.y + to.y) / 4 + control.y / 2 }
}
