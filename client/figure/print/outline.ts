import type { Point } from '../../state/state.ts'

export interface Outline {
  points: readonly Point[]
  left: number
  top: number
  right: number
  bottom: number
}

export function outline(points: readonly Point[]): Outline {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return { points, left, top, right, bottom }
}

export const box = (left: number, top: number, right: number, bottom: number): Outline =>
  outline([
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ])

export function disc({ x, y }: Point, radius: number): Outline {
  const reach = radius / Math.cos(Math.PI / 10)
  return outline(
    Array.from({ length: 10 }, (_, n) => ({ x: x + reach * Math.cos((n * Math.PI) / 5), y: y + reach * Math.sin((n * Math.PI) / 5) })),
  )
}

/** A box about a point, turned by `angle` radians; `width` along it. */
export function turnedBox({ x, y }: Point, width: number, height: number, angle: number): Outline {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const corner = (along: number, across: number): Point => ({ x: x + along * cos - across * sin, y: y + along * sin + across * cos })
  const [w, h] = [width / 2, height / 2]
  return outline([corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)])
}

export const pieces = (points: readonly Point[]): Outline[] => points.slice(1).map((point, n) => outline([points[n] as Point, point]))

/** Whether even the boxes about them are apart. */
export const far = (a: Outline, b: Outline, clear: number): boolean =>
  a.left >= b.right + clear || b.left >= a.right + clear || a.top >= b.bottom + clear || b.top >= a.bottom + clear

export function touch(a: Outline, b: Outline, clear: number): boolean {
  if (far(a, b, clear)) return false
  return !apart(a, b, clear) && !apart(b, a, clear)
}

/** Whether a side of `a` has all of `b` beyond it: enough to tell convex outlines apart. */
function apart({ points }: Outline, other: Outline, clear: number): boolean {
  for (let n = 0; n < points.length; n += 1) {
    const [p, q] = [points[n] as Point, points[(n + 1) % points.length] as Point]
    const length = Math.hypot(q.x - p.x, q.y - p.y)
    if (length === 0) continue
    const [nx, ny] = [(q.y - p.y) / length, (p.x - q.x) / length]
    const [aLeast, aMost] = span(points, nx, ny)
    const [bLeast, bMost] = span(other.points, nx, ny)
    if (aLeast >= bMost + clear || bLeast >= aMost + clear) return true
  }
  return false
}

function span(points: readonly Point[], nx: number, ny: number): [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (const { x, y } of points) {
    const at = x * nx + y * ny
    if (at < least) least = at
    if (at > most) most = at
  }
  return [least, most]
}
