import type { BoundingBox12, Core, EdgeSingular } from 'cytoscape'
import type { Point, Target } from '../state/state.ts'

/** Where new nodes start: at a neighbour that was there before them, so that they grow out of it. */
export function growth(cy: Core, added: readonly string[], positions: ReadonlyMap<string, Point>): Map<string, Point> {
  const fresh = new Set(added)
  const starts = new Map<string, Point>()
  for (const id of added) {
    const node = cy.getElementById(id)
    if (!node.isNode() || !positions.has(id)) continue
    const parent = node
      .neighborhood()
      .nodes()
      .filter(other => !fresh.has(other.id()))
    if (parent.nonempty()) starts.set(id, { ...parent[0]!.position() })
  }
  return starts
}

export function middlemost(cy: Core): string | null {
  const view = cy.extent()
  const [x, y] = [(view.x1 + view.x2) / 2, (view.y1 + view.y2) / 2]
  const away = (id: string): number => Math.hypot(cy.getElementById(id).position().x - x, cy.getElementById(id).position().y - y)
  return cy
    .nodes()
    .map(node => node.id())
    .reduce<string | null>((best, id) => (best === null || away(id) < away(best) ? id : best), null)
}

/** Radians clockwise from straight up, in [0, 2π). */
export const angleFromTop = (from: Point, to: Point): number => (Math.atan2(to.x - from.x, from.y - to.y) + 2 * Math.PI) % (2 * Math.PI)
/** Places in rows, where no layout could be had. */
export const grid = (i: number): Point => ({ x: (i % 12) * 130, y: Math.floor(i / 12) * 90 })

export const within = ({ x, y }: Point, view: BoundingBox12, margin = 0): boolean =>
  x > view.x1 - margin && x < view.x2 + margin && y > view.y1 - margin && y < view.y2 + margin

/** Whether a line can show in a view: false only where both of its ends, and its bend, lie beyond one side. */
export function mayCross(edge: EdgeSingular, view: BoundingBox12): boolean {
  const [from, to] = [edge.source().position(), edge.target().position()]
  const air = edge.hasClass('loop') ? 100 : Math.abs(Number(edge.data('bend')))
  return (
    Math.max(from.x, to.x) + air > view.x1 &&
    Math.min(from.x, to.x) - air < view.x2 &&
    Math.max(from.y, to.y) + air > view.y1 &&
    Math.min(from.y, to.y) - air < view.y2
  )
}

/** A point of the window, px: below a shape; for a line, below the end it was reached from; else the middle of the canvas. */
export function whereOf(cy: Core, host: HTMLElement, { kind, ids, from }: Target): Point {
  const { left, top, width, height } = host.getBoundingClientRect()
  const shape = cy.getElementById((kind === 'relation' ? from : ids[0]) ?? '')
  if (!shape.isNode()) return { x: left + width / 2, y: top + height / 2 }
  const { x, y } = shape.renderedPosition()
  const inside = (at: number, size: number): number => Math.min(Math.max(at, 0), size)
  return { x: left + inside(x, width), y: top + inside(y + shape.renderedOuterHeight() / 2, height) }
}
