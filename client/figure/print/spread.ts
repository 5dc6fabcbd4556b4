/** Near to where the canvas has them, with room for names, numbers and words. */
import { random } from '../../../server/contract/random.ts'
import type { Point } from '../../state/state.ts'

export interface SpreadNode extends Point {
  width: number
  height: number
  nameWidth: number
  nameHeight: number
}
/** One per pair of ends; `want`: the length that number and word ask for; `count`: parallel lines. */
interface SpreadEdge {
  from: number
  to: number
  want: number
  count: number
}

const rounds = 220
const price = { cover: 9, area: 0.04, through: 12, near: 0.5, cross: 7, short: 0.9, long: 0.012, narrow: 60, stay: 90 }
/** Radians; lines that leave an entity closer than this share their room. */
const narrow = 0.26

/** The canvas's places, stretched into the box. */
function intoBox(nodes: readonly SpreadNode[], width: number, height: number): Point[] {
  const span = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)]
  const [left, right] = span(nodes.map(({ x }) => x))
  const [top, bottom] = span(nodes.map(({ y }) => y))
  return nodes.map(node => {
    const inset = Math.min(width / 2, Math.max(node.width, node.nameWidth / 2) + 2)
    const [upper, lower] = [node.height + 4, node.height + 5 + node.nameHeight]
    return {
      x: inset + (right > left ? (node.x - left) / (right - left) : 0.5) * (width - inset * 2),
      y: upper + (bottom > top ? (node.y - top) / (bottom - top) : 0.5) * (height - upper - lower),
    }
  })
}

/** Points for the middles of the shapes, all inside the box; the same for the same input. */
export function spread(nodes: readonly SpreadNode[], edges: readonly SpreadEdge[], width: number, height: number, seed: number): Point[] {
  const start = intoBox(nodes, width, height)
  const at = start.map(point => ({ ...point }))
  const next = random(seed)
  const incident = nodes.map((_, i) => edges.filter(({ from, to }) => from === i || to === i))
  const cost = (i: number): number => {
    const [here, node] = [at[i] as Point, nodes[i] as SpreadNode]
    const origin = start[i] as Point
    let sum = (price.stay * ((here.x - origin.x) ** 2 + (here.y - origin.y) ** 2)) / (width * height)
    for (let j = 0; j < nodes.length; j += 1) if (j !== i) sum += covering(here, node, at[j] as Point, nodes[j] as SpreadNode)
    for (const edge of edges)
      if (edge.from !== i && edge.to !== i) sum += passing(here, node, at[edge.from] as Point, at[edge.to] as Point, edge.count)
    for (const edge of incident[i] as SpreadEdge[]) {
      const [p, q] = [at[edge.from] as Point, at[edge.to] as Point]
      const length = Math.hypot(q.x - p.x, q.y - p.y)
      sum += price.short * Math.max(0, edge.want - length) + price.long * length
      for (let j = 0; j < nodes.length; j += 1)
        if (j !== edge.from && j !== edge.to) sum += passing(at[j] as Point, nodes[j] as SpreadNode, p, q, edge.count)
      for (const other of edges) if (other !== edge) sum += between(edge, other, at)
    }
    return sum
  }
  for (let round = 0; round < rounds; round += 1) {
    const heat = 1 - round / rounds
    const reach = 4 + Math.min(width, height) * 0.3 * heat * heat
    for (let i = 0; i < nodes.length; i += 1) {
      const [here, node] = [at[i] as Point, nodes[i] as SpreadNode]
      const before = cost(i)
      const old = { ...here }
      const inset = Math.min(width / 2, Math.max(node.width, node.nameWidth / 2) + 2)
      here.x = clamp(old.x + (next() * 2 - 1) * reach, inset, width - inset)
      here.y = clamp(old.y + (next() * 2 - 1) * reach, node.height + 4, height - node.height - node.nameHeight - 5)
      const worse = cost(i) - before
      if (worse > 0 && next() > Math.exp(-worse / (0.2 + 4 * heat * heat))) Object.assign(here, old)
    }
  }
  return at
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

function covering(p: Point, a: SpreadNode, q: Point, b: SpreadNode): number {
  const [aw, bw] = [Math.max(a.width, a.nameWidth / 2) + 4, Math.max(b.width, b.nameWidth / 2) + 4]
  const w = aw + bw - Math.abs(p.x - q.x)
  if (w <= 0) return 0
  const h =
    Math.min(p.y + a.height + a.nameHeight + 6, q.y + b.height + b.nameHeight + 6) - Math.max(p.y - a.height - 6, q.y - b.height - 6)
  return h <= 0 ? 0 : price.cover + price.area * w * h
}

function passing(here: Point, node: SpreadNode, p: Point, q: Point, count: number): number {
  const room = node.height + 8 + (count - 1) * 7
  const near = Math.max(0, room - distance(here, p, q))
  const below = { x: here.x, y: here.y + node.height + 3 + node.nameHeight / 2 }
  const through = distance(below, p, q) < node.nameHeight / 2 + 2 ? price.through * 0.35 : 0
  return near * price.near + (near > 6 ? price.through : 0) + through
}

function distance(point: Point, p: Point, q: Point): number {
  const [dx, dy] = [q.x - p.x, q.y - p.y]
  const squared = dx * dx + dy * dy
  const t = squared === 0 ? 0 : clamp(((point.x - p.x) * dx + (point.y - p.y) * dy) / squared, 0, 1)
  return Math.hypot(point.x - p.x - t * dx, point.y - p.y - t * dy)
}

/** Costs of two lines that cross, or that leave an entity side by side. */
function between(a: SpreadEdge, b: SpreadEdge, at: readonly Point[]): number {
  const shared = a.from === b.from || a.from === b.to ? a.from : a.to === b.from || a.to === b.to ? a.to : null
  if (shared === null) return crosses(at[a.from] as Point, at[a.to] as Point, at[b.from] as Point, at[b.to] as Point) ? price.cross : 0
  const apart = Math.abs(angleFrom(shared, a, at) - angleFrom(shared, b, at))
  const least = narrow * (1 + 0.5 * (a.count + b.count - 2))
  return Math.max(0, least - Math.min(apart, 2 * Math.PI - apart)) * price.narrow
}

function angleFrom(shared: number, { from, to }: SpreadEdge, at: readonly Point[]): number {
  const [centre, far] = [at[shared] as Point, at[from === shared ? to : from] as Point]
  return Math.atan2(far.y - centre.y, far.x - centre.x)
}

const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
const crosses = (a: Point, b: Point, c: Point, d: Point): boolean => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
