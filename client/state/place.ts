/** Places for entities that come to a picture already laid out: near their parent, clear of the others, which stay. */
import type { Point } from './state.ts'

/** Room that an entity and its label need, px. */
const room = { x: 118, y: 74 }
const firstRing = 120
const ringStep = 55
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** Occupied points in a grid of cells as large as one entity's room, so that a look-up asks nine cells. */
class Occupied {
  private readonly cells = new Map<string, Point[]>()
  constructor(points: Iterable<Point>) {
    for (const point of points) this.add(point)
  }
  add(point: Point): void {
    const key = this.key(point.x, point.y)
    const cell = this.cells.get(key)
    if (cell) cell.push(point)
    else this.cells.set(key, [point])
  }
  free({ x, y }: Point): boolean {
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const other of this.cells.get(this.key(x + dx * room.x, y + dy * room.y)) ?? [])
          if (Math.abs(other.x - x) < room.x && Math.abs(other.y - y) < room.y) return false
    return true
  }
  private key = (x: number, y: number): string => `${Math.floor(x / room.x)},${Math.floor(y / room.y)}`
}

/**
 * Positions for the ids that have none. `links` are the relations' ends; what hangs on a placed entity is set around it on the
 * side away from the picture's middle, what hangs on nothing beside the picture. Same input, same output.
 */
export function place(
  ids: readonly string[],
  links: readonly { from: string; to: string }[],
  placed: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const positions = new Map(placed)
  const occupied = new Occupied(placed.values())
  const neighbours = adjacency(links)
  const box = bounds(placed.values())
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  const settle = (id: string, point: Point): void => {
    positions.set(id, point)
    occupied.add(point)
  }

  let waiting = ids.filter(id => !positions.has(id))
  while (waiting.length > 0) {
    const ready = waiting.filter(id => neighbours.get(id)?.some(other => positions.has(other)))
    const next = ready.length > 0 ? ready : waiting.slice(0, 1)
    for (const id of next) {
      const anchors = (neighbours.get(id) ?? []).map(other => positions.get(other)).filter(point => point !== undefined)
      settle(id, anchors.length > 0 ? near(mean(anchors), middle, anchors.length > 1, occupied) : beside(box, occupied))
    }
    const done = new Set(next)
    waiting = waiting.filter(id => !done.has(id))
  }
  return positions
}

/** The first free place on rings about the anchor, starting on the side that looks away from the middle. */
function near(anchor: Point, middle: Point, between: boolean, occupied: Occupied): Point {
  if (between && occupied.free(anchor)) return anchor
  const outward = Math.atan2(anchor.y - middle.y, anchor.x - middle.x)
  for (let ring = 0; ; ring++) {
    const radius = firstRing + ring * ringStep
    const seats = Math.floor((2 * Math.PI * radius) / (room.y * 1.1))
    for (let seat = 0; seat < seats; seat++) {
      const turn = (Math.ceil(seat / 2) * (seat % 2 === 0 ? 1 : -1) * 2 * Math.PI) / seats
      const point = { x: anchor.x + radius * Math.cos(outward + turn), y: anchor.y + radius * Math.sin(outward + turn) }
      if (occupied.free(point)) return point
    }
  }
}

/** The first free place of a spiral that starts right of the picture, or at the origin where there is no picture. */
function beside(box: ReturnType<typeof bounds>, occupied: Occupied): Point {
  const start = Number.isFinite(box.width) && box.width >= 0 ? { x: box.right + 1.5 * room.x, y: box.top + 0.5 * room.y } : { x: 0, y: 0 }
  for (let step = 0; ; step++) {
    const radius = room.y * Math.sqrt(step)
    const point = { x: start.x + radius * Math.abs(Math.cos(step * goldenAngle)), y: start.y + radius * Math.sin(step * goldenAngle) }
    if (occupied.free(point)) return point
  }
}

function bounds(points: Iterable<Point>): { left: number; top: number; right: number; bottom: number; width: number } {
  const box = { left: 0, top: 0, right: 0, bottom: 0, width: -1 }
  for (const { x, y } of points) {
    if (box.width < 0) Object.assign(box, { left: x, right: x, top: y, bottom: y })
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
    box.width = box.right - box.left
  }
  return box
}

const mean = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
  y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
})

function adjacency(links: readonly { from: string; to: string }[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>()
  const add = (a: string, b: string): void => {
    const list = neighbours.get(a)
    if (list) list.push(b)
    else neighbours.set(a, [b])
  }
  for (const { from, to } of links) {
    if (from === to) continue
    add(from, to)
    add(to, from)
  }
  return neighbours
}
