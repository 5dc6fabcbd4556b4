import { settle } from './orient.ts'
import { adjacency, components, type Layout, type LayoutTask } from './task.ts'

export interface Seats {
  /** Room along a ring for one entity with its label, px. */
  seat: number
  /** The same without labels, where there are more entities than `crowdedFrom`. */
  crowdedSeat: number
  crowdedFrom: number
}
export const seatFor = (count: number, { seat, crowdedSeat, crowdedFrom }: Seats): number => (count > crowdedFrom ? crowdedSeat : seat)

export function circle(task: LayoutTask, parameters: Seats): Layout {
  const order = sweep(task, walk(task))
  const radius = Math.max(150, (order.length * seatFor(order.length, parameters)) / (2 * Math.PI))
  return settle(task, seats(order, radius))
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
