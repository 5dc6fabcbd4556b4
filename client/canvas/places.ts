import type { BoundingBox12, Core } from 'cytoscape'
import type { Line } from '../state/bundle.ts'
import type { Point, Target } from '../state/state.ts'
import { indexOf } from './line-index.ts'
import type { DrawnEdge, Stage } from './stage.ts'

/** Where new nodes start: at a neighbour that was there before them, so that they grow out of it. */
export function growth(
  stage: Stage,
  lines: readonly Line[],
  added: readonly string[],
  positions: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const fresh = new Set(added)
  const { about } = indexOf(lines)
  const starts = new Map<string, Point>()
  for (const id of added) {
    if (!stage.nodes.has(id) || !positions.has(id)) continue
    const [parent] = (about.get(id) ?? []).flatMap(({ from, to }) => [from, to]).filter(other => !fresh.has(other))
    const node = parent === undefined ? undefined : stage.nodes.get(parent)
    if (node) starts.set(id, { x: node.x, y: node.y })
  }
  return starts
}

export function middlemost(cy: Core, stage: Stage): string | null {
  const view = cy.extent()
  const [x, y] = [(view.x1 + view.x2) / 2, (view.y1 + view.y2) / 2]
  let best: { id: string; away: number } | null = null
  for (const node of stage.nodes.values()) {
    const away = Math.hypot(node.x - x, node.y - y)
    if (!best || away < best.away) best = { id: node.id, away }
  }
  return best?.id ?? null
}

/** Radians clockwise from straight up, in [0, 2π). */
export const angleFromTop = (from: Point, to: Point): number => (Math.atan2(to.x - from.x, from.y - to.y) + 2 * Math.PI) % (2 * Math.PI)
/** Places in rows, where no layout could be had. */
export const grid = (i: number): Point => ({ x: (i % 12) * 130, y: Math.floor(i / 12) * 90 })

export const within = ({ x, y }: Point, view: BoundingBox12, margin = 0): boolean =>
  x > view.x1 - margin && x < view.x2 + margin && y > view.y1 - margin && y < view.y2 + margin

/** Whether a line can show in a view: false only where both of its ends, and its bend, lie beyond one side. */
export function mayCross({ source: from, target: to, bend, loop }: DrawnEdge, view: BoundingBox12): boolean {
  const air = loop > 0 ? 100 : Math.abs(bend)
  return (
    Math.max(from.x, to.x) + air > view.x1 &&
    Math.min(from.x, to.x) - air < view.x2 &&
    Math.max(from.y, to.y) + air > view.y1 &&
    Math.min(from.y, to.y) - air < view.y2
  )
}

/** A point of the window, px: below a shape; for a line, below the end it was reached from; else the middle of the canvas. */
export function whereOf(cy: Core, stage: Stage, host: HTMLElement, { kind, ids, from }: Target): Point {
  const { left, top, width, height } = host.getBoundingClientRect()
  const shape = stage.nodes.get((kind === 'relation' ? from : ids[0]) ?? '')
  if (!shape) return { x: left + width / 2, y: top + height / 2 }
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  const inside = (at: number, size: number): number => Math.min(Math.max(at, 0), size)
  return { x: left + inside(shape.x * zoom + pan.x, width), y: top + inside((shape.y + shape.height / 2) * zoom + pan.y, height) }
}
