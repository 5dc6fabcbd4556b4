import type { Point } from '../../state/state.ts'
import { type Body, type Curve, curveBetween } from '../curve.ts'
import { type Outline, pieces } from './outline.ts'
import { drawn } from './sizes.ts'

export interface LineEnds {
  from: number
  to: number
}

export interface PlacedLine extends LineEnds {
  curve: Curve | null
  points: readonly Point[]
  pieces: readonly Outline[]
  bowed: boolean
  recut(gap: number): Curve | null
}

/** Points beside the straight line, by how many share the ends; the first stand nearest to it. */
const bows: Readonly<Record<number, readonly number[]>> = { 1: [0], 2: [9, -9], 3: [0, 18, -18], 4: [10, -10, 35, -35] }
const bowsOf = (count: number): readonly number[] => bows[count] ?? Array.from({ length: count }, (_, n) => (n - (count - 1) / 2) * 16)

const steps = 24

export function placeLines(ends: readonly LineEnds[], bodies: readonly Body[]): PlacedLine[] {
  return ends.map(each => {
    const { from, to } = each
    const same = ends.filter(other => (other.from === from && other.to === to) || (other.from === to && other.to === from))
    const which = same.indexOf(each)
    const bow = from === to ? 0 : (bowsOf(same.length)[which] as number) * (from < to ? 1 : -1)
    // a curve's middle lies half as far out as what bends it
    const recut = (gap: number) => curveBetween(bodies[from] as Body, bodies[to] as Body, bow * 2, from === to ? which + 1 : 0, gap)
    const curve = recut(drawn.gap)
    const points = curve === null ? [] : Array.from({ length: steps + 1 }, (_, n) => onCurve(curve, n / steps))
    return {
      from,
      to,
      curve,
      points,
      pieces: bow === 0 && from !== to ? pieces(points.filter((_, n) => n % 8 === 0)) : pieces(points),
      bowed: bow !== 0 || from === to,
      recut,
    }
  })
}

export function onCurve({ start, control1, control2, end }: Pick<Curve, 'start' | 'control1' | 'control2' | 'end'>, t: number): Point {
  const s = 1 - t
  const mix = (a: number, b: number, c: number, d: number): number => s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
  return { x: mix(start.x, control1.x, control2.x, end.x), y: mix(start.y, control1.y, control2.y, end.y) }
}

/** Radians, in the direction of the line. */
export function angleAt(curve: Curve, t: number): number {
  const [before, after] = [onCurve(curve, Math.max(0, t - 0.02)), onCurve(curve, Math.min(1, t + 0.02))]
  return Math.atan2(after.y - before.y, after.x - before.x)
}
