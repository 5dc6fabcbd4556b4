/** Where relation names go: along their line, off it, clear of shapes, rings and each other; nowhere if they do not fit. */

import { edgeStyle } from '../notation/sizes.ts'
import type { Point } from '../state/state.ts'

export interface Wanted {
  id: string
  from: Point
  to: Point
  mid: Point
  bend: number
  ring: boolean /** Free ends: distance from each centre that the shape takes, px. */
  fromRadius: number
  toRadius: number
  width: number
}
export interface Obstacle {
  left: number
  top: number
  right: number
  bottom: number
}
/** Offset of the name from the middle of its line, in graph coordinates. */
export type Placed = Map<string, { dx: number; dy: number }>

const { offset } = edgeStyle.label
const arrow = 9
const half = edgeStyle.label.size / 2
const ringRadius = 6
const slides = [0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0.38, -0.38]

/** Angle of a label along the line, upright: in (-90°, 90°]. */
export function uprightAngle(from: Point, to: Point): number {
  const dx = to.x - from.x
  return dx === 0 ? Math.PI / 2 : Math.atan((to.y - from.y) / dx)
}

export function labelOffset(angle: number, slide: number, side: number): { dx: number; dy: number } {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return { dx: cos * slide + sin * offset * side, dy: sin * slide - cos * offset * side }
}

/** The names that fit, the tightest first. `lines` are all lines on screen, which a name covers only if it must. */
export function placeLabels(
  wanted: readonly Wanted[],
  obstacles: readonly Obstacle[],
  lines: readonly { id: string; from: Point; to: Point; mid: Point }[],
  mustShow: (id: string) => boolean,
): Placed {
  const rings = wanted.filter(line => line.ring).map(line => line.mid)
  const taken: Point[] = []
  const placed: Placed = new Map()
  const room = (line: Wanted): number =>
    Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y) - line.fromRadius - line.toRadius - arrow
  for (const line of [...wanted].sort(
    (a, b) => Number(mustShow(b.id)) - Number(mustShow(a.id)) || room(a) - a.width - (room(b) - b.width),
  )) {
    const best = candidates(line, room(line), mustShow(line.id))
      .map(candidate => ({ candidate, cost: costOf(candidate, line, obstacles, rings, taken, lines) }))
      .reduce((least, next) => (next.cost < least.cost ? next : least), { candidate: null as Candidate | null, cost: Infinity })
    const chosen = best.candidate ?? (mustShow(line.id) ? (candidates(line, Infinity, true)[0] ?? null) : null)
    if (!chosen) continue
    taken.push(...chosen.dots)
    placed.set(line.id, { dx: chosen.dx, dy: chosen.dy })
  }
  return placed
}

interface Candidate {
  dx: number
  dy: number
  strain: number
  dots: Point[]
}

function candidates(line: Wanted, room: number, force: boolean): Candidate[] {
  if (line.width > room - 2 && !force) return []
  const angle = uprightAngle(line.from, line.to)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const length = Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y) || 1
  const forwards = (line.to.x - line.from.x) * cos + (line.to.y - line.from.y) * sin >= 0 ? 1 : -1
  // the middle of the free part, seen from the middle of the line
  const centre = (forwards * (line.fromRadius - line.toRadius - arrow)) / 2
  const slack = Math.max(0, (room - line.width) / 2)
  const outward =
    line.bend === 0 ? 0 : Math.sign((line.mid.x - (line.from.x + line.to.x) / 2) * sin - (line.mid.y - (line.from.y + line.to.y) / 2) * cos)
  const found: Candidate[] = []
  for (const share of slides)
    for (const side of [1, -1]) {
      const slide = Math.max(centre - slack, Math.min(centre + slack, share * length))
      const { dx, dy } = labelOffset(angle, slide, side)
      // a bent line falls away from its middle on the inside
      const fall = line.bend === 0 ? 0 : (Math.abs(line.bend) / 2) * (2 * (slide / length)) ** 2 * outward
      const at = { x: dx - sin * fall, y: dy + cos * fall }
      const inner = outward !== 0 && side !== outward ? 1.5 : 0
      const strain = Math.abs(share) * 10 + (side === 1 ? 0 : 1) + inner
      found.push({ dx: at.x, dy: at.y, strain, dots: dotsOf(line.mid.x + at.x, line.mid.y + at.y, cos, sin, line.width) })
    }
  return found
}

function dotsOf(x: number, y: number, cos: number, sin: number, width: number): Point[] {
  const reach = Math.max(0, width / 2 - half)
  const steps = Math.max(1, Math.ceil((2 * reach) / (half * 1.4)))
  return Array.from({ length: steps + 1 }, (_, i) => {
    const along = -reach + (2 * reach * i) / steps
    return { x: x + cos * along, y: y + sin * along }
  })
}

function costOf(
  { dots, strain }: Candidate,
  line: Wanted,
  obstacles: readonly Obstacle[],
  rings: readonly Point[],
  taken: readonly Point[],
  lines: readonly { id: string; from: Point; to: Point; mid: Point }[],
): number {
  const reach = half + 1
  for (const { x, y } of dots) {
    for (const box of obstacles)
      if (x > box.left - reach && x < box.right + reach && y > box.top - reach && y < box.bottom + reach) return Infinity
    for (const ring of rings)
      if (Math.abs(ring.x - x) < ringRadius + half && Math.hypot(ring.x - x, ring.y - y) < ringRadius + half - 1) return Infinity
    for (const other of taken) if (Math.abs(other.x - x) < 2 * half && Math.hypot(other.x - x, other.y - y) < 2 * half + 1) return Infinity
  }
  const covered = lines.filter(
    other => other.id !== line.id && (near(dots, other.from, other.mid) || near(dots, other.mid, other.to)),
  ).length
  return strain + 6 * covered
}

function near(dots: readonly Point[], a: Point, b: Point): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy || 1
  return dots.some(({ x, y }) => {
    const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length))
    return Math.hypot(a.x + along * dx - x, a.y + along * dy - y) < half
  })
}
