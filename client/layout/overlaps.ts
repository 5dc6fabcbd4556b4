import { boxAround, type Layout, type LayoutNode } from './task.ts'

const air = 6
const rounds = 400

export function removeOverlaps(nodes: readonly LayoutNode[], { xs, ys }: Layout): void {
  const boxes = nodes.map(boxAround)
  const cell = boxes.reduce((most, box) => Math.max(most, box.left + box.right, box.top + box.bottom), 1) + air
  for (let round = 0; round < rounds; round++) if (!pushOnce(nodes, boxes, xs, ys, cell)) return
}

function pushOnce(
  nodes: readonly LayoutNode[],
  boxes: ReturnType<typeof boxAround>[],
  xs: Float64Array,
  ys: Float64Array,
  cell: number,
): boolean {
  const grid = new Map<string, number[]>()
  nodes.forEach((_, i) => {
    const key = `${Math.floor(xs[i]! / cell)},${Math.floor(ys[i]! / cell)}`
    const list = grid.get(key)
    if (list) list.push(i)
    else grid.set(key, [i])
  })
  let moved = false
  nodes.forEach((_, i) => {
    const [cx, cy] = [Math.floor(xs[i]! / cell), Math.floor(ys[i]! / cell)]
    for (let gx = cx - 1; gx <= cx + 1; gx++)
      for (let gy = cy - 1; gy <= cy + 1; gy++)
        for (const j of grid.get(`${gx},${gy}`) ?? []) if (j > i && separate(nodes, boxes, xs, ys, i, j)) moved = true
  })
  return moved
}

function separate(
  nodes: readonly LayoutNode[],
  boxes: ReturnType<typeof boxAround>[],
  xs: Float64Array,
  ys: Float64Array,
  i: number,
  j: number,
): boolean {
  const share = (nodes[i]!.fixed ? 0 : 1) + (nodes[j]!.fixed ? 0 : 1)
  if (share === 0) return false
  const [a, b] = [boxes[i]!, boxes[j]!]
  const right = xs[j]! >= xs[i]!
  const below = ys[j]! >= ys[i]!
  const w = right ? a.right + b.left + air - (xs[j]! - xs[i]!) : b.right + a.left + air - (xs[i]! - xs[j]!)
  const h = below ? a.bottom + b.top + air - (ys[j]! - ys[i]!) : b.bottom + a.top + air - (ys[i]! - ys[j]!)
  if (w <= 0.5 || h <= 0.5) return false
  // by share of the boxes' own size: labels are wide, and the shorter way alone would stack everything upwards
  const sideways = w / (a.right + b.left) < h / (a.bottom + b.top)
  const [along, amount, sign] = sideways ? [xs, w, right ? 1 : -1] : [ys, h, below ? 1 : -1]
  if (!nodes[i]!.fixed) along[i]! -= (sign * amount) / share
  if (!nodes[j]!.fixed) along[j]! += (sign * amount) / share
  return true
}
