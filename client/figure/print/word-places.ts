import type { Point } from '../../state/state.ts'
import { angleAt, onCurve, type PlacedLine } from './lines.ts'
import { turnedBox } from './outline.ts'
import type { PlacedNumber, PlacedWord } from './places.ts'
import { type } from './sizes.ts'

/** After or before the number, above or under the line; a little further on where that is free. */
export function wordPlaces(width: number, size: number, line: PlacedLine, number: PlacedNumber, radius: number): PlacedWord[] {
  const curve = line.curve
  if (curve === null || width + radius + 11.5 > curve.length) return []
  const found: PlacedWord[] = []
  const perT = arc(line.points)
  const forward = Math.cos(angleAt(curve, number.t)) >= 0 ? 1 : -1
  for (const further of [0, 4, 9, 16])
    for (const side of [1, -1])
      for (const above of [1, -1]) {
        const t = number.t + (side * forward * (radius + 1.6 + further + width / 2)) / perT
        const half = width / 2 / perT
        if (t - half < 2 / perT || t + half > 1 - 5 / perT) continue
        const raw = angleAt(curve, t)
        const angle = Math.cos(raw) < -0.001 ? raw + Math.PI : raw
        const { x, y } = onCurve(curve, t)
        const bend = line.bowed ? sagitta(line, t - half, t, t + half) : 0
        // from the line to the baseline above it, or to the tops of the letters beneath it
        const away = above > 0 ? -(1.6 + bend + type.descent * size * 0.6) : 1.6 + bend + type.ascent * size
        const base = { x: x - Math.sin(angle) * away, y: y + Math.cos(angle) * away }
        const middle = -((type.ascent - type.descent) / 2) * size
        const centre = { x: base.x - Math.sin(angle) * middle, y: base.y + Math.cos(angle) * middle }
        found.push({ ...base, width, angle, outline: turnedBox(centre, width, (type.ascent + type.descent) * size, angle) })
      }
  return found
}

const arc = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, { x, y }, n) => sum + Math.hypot(x - (points[n] as Point).x, y - (points[n] as Point).y), 0)

/** How far a curve leaves the straight line between two of its points. */
function sagitta({ curve }: PlacedLine, before: number, t: number, after: number): number {
  if (curve === null) return 0
  const [p, q, r] = [onCurve(curve, before), onCurve(curve, t), onCurve(curve, after)]
  return Math.hypot(q.x - (p.x + r.x) / 2, q.y - (p.y + r.y) / 2)
}
