import type { Bundle, Overview, Region } from '../../../server/contract/routes/overview.ts'
import type { Point } from '../../state/state.ts'

export interface Circle extends Point {
  region: Region
  r: number
}
export interface Bar {
  bundle: Bundle
  /** From outline to outline, px. */
  from: Point
  to: Point
  width: number
  number: Point
}
export interface Arranged {
  circles: readonly Circle[]
  bars: readonly Bar[]
  notDrawn: Overview['notDrawn']
}
export interface Room {
  width: number
  height: number
  tools: number
}

const margin = 18
/** An outline is at most so many times its size of the answer, and places at most so much farther apart. */
const largest = 1.15
const farthest = 1.7
const widths = { most: 24, least: 3 }
/** More would be a web that nobody reads. */
const barsOfARegion = 1.3

/** The regions in the room there is; of the bundles the thickest whose bar is behind no third region and crosses no thicker one. */
export function arrange({ regions, bundles, notDrawn }: Pick<Overview, 'regions' | 'bundles' | 'notDrawn'>, room: Room): Arranged {
  const circles = inRoom(regions, room)
  const byId = new Map(circles.map(circle => [circle.region.id, circle]))
  const most = Math.max(1, ...bundles.map(({ relations }) => relations))
  const bars: Bar[] = []
  const left: Bundle[] = []
  for (const bundle of bundles) {
    const [a, b] = [byId.get(bundle.a), byId.get(bundle.b)]
    const bar = a && b && bars.length < Math.ceil(barsOfARegion * circles.length) ? barBetween(a, b, bundle, most) : null
    const clear =
      bar &&
      !circles.some(circle => circle !== a && circle !== b && distanceTo(circle, bar) < circle.r + bar.width / 2 + 4) &&
      !bars.some(other => cross(other, bar))
    if (clear) bars.push({ ...bar, number: beside(bar, circles) })
    else left.push(bundle)
  }
  return {
    circles,
    bars,
    notDrawn: {
      ...notDrawn,
      bundles: notDrawn.bundles + left.length,
      relations: notDrawn.relations + left.reduce((sum, { relations }) => sum + relations, 0),
    },
  }
}

/** Outlines grow as the smaller side allows, and move apart where there is more room: so none comes upon another. */
function inRoom(regions: readonly Region[], { width, height, tools }: Room): Circle[] {
  const box = {
    left: Math.min(...regions.map(({ x, r }) => x - r)),
    right: Math.max(...regions.map(({ x, r }) => x + r)),
    top: Math.min(...regions.map(({ y, r }) => y - r)),
    bottom: Math.max(...regions.map(({ y, r }) => y + r)),
  }
  const free = { x: Math.max(80, width - tools - 2 * margin), y: Math.max(80, height - 2 * margin) }
  const size = { x: box.right - box.left, y: box.bottom - box.top }
  const scale = Math.min(largest, free.x / size.x, free.y / size.y)
  const spread = (side: 'x' | 'y'): number => {
    const places = regions.map(region => region[side])
    const range = Math.max(...places) - Math.min(...places)
    return range === 0 ? scale : Math.min(farthest * scale, scale + (free[side] - size[side] * scale) / range)
  }
  const by = { x: spread('x'), y: spread('y') }
  const middle = { x: tools + margin + free.x / 2, y: margin + free.y / 2 }
  const circles = regions.map(region => ({ region, r: region.r * scale, x: region.x * by.x, y: region.y * by.y }))
  const shift = (side: 'x' | 'y'): number =>
    middle[side] -
    (Math.min(...circles.map(circle => circle[side] - circle.r)) + Math.max(...circles.map(circle => circle[side] + circle.r))) / 2
  const [dx, dy] = [shift('x'), shift('y')]
  return circles.map(circle => ({ ...circle, x: circle.x + dx, y: circle.y + dy }))
}

function barBetween(a: Circle, b: Circle, bundle: Bundle, most: number): Omit<Bar, 'number'> {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  return {
    bundle,
    from: { x: a.x + ux * (a.r + 3), y: a.y + uy * (a.r + 3) },
    to: { x: b.x - ux * (b.r + 3), y: b.y - uy * (b.r + 3) },
    width: Math.max(widths.least, Math.round((widths.most * bundle.relations) / most)),
  }
}

const half = { width: 36, height: 9 }

/** Beside the bar, never upon it, and where there is such a place upon no region: near its middle first. */
function beside({ from, to, width }: Omit<Bar, 'number'>, circles: readonly Circle[]): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [nx, ny] = [(from.y - to.y) / length, (to.x - from.x) / length]
  const away = width / 2 + 3 + Math.abs(nx) * half.width + Math.abs(ny) * half.height
  const places = [0.5, 0.35, 0.65].flatMap(at =>
    [1, -1].map(side => ({
      x: from.x + at * (to.x - from.x) + side * nx * away,
      y: from.y + at * (to.y - from.y) + side * ny * away,
    })),
  )
  const onRegion = (place: Point): boolean =>
    circles.some(
      ({ x, y, r }) => Math.hypot(Math.max(0, Math.abs(place.x - x) - half.width), Math.max(0, Math.abs(place.y - y) - half.height)) < r,
    )
  return places.find(place => !onRegion(place)) ?? places[0]!
}

type Line = Pick<Bar, 'from' | 'to'>

function distanceTo({ x, y }: Point, { from, to }: Line): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const at = Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - from.x - at * dx, y - from.y - at * dy)
}

function cross(a: Line, b: Line): boolean {
  const side = ({ from, to }: Line, { x, y }: Point): number => Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x))
  return side(a, b.from) !== side(a, b.to) && side(b, a.from) !== side(b, a.to)
}

/** The nearest region in the direction of an arrow key, or null. */
export function towards(circles: readonly Circle[], from: Circle, key: string): Circle | null {
  const ways: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  }
  const way = ways[key]
  if (!way) return null
  const [ux, uy] = way
  const price = ({ x, y }: Circle): number => {
    const along = (x - from.x) * ux + (y - from.y) * uy
    const aside = Math.abs((x - from.x) * uy - (y - from.y) * ux)
    // what lies rather beside than ahead is for another key
    return along <= 0 || aside > 2 * along ? Number.POSITIVE_INFINITY : along + 2 * aside
  }
  const [nearest] = circles
    .filter(circle => circle !== from && price(circle) < Number.POSITIVE_INFINITY)
    .sort((a, b) => price(a) - price(b))
  return nearest ?? null
}
