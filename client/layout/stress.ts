/** Stress layout by stochastic gradient descent (Zheng, Pawar, Goodman 2018): drawn distances follow graph distances. */
import { random } from '../../server/contract/random.ts'
import { adjacency, type Layout, type LayoutTask } from './task.ts'

const rounds = 60
const last = 0.05

/** Lengths the edges want: room for the relation's name, more where many neighbours need room around an end. */
export function wantedLengths({ nodes, edges }: LayoutTask): number[] {
  const neighbours = adjacency(nodes.length, edges).map(list => new Set(list))
  return edges.map(({ from, to, label, count }) => {
    const [a, b] = [neighbours[from]!, neighbours[to]!]
    const shared = [...a].filter(id => b.has(id)).length
    const apart = Math.sqrt(a.size + b.size - 2 * shared)
    const shapes = (Math.max(nodes[from]!.width, nodes[from]!.height) + Math.max(nodes[to]!.width, nodes[to]!.height)) / 2
    return Math.max(76 + 25 * apart, shapes + label + 34) + 14 * (count - 1)
  })
}

/** Graph distances between all pairs over weighted edges (Floyd–Warshall would be cubic; Dijkstra per node on short lists). */
export function distances(task: LayoutTask, lengths: readonly number[]): Float64Array {
  const n = task.nodes.length
  const links: { to: number; length: number }[][] = Array.from({ length: n }, () => [])
  task.edges.forEach(({ from, to }, index) => {
    links[from]!.push({ to, length: lengths[index]! })
    links[to]!.push({ to: from, length: lengths[index]! })
  })
  const all = new Float64Array(n * n).fill(Infinity)
  for (let source = 0; source < n; source++) {
    const row = all.subarray(source * n, source * n + n)
    row[source] = 0
    const queue = [source]
    // label-correcting: a node re-enters when a shorter way to it is found
    for (let i = 0; i < queue.length; i++)
      for (const { to, length } of links[queue[i]!]!)
        if (row[queue[i]!]! + length < row[to]! - 1e-9) {
          row[to] = row[queue[i]!]! + length
          queue.push(to)
        }
  }
  return all
}

export function stress(task: LayoutTask, wanted: Float64Array, start: Layout, seed: number): Layout {
  const n = task.nodes.length
  const xs = Float64Array.from(start.xs)
  const ys = Float64Array.from(start.ys)
  const next = random(seed)
  const pairs: [number, number][] = []
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) pairs.push([i, j])
  const far = pairs.reduce((most, [i, j]) => Math.max(most, wanted[i * n + j]!), 1)
  const close = pairs.reduce((least, [i, j]) => Math.min(least, wanted[i * n + j]!), far)
  const [first, end] = [far * far, last * close * close]
  for (let round = 0; round < rounds; round++) {
    const step = first * (end / first) ** (round / (rounds - 1))
    shuffle(pairs, next)
    for (const [i, j] of pairs) {
      const want = wanted[i * n + j]!
      const dx = xs[i]! - xs[j]!
      const dy = ys[i]! - ys[j]!
      const length = Math.hypot(dx, dy) || 1e-6
      const [moveI, moveJ] = [task.nodes[i]!.fixed ? 0 : 1, task.nodes[j]!.fixed ? 0 : 1]
      if (moveI + moveJ === 0) continue
      const shift = (Math.min(1, step / (want * want)) * (length - want)) / length / (moveI + moveJ)
      xs[i]! -= moveI * shift * dx
      ys[i]! -= moveI * shift * dy
      xs[j]! += moveJ * shift * dx
      ys[j]! += moveJ * shift * dy
    }
  }
  return { xs, ys }
}

function shuffle<T>(items: T[], next: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const item = items[i]!
    items[i] = items[j]!
    items[j] = item
  }
}
