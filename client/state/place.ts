/** Places for entities that come to a picture already laid out: near their parent, clear of the others, which stay. */
import type { Point } from './state.ts'

/** Room that an entity and its label need, px. */
const room = { x: 118, y: 74 }
const firstRing = 120
const ringStep = 55
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

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

/** What hangs on a placed entity goes around it, away from the middle; the rest beside the picture. Same input, same output. */
export function place(
  ids: readonly string[],
  links: readonly { from: string; to: string }[],
  placed: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const positions = new Map(placed)
  const occupied = new Occupied(placed.values())
  const neighbours = adjacency(links)
  let box = bounds(placed.values())
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  const settle = (id: string, point: Point): void => {
    positions.set(id, point)
    occupied.add(point)
    box = grown(box, point)
  }

  let waiting = ids.filter(id => !positions.has(id))
  while (waiting.length > 0) {
    const ready = waiting.filter(id => neighbours.get(id)?.some(other => positions.has(other)))
    const next = ready.length > 0 ? ready : waiting.slice(0, 1)
    for (const id of next) {
      const anchors = (neighbours.get(id) ?? []).map(other => positions.get(other)).filter(point => point !== undefined)
      settle(id, anchors.length > 0 ? near(mean(anchors), middle, anchors.length > 1, occupied, box) : beside(box, occupied))
    }
    const done = new Set(next)
    waiting = waiting.filter(id => !done.has(id))
  }
  return positions
}

/** On rings about the anchor, away from the middle; on the first, places that would make the picture a row are avoided. */
function near(anchor: Point, middle: Point, between: boolean, occupied: Occupied, box: Bounds): Point {
  if (between && occupied.free(anchor)) return anchor
  const outward = Math.atan2(anchor.y - middle.y, anchor.x - middle.x)
  for (let ring = 0; ; ring++) {
    const radius = firstRing + ring * ringStep
    const seats = Math.floor((2 * Math.PI * radius) / (room.y * 1.1))
    const free: Point[] = []
    for (let seat = 0; seat < seats; seat++) {
      const turn = (Math.ceil(seat / 2) * (seat % 2 === 0 ? 1 : -1) * 2 * Math.PI) / seats
      const point = { x: anchor.x + radius * Math.cos(outward + turn), y: anchor.y + radius * Math.sin(outward + turn) }
      if (occupied.free(point)) free.push(point)
    }
    const [first] = free
    if (first) return free.find(point => !drawsOut(box, point)) ?? first
  }
}

/** The first free place of a spiral that starts right of the picture, or below one that is broad already; at the origin where there is no picture. */
function beside(box: Bounds, occupied: Occupied): Point {
  const right = { x: box.right + 1.5 * room.x, y: box.top + 0.5 * room.y }
  const below = drawsOut(box, right)
  const start = box.empty ? { x: 0, y: 0 } : below ? { x: box.left, y: box.bottom + 1.5 * room.y } : right
  for (let step = 0; ; step++) {
    const radius = room.y * Math.sqrt(step)
    const [along, across] = [radius * Math.abs(Math.cos(step * goldenAngle)), radius * Math.sin(step * goldenAngle)]
    const point = below ? { x: start.x + Math.abs(across), y: start.y + along } : { x: start.x + along, y: start.y + across }
    if (occupied.free(point)) return point
  }
}

interface Bounds {
  left: number
  top: number
  right: number
  bottom: number
  empty: boolean
}

const nowhere: Bounds = { left: 0, top: 0, right: 0, bottom: 0, empty: true }
const grown = (box: Bounds, { x, y }: Point): Bounds =>
  box.empty
    ? { left: x, top: y, right: x, bottom: y, empty: false }
    : {
        left: Math.min(box.left, x),
        top: Math.min(box.top, y),
        right: Math.max(box.right, x),
        bottom: Math.max(box.bottom, y),
        empty: false,
      }
const bounds = (points: Iterable<Point>): Bounds => [...points].reduce(grown, nowhere)

function stretch({ left, top, right, bottom }: Bounds): number {
  const [width, height] = [right - left + room.x, bottom - top + room.y]
  return Math.max(width / height, height / width)
}
/** Beyond this a picture is a row. */
const longest = 2.2
/** Whether something at this place makes a row of the picture, or lengthens one. */
const drawsOut = (box: Bounds, point: Point): boolean => {
  const after = stretch(grown(box, point))
  return !box.empty && after > longest && after > stretch(box)
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
