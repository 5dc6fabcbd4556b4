/**
 * Measures a laid-out picture independently: ink boxes of all labels against each other, the shapes, and every point of every other line.
 */
import type { Laid } from '../../../../client/figure/print/lay-out.ts'
import type { Point } from '../../../../client/state/state.ts'

interface Ink {
  what: string
  /** Number of the line that it belongs to; null: a name. */
  line: number | null
  points: readonly Point[]
}

const inside = ({ points }: Ink, { x, y }: Point): boolean => {
  const sides = points.map((p, n) => {
    const q = points[(n + 1) % points.length] as Point
    return (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x)
  })
  return sides.every(side => side > 0.01) || sides.every(side => side < -0.01)
}

/** Points along the outline of a label, half a point apart. */
const edge = ({ points }: Ink): Point[] =>
  points.flatMap((p, n) => {
    const q = points[(n + 1) % points.length] as Point
    const steps = Math.max(1, Math.ceil(Math.hypot(q.x - p.x, q.y - p.y) * 2))
    return Array.from({ length: steps }, (_, k) => ({ x: p.x + ((q.x - p.x) * k) / steps, y: p.y + ((q.y - p.y) * k) / steps }))
  })

/** "name 3 on line 7": empty where nothing touches. */
export function overlapsIn(laid: Laid): string[] {
  const labels: Ink[] = [
    ...laid.names.map(({ outline }, n): Ink => ({ what: `name ${n + 1}`, line: null, points: outline.points })),
    ...laid.numbers.map(({ outline }, n): Ink => ({ what: `number ${n + 1}`, line: n, points: outline.points })),
    ...laid.words.flatMap((word, n): Ink[] => (word ? [{ what: `word ${n + 1}`, line: n, points: word.outline.points }] : [])),
  ]
  const shapes = laid.shapes.map(({ points }, n): Ink => ({ what: `shape ${n + 1}`, line: null, points }))
  const meets = (a: Ink, b: Ink): boolean => edge(a).some(point => inside(b, point)) || edge(b).some(point => inside(a, point))
  return labels.flatMap((label, n) => [
    ...[...labels.slice(n + 1), ...shapes].filter(other => meets(label, other)).map(({ what }) => `${label.what} on ${what}`),
    ...laid.lines.flatMap(({ points }, k) =>
      k !== label.line && points.slice(1).some((q, m) => along(points[m] as Point, q).some(point => inside(label, point)))
        ? [`${label.what} on line ${k + 1}`]
        : [],
    ),
  ])
}

const along = (p: Point, q: Point): Point[] => {
  const steps = Math.max(1, Math.ceil(Math.hypot(q.x - p.x, q.y - p.y)))
  return Array.from({ length: steps + 1 }, (_, k) => ({ x: p.x + ((q.x - p.x) * k) / steps, y: p.y + ((q.y - p.y) * k) / steps }))
}
