import { cross, lengthInside, toSegment } from './segments.ts'
import { boxAround, type Layout, type LayoutTask } from './task.ts'

const weights = {
  crossing: 70,
  throughShape: 160,
  throughLabel: 64,
  overlap: 400,
  edgeLength: 70,
  stress: 16,
  angle: 26,
  spread: 55,
  outside: 60,
}
const air = 9
const fanGap = 20
const farOut = 450
/** Sheet for one entity with its name and its lines, px²: what goes beyond must be shown smaller, until names cannot be read. */
const sheetPerNode = 17_000
const wellOutside = 40

export interface CostModel {
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
  const fan = Float64Array.from(task.edges, edge => ((edge.count - 1) / 2) * fanGap)
  const heft = Float64Array.from(task.edges, edge => Math.sqrt(edge.count))
  const boxes = nodes.map(boxAround)
  const half = Float64Array.from(boxes, box => box.right)
  const top = Float64Array.from(boxes, box => box.top)
  const bottom = Float64Array.from(boxes, box => box.bottom)
  const radius = Float64Array.from(nodes, node => Math.max(node.width, node.height) / 2)
  const labelHalf = Float64Array.from(nodes, node => node.labelWidth / 2)
  const labelTop = Float64Array.from(nodes, node => node.height / 2 + 5)
  const incident = nodes.map((_, v) => Int32Array.from(task.edges.flatMap((edge, e) => (edge.from === v || edge.to === v ? [e] : []))))
  const joined = new Uint8Array(n * n)
  for (const edge of task.edges) joined[edge.from * n + edge.to] = joined[edge.to * n + edge.from] = 1
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
      if (cross(ax, ay, bx, by, xs[c]!, ys[c]!, xs[d]!, ys[d]!)) count += heft[e]! * heft[f]!
    }
    return count
  }
  const covers = (e: number, v: number): number => {
    const a = from[e]!
    const b = to[e]!
    const x1 = xs[a]!
    const y1 = ys[a]!
    const x2 = xs[b]!
    const y2 = ys[b]!
    const x = xs[v]!
    const y = ys[v]!
    const wide = fan[e]!
    const reach = half[v]! + air + wide
    if ((x1 < x - reach && x2 < x - reach) || (x1 > x + reach && x2 > x + reach)) return 0
    if ((y1 < y - top[v]! - air - wide && y2 < y - top[v]! - air - wide) || (y1 > y + bottom[v]! + wide && y2 > y + bottom[v]! + wide))
      return 0
    const own = v === a || v === b
    if (!own) {
      const away = toSegment(x, y, x1, y1, x2, y2) - radius[v]! - wide
      if (away < 0) return weights.throughShape
      if (away < air) return weights.throughShape * (1 - away / air) * 0.6
    }
    const width = labelHalf[v]!
    if (width === 0) return 0
    const inside = lengthInside(
      x1,
      y1,
      x2,
      y2,
      x - width - (own ? 0 : wide),
      y + labelTop[v]! - (own ? 0 : wide),
      x + width + (own ? 0 : wide),
      y + bottom[v]! - 2 + (own ? 0 : wide),
    )
    return Math.min(1, inside / width) * weights.throughLabel * (own ? 0.7 : 1)
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
    // further than needed does no harm between entities that nothing joins
    return (joined[a * n + b] ? weights.edgeLength : off > 0 ? weights.stress / 4 : weights.stress) * off * off
  }
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

  const spread = (v: number): number => (weights.spread * ((xs[v]! * xs[v]!) / task.aspect + ys[v]! * ys[v]! * task.aspect)) / farOut ** 2

  const tall = Math.sqrt((n * sheetPerNode) / task.aspect)
  const [right, low] = [(tall * task.aspect) / 2, tall / 2]
  const outside = (v: number): number => {
    const x = Math.max(0, Math.abs(xs[v]!) + half[v]! - right)
    const y = Math.max(0, top[v]! - ys[v]! - low, ys[v]! + bottom[v]! - low)
    return (weights.outside * (x * x + y * y)) / wellOutside ** 2
  }

  const at = (v: number): number => {
    let cost = narrow(v) + spread(v) + outside(v)
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
      cost += narrow(v) + spread(v) + outside(v)
      for (let u = 0; u < v; u++) cost += crowding(v, u) + stretch(v, u)
    }
    return cost
  }
  return { at, total }
}
