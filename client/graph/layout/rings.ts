/** Circle and concentric rings, ordered so that neighbours lie near each other. */
import { backToPlace } from './orient.ts'
import { adjacency, components, type Layout, type LayoutTask } from './task.ts'

/** Room along a ring for one entity with its label, px; without labels where there are very many. */
const seatOf = (count: number): number => (count > 200 ? 44 : 96)
const ringGap = 132

/** Everything on one circle, component by component. */
export function circle(task: LayoutTask): Layout {
  const order = sweep(task, walk(task))
  const radius = Math.max(150, (order.length * seatOf(order.length)) / (2 * Math.PI))
  return settle(task, seats(order, radius))
}

/** The best connected in the middle, the others around it on rings by number of neighbours. */
export function concentric(task: LayoutTask): Layout {
  const neighbours = adjacency(task.nodes.length, task.edges)
  const ranked = walk(task).sort((a, b) => neighbours[b]!.length - neighbours[a]!.length)
  const angles = new Map<number, number>()
  const layout: Layout = { xs: new Float64Array(task.nodes.length), ys: new Float64Array(task.nodes.length) }
  let radius = 0
  for (let from = 0; from < ranked.length; ) {
    const capacity = radius === 0 ? 1 : Math.max(6, Math.floor((2 * Math.PI * radius) / seatOf(ranked.length)))
    const ring = ranked.slice(from, from + capacity)
    from += capacity
    // each looks to the mean direction of its neighbours further in
    const towards = (v: number): number => {
      const inner = neighbours[v]!.map(u => angles.get(u)).filter(angle => angle !== undefined)
      return inner.length === 0
        ? Infinity
        : Math.atan2(
            inner.reduce((s, a) => s + Math.sin(a), 0),
            inner.reduce((s, a) => s + Math.cos(a), 0),
          )
    }
    const sorted = ring.map(v => ({ v, angle: towards(v) })).sort((a, b) => a.angle - b.angle || a.v - b.v)
    sorted.forEach(({ v }, i) => {
      const angle = (2 * Math.PI * i) / sorted.length - Math.PI / 2 + (radius / ringGap) * 0.35
      if (radius > 0) angles.set(v, angle)
      layout.xs[v] = radius * Math.cos(angle)
      layout.ys[v] = radius * Math.sin(angle)
    })
    radius += ringGap
  }
  return settle(task, layout)
}

/** Pinned entities where they are; the rest about the old middle, not turned. */
function settle(task: LayoutTask, layout: Layout): Layout {
  const shifted = backToPlace({ ...task, nodes: task.nodes.map(node => ({ ...node, fixed: false })) }, layout)
  task.nodes.forEach((node, i) => {
    if (!node.fixed || node.x === null || node.y === null) return
    shifted.xs[i] = node.x
    shifted.ys[i] = node.y
  })
  return shifted
}

function seats(order: readonly number[], radius: number): Layout {
  const layout: Layout = { xs: new Float64Array(order.length), ys: new Float64Array(order.length) }
  order.forEach((v, i) => {
    const angle = (2 * Math.PI * i) / order.length - Math.PI / 2
    layout.xs[v] = radius * Math.cos(angle)
    layout.ys[v] = radius * Math.sin(angle)
  })
  return layout
}

/** Depth first from the best connected of each component: chains and stars stay together. */
function walk(task: LayoutTask): number[] {
  const neighbours = adjacency(task.nodes.length, task.edges)
  const degree = (v: number): number => neighbours[v]!.length
  const seen = new Set<number>()
  const order: number[] = []
  for (const members of components(task.nodes.length, neighbours)) {
    const stack = [members.reduce((best, v) => (degree(v) > degree(best) ? v : best))]
    while (stack.length > 0) {
      const v = stack.pop()!
      if (seen.has(v)) continue
      seen.add(v)
      order.push(v)
      stack.push(...neighbours[v]!.filter(u => !seen.has(u)).sort((a, b) => degree(a) - degree(b)))
    }
  }
  return order
}

/** Swaps neighbours on the circle while that brings the ends of edges nearer to each other. */
function sweep(task: LayoutTask, order: number[]): number[] {
  if (order.length > 400) return order
  const n = order.length
  const neighbours = adjacency(n, task.edges)
  const place = new Map(order.map((v, i) => [v, i]))
  const span = (v: number): number => neighbours[v]!.reduce((sum, u) => sum + arc(place.get(u)! - place.get(v)!, n), 0)
  for (let round = 0; round < 40; round++) {
    let better = false
    for (let i = 0; i < n; i++)
      for (const hop of [1, 2, 3, 5]) {
        const j = (i + hop) % n
        const [a, b] = [order[i]!, order[j]!]
        if (a === b) continue
        const before = span(a) + span(b)
        exchange(order, place, i, j)
        if (span(a) + span(b) < before - 1e-9) better = true
        else exchange(order, place, i, j)
      }
    if (!better) break
  }
  return order
}

function exchange(order: number[], place: Map<number, number>, i: number, j: number): void {
  const [a, b] = [order[i]!, order[j]!]
  order[i] = b
  order[j] = a
  place.set(b, i)
  place.set(a, j)
}

const arc = (steps: number, n: number): number => Math.min((steps + n) % n, (n - steps) % n)
