import { type Look, shapes } from '../notation/shapes.ts'
import { controlPoint, loopControls } from '../state/geometry.ts'
import type { Point } from '../state/state.ts'

export interface Body extends Point {
  shape: Look['shape']
  width: number
  height: number
}

/** A cubic Bézier and what stands on it. Angles in radians, in the direction of the curve. */
export interface Curve {
  start: Point
  control1: Point
  control2: Point
  end: Point
  startAngle: number
  endAngle: number
  middle: Point
  middleAngle: number
  /** px, straight from start to end. */
  length: number
}

/** `bend` and `loop` as in Scene; the curve stops `gap` px before each outline. Null where the two outlines overlap. */
export function curveBetween(from: Body, to: Body, bend: number, loop: number, gap = 2): Curve | null {
  const whole = loop > 0 ? loopAt(from, loop) : bent(from, to, bend)
  const t1 = lastInside(whole, from, gap)
  const t2 = 1 - lastInside(reversed(whole), to, gap)
  if (t2 - t1 < 0.02) return null
  const [start, control1, control2, end] = part(whole, t1, t2)
  const middle = at([start, control1, control2, end], 0.5)
  return {
    start,
    control1,
    control2,
    end,
    middle,
    startAngle: Math.atan2(control1.y - start.y, control1.x - start.x),
    endAngle: Math.atan2(end.y - control2.y, end.x - control2.x),
    middleAngle: Math.atan2(control2.y + end.y - control1.y - start.y, control2.x + end.x - control1.x - start.x),
    length: Math.hypot(end.x - start.x, end.y - start.y),
  }
}

type Cubic = [Point, Point, Point, Point]

const reversed = ([p0, p1, p2, p3]: Cubic): Cubic => [p3, p2, p1, p0]

/** Canvas and figure follow the same line: a quadratic curve, written as a cubic one. */
function bent(from: Point, to: Point, bend: number): Cubic {
  const control = controlPoint(from, to, bend)
  return [from, between(from, control, 2 / 3), between(to, control, 2 / 3), to]
}

/** The canvas joins two quadratics; one cubic through the same middle is as good to the eye. */
function loopAt(body: Body, loop: number): Cubic {
  const [out, back] = loopControls(body, loop)
  return [body, between(body, out, 4 / 3), between(body, back, 4 / 3), body]
}

const between = (p: Point, q: Point, t: number): Point => ({ x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t })

function at([p0, p1, p2, p3]: Cubic, t: number): Point {
  const s = 1 - t
  const mix = (a: number, b: number, c: number, d: number): number => s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
  return { x: mix(p0.x, p1.x, p2.x, p3.x), y: mix(p0.y, p1.y, p2.y, p3.y) }
}

function part(curve: Cubic, t1: number, t2: number): Cubic {
  const blossom = (a: number, b: number, c: number): Point => {
    const [p0, p1, p2, p3] = curve
    const first = [between(p0, p1, a), between(p1, p2, a), between(p2, p3, a)] as const
    return between(between(first[0], first[1], b), between(first[1], first[2], b), c)
  }
  return [blossom(t1, t1, t1), blossom(t1, t1, t2), blossom(t1, t2, t2), blossom(t2, t2, t2)]
}

function lastInside(curve: Cubic, body: Body, gap: number): number {
  const steps = 64
  let last = 0
  for (let step = 0; step <= steps / 2; step += 1) if (within(body, at(curve, step / steps), gap)) last = step / steps
  let [inside, outside] = [last, last + 1 / steps]
  for (let round = 0; round < 12; round += 1) {
    const half = (inside + outside) / 2
    if (within(body, at(curve, half), gap)) inside = half
    else outside = half
  }
  return outside
}

/** Whether a point lies in the body's outline, widened by `gap` px all around. */
export function within(body: Body, point: Point, gap: number): boolean {
  const half = { width: body.width / 2 + gap, height: body.height / 2 + gap }
  const x = (point.x - body.x) / half.width
  const y = (point.y - body.y) / half.height
  const { outline, points } = shapes[body.shape]
  if (outline === 'ellipse') return x * x + y * y <= 1
  if (outline !== 'polygon') return Math.abs(x) <= 1 && Math.abs(y) <= 1
  let inside = false
  for (let n = 0, before = points.length - 2; n < points.length; before = n, n += 2) {
    const [x1, y1, x2, y2] = [points[n] ?? 0, points[n + 1] ?? 0, points[before] ?? 0, points[before + 1] ?? 0]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
