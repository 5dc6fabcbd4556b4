/** Components set together on a sheet of the wanted aspect, also into the gaps of larger ones (polyomino packing, Freivalds 2002). */
import { bounds, boxAround, type Layout, type LayoutTask } from './task.ts'

const air = 28
const cellsAtMost = 24_000

/** Moves whole components, in place; the first one, the largest, stays. `parts` lists the nodes of each component; with `near` they stay as near as they can to where they are. */
export function pack(task: LayoutTask, { xs, ys }: Layout, parts: readonly (readonly number[])[], near = false): void {
  if (parts.length < 2) return
  const boxes = task.nodes.map(boxAround)
  const areas = parts.map(members => {
    const box = bounds(
      pick({ xs, ys }, members),
      members.map(i => boxes[i]!),
    )
    return (box.right - box.left + air) * (box.bottom - box.top + air)
  })
  const cell = Math.max(12, Math.sqrt(areas.reduce((sum, area) => sum + area, 0) / cellsAtMost))
  const edgesOf = edgesByPart(task, parts)
  const taken = new Set<number>()
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }

  parts.forEach((members, p) => {
    const shape = covered(members, edgesOf[p]!, { xs, ys }, boxes, cell)
    const [dx, dy] = p === 0 ? [0, 0] : bestPlace(shape, taken, extent, task.aspect, near)
    for (const [cx, cy] of shape.cells) taken.add(key(cx + dx, cy + dy))
    extent.left = Math.min(extent.left, shape.left + dx)
    extent.right = Math.max(extent.right, shape.right + dx)
    extent.top = Math.min(extent.top, shape.top + dy)
    extent.bottom = Math.max(extent.bottom, shape.bottom + dy)
    for (const i of members) {
      xs[i]! += dx * cell
      ys[i]! += dy * cell
    }
  })
}

interface Polyomino {
  cells: [number, number][]
  left: number
  top: number
  right: number
  bottom: number
}
const key = (x: number, y: number): number => (x + 50_000) * 100_000 + y + 50_000

function bestPlace(
  shape: Polyomino,
  taken: ReadonlySet<number>,
  extent: Omit<Polyomino, 'cells'>,
  aspect: number,
  near: boolean,
): [number, number] {
  const [w, h] = [shape.right - shape.left, shape.bottom - shape.top]
  const middle = { x: (extent.left + extent.right) / 2, y: (extent.top + extent.bottom) / 2 }
  let best: { cost: number; dx: number; dy: number } | null = null
  const step = Math.max(1, Math.floor(Math.min(w, h) / 4))
  for (let left = extent.left - w - 1; left <= extent.right + 1; left += step)
    for (let top = extent.top - h - 1; top <= extent.bottom + 1; top += step) {
      const width = Math.max(extent.right, left + w) - Math.min(extent.left, left)
      const height = Math.max(extent.bottom, top + h) - Math.min(extent.top, top)
      const away = near ? Math.hypot(left - shape.left, top - shape.top) : 0
      const cost =
        Math.max(width / aspect, height) + 0.12 * Math.hypot((left + w / 2 - middle.x) / aspect, top + h / 2 - middle.y) + 0.4 * away
      if (best && cost >= best.cost) continue
      const [dx, dy] = [left - shape.left, top - shape.top]
      if (shape.cells.every(([x, y]) => !taken.has(key(x + dx, y + dy)))) best = { cost, dx, dy }
    }
  return best ? [best.dx, best.dy] : [extent.right + 1 - shape.left, extent.top - shape.top]
}

function covered(
  members: readonly number[],
  edges: LayoutTask['edges'],
  { xs, ys }: Layout,
  boxes: ReturnType<typeof boxAround>[],
  cell: number,
): Polyomino {
  const found = new Map<number, [number, number]>()
  const cover = (left: number, top: number, right: number, bottom: number): void => {
    for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++)
      for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++) found.set(key(x, y), [x, y])
  }
  const pad = air / 2
  for (const i of members) {
    const box = boxes[i]!
    cover(xs[i]! - box.left - pad, ys[i]! - box.top - pad, xs[i]! + box.right + pad, ys[i]! + box.bottom + pad)
  }
  for (const { from, to } of edges) {
    const steps = Math.ceil(Math.hypot(xs[to]! - xs[from]!, ys[to]! - ys[from]!) / cell)
    for (let s = 0; s <= steps; s++) {
      const x = xs[from]! + ((xs[to]! - xs[from]!) * s) / steps
      const y = ys[from]! + ((ys[to]! - ys[from]!) * s) / steps
      cover(x - pad, y - pad, x + pad, y + pad)
    }
  }
  const cells = [...found.values()]
  const [cellXs, cellYs] = [cells.map(([x]) => x), cells.map(([, y]) => y)]
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b))
  const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b))
  return { cells, left: least(cellXs), right: most(cellXs), top: least(cellYs), bottom: most(cellYs) }
}

function edgesByPart(task: LayoutTask, parts: readonly (readonly number[])[]): LayoutTask['edges'][number][][] {
  const partOf = new Map(parts.flatMap((members, p) => members.map(i => [i, p] as const)))
  const lists: LayoutTask['edges'][number][][] = parts.map(() => [])
  for (const edge of task.edges) lists[partOf.get(edge.from)!]!.push(edge)
  return lists
}

const pick = ({ xs, ys }: Layout, members: readonly number[]): Layout => ({
  xs: Float64Array.from(members, i => xs[i]!),
  ys: Float64Array.from(members, i => ys[i]!),
})
