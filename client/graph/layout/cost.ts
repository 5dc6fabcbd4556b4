/** How hard a drawing is to read, for one node: what crosses, covers, crowds, or is longer than it should be. */
import { cross, lengthInside, toSegment } from './segments.ts'
import { boxAround, type Layout, type LayoutTask } from './task.ts'

const weights = { crossing: 70, throughShape: 160, throughLabel: 34, overlap: 400, stress: 60, angle: 26 }
/** Free room wanted around shapes and labels, px. */
const air = 9

export interface CostModel {
  /** Cost of everything that depends on where node `v` is. */
  at(v: number): number
  total(): number
}

/** A cost over `layout`, which it reads live: move a node and ask again. */
export function costModel(task: LayoutTask, wanted: Float64Array, { xs, ys }: Layout): CostModel {
  const { nodes } = task
  const n = nodes.length
  const m = task.edges.length
  const from = Int32Array.from(task.edges, edge => edge.from)
  const to = Int32Array.from(task.edges, edge => edge.to)
  const boxes = nodes.map(boxAround)
  const half = Float64Array.from(boxes, box => box.right)
  const top = Float64Array.from(boxes, box => box.top)
  const bottom = Float64Array.from(boxes, box => box.bottom)
  const radius = Float64Array.from(nodes, node => Math.max(node.width, node.height) / 2)
  const labelHalf = Float64Array.from(nodes, node => node.labelWidth / 2)
  const labelTop = Float64Array.from(nodes, node => node.height / 2 + 5)
  const incident = nodes.map((_, v) => Int32Array.from(task.edges.flatMap((edge, e) => (edge.from === v || edge.to === v ? [e] : []))))
  const angles = new Float64Array(m)

  const crossings = (e: number): number => {
    const a = from[e]!
    const b = to[e]!
    const [ax, ay, bx, by] = [xs[a]!, ys[a]!, xs[b]!, ys[b]!]
    let count = 0
    for (let f = 0; f < m; f++) {
      const c = from[f]!
      const d = to[f]!
      if (a === c || a === d || b === c || b === d) continue
      if (cross(ax, ay, bx, by, xs[c]!, ys[c]!, xs[d]!, ys[d]!)) count++
    }
    return count
  }
  /** An edge that runs through a node that is not its end, or under a label. */
  const covers = (e: number, v: number): number => {
    const a = from[e]!
    const b = to[e]!
    const x1 = xs[a]!
    const y1 = ys[a]!
    const x2 = xs[b]!
    const y2 = ys[b]!
    const x = xs[v]!
    const y = ys[v]!
    const reach = half[v]! + air
    if ((x1 < x - reach && x2 < x - reach) || (x1 > x + reach && x2 > x + reach)) return 0
    if ((y1 < y - top[v]! - air && y2 < y - top[v]! - air) || (y1 > y + bottom[v]! && y2 > y + bottom[v]!)) return 0
    const own = v === a || v === b
    if (!own) {
      const away = toSegment(x, y, x1, y1, x2, y2) - radius[v]!
      if (away < 0) return weights.throughShape
      if (away < air) return weights.throughShape * (1 - away / air) * 0.6
    }
    const width = labelHalf[v]!
    if (width === 0) return 0
    const inside = lengthInside(x1, y1, x2, y2, x - width, y + labelTop[v]!, x + width, y + bottom[v]! - 2)
    return Math.min(1, inside / width) * weights.throughLabel * (own ? 0.45 : 1)
  }
  const crowding = (a: number, b: number): number => {
    const w = half[a]! + half[b]! + air - Math.abs(xs[a]! - xs[b]!)
    if (w <= 0) return 0
    const dy = ys[a]! - ys[b]!
    const h = dy > 0 ? top[a]! + bottom[b]! + air - dy : bottom[a]! + top[b]! + air + dy
    return h > 0 ? weights.overlap * Math.min(1, 0.1 + Math.min(w, h) / 30) : 0
  }
  const stretch = (a: number, b: number): number => {
    const want = wanted[a * n + b]!
    const dx = xs[a]! - xs[b]!
    const dy = ys[a]! - ys[b]!
    const off = Math.sqrt(dx * dx + dy * dy) / want - 1
    return weights.stress * off * off
  }
  /** Edges that leave a node closer together than their number allows. */
  const narrow = (v: number): number => {
    const edges = incident[v]!
    const k = edges.length
    if (k < 2) return 0
    for (let i = 0; i < k; i++) {
      const e = edges[i]!
      const u = from[e] === v ? to[e]! : from[e]!
      const angle = Math.atan2(ys[u]! - ys[v]!, xs[u]! - xs[v]!)
      let j = i
      for (; j > 0 && angles[j - 1]! > angle; j--) angles[j] = angles[j - 1]!
      angles[j] = angle
    }
    const fair = Math.min(Math.PI / 5, (2 * Math.PI) / k)
    let cost = 0
    for (let i = 0; i < k; i++) {
      const gap = i + 1 < k ? angles[i + 1]! - angles[i]! : angles[0]! + 2 * Math.PI - angles[i]!
      if (gap < fair) cost += weights.angle * (1 - gap / fair) ** 2
    }
    return cost
  }

  const at = (v: number): number => {
    let cost = narrow(v)
    for (const e of incident[v]!) {
      cost += weights.crossing * crossings(e) + narrow(from[e] === v ? to[e]! : from[e]!)
      for (let u = 0; u < n; u++) if (u !== v) cost += covers(e, u)
    }
    for (let e = 0; e < m; e++) cost += covers(e, v)
    for (let u = 0; u < n; u++) if (u !== v) cost += crowding(v, u) + stretch(v, u)
    return cost
  }
  const total = (): number => {
    let cost = 0
    for (let e = 0; e < m; e++) {
      cost += (weights.crossing / 2) * crossings(e)
      for (let v = 0; v < n; v++) cost += covers(e, v)
    }
    for (let v = 0; v < n; v++) {
      cost += narrow(v)
      for (let u = 0; u < v; u++) cost += crowding(v, u) + stretch(v, u)
    }
    return cost
  }
  return { at, total }
}
