import { type Box, bounds, boxAround, type Layout, type LayoutTask } from './task.ts'

function turned({ xs, ys }: Layout, angle: number, mirror: boolean): Layout {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const side = mirror ? -1 : 1
  return { xs: xs.map((x, i) => side * (x * cos - ys[i]! * sin)), ys: xs.map((x, i) => x * sin + ys[i]! * cos) }
}

export function fillPlace(task: LayoutTask, layout: Layout): Layout {
  const boxes = task.nodes.map(boxAround)
  const size = (candidate: Layout): number => heightNeeded(task, candidate)
  const candidates = Array.from({ length: 18 }, (_, i) => turned(layout, (i * Math.PI) / 18, false))
  return centred(
    candidates.reduce((best, next) => (size(next) < size(best) - 1 ? next : best)),
    boxes,
  )
}

function centred(layout: Layout, boxes: readonly Box[]): Layout {
  const box = bounds(layout, boxes)
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  return { xs: layout.xs.map(value => value - x), ys: layout.ys.map(value => value - y) }
}

export function heightNeeded(task: LayoutTask, layout: Layout): number {
  const box = bounds(layout, task.nodes.map(boxAround))
  return Math.max((box.right - box.left) / task.aspect, box.bottom - box.top)
}

/** The turn and shift that bring the nodes nearest to where they were, so that the eye finds them again (Procrustes without scaling). */
export function backToPlace(task: LayoutTask, layout: Layout): Layout {
  const known = task.nodes.flatMap((node, i) => (node.x === null || node.y === null ? [] : [{ i, x: node.x, y: node.y }]))
  if (known.length === 0 || task.nodes.some(node => node.fixed)) return layout
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const old = { x: mean(known.map(({ x }) => x)), y: mean(known.map(({ y }) => y)) }
  const now = { x: mean(known.map(({ i }) => layout.xs[i]!)), y: mean(known.map(({ i }) => layout.ys[i]!)) }
  let [dot, det] = [0, 0]
  for (const { i, x, y } of known) {
    const [ax, ay, bx, by] = [layout.xs[i]! - now.x, layout.ys[i]! - now.y, x - old.x, y - old.y]
    dot += ax * bx + ay * by
    det += ax * by - ay * bx
  }
  const centred: Layout = { xs: layout.xs.map(x => x - now.x), ys: layout.ys.map(y => y - now.y) }
  const straight = turned(centred, Math.atan2(det, dot), false)
  return { xs: straight.xs.map(x => x + old.x), ys: straight.ys.map(y => y + old.y) }
}

export function settle(task: LayoutTask, layout: Layout): Layout {
  const shifted = backToPlace({ ...task, nodes: task.nodes.map(node => ({ ...node, fixed: false })) }, layout)
  task.nodes.forEach((node, i) => {
    if (!node.fixed || node.x === null || node.y === null) return
    shifted.xs[i] = node.x
    shifted.ys[i] = node.y
  })
  return shifted
}
