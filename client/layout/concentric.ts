/** Rings about the best connected entity of each component: a ring per step of distance, branches in sectors of their own. */
import { type Seats, seatFor } from './circle.ts'
import { settle } from './orient.ts'
import { removeOverlaps } from './overlaps.ts'
import { pack } from './pack.ts'
import { adjacency, components, type Layout, type LayoutTask } from './task.ts'

export interface RingParameters extends Seats {
  ringGap: number
}

export function concentric(task: LayoutTask, parameters: RingParameters): Layout {
  const neighbours = adjacency(task.nodes.length, task.edges)
  const parts = components(task.nodes.length, neighbours)
  const layout: Layout = { xs: new Float64Array(task.nodes.length), ys: new Float64Array(task.nodes.length) }
  for (const members of parts) rings(members, neighbours, layout, parameters)
  pack(task, layout, parts)
  const settled = settle(task, layout)
  if (task.nodes.length <= parameters.crowdedFrom) removeOverlaps(task.nodes, settled)
  return settled
}

interface Branch {
  v: number
  depth: number
  children: Branch[]
  leaves: number
}

/** A large branch gets more of the circle than a small one, but not all of it. */
const share = (branch: Branch): number => branch.leaves ** 0.6

function rings(members: readonly number[], neighbours: readonly number[][], { xs, ys }: Layout, parameters: RingParameters): void {
  const centre = members.reduce((best, v) => (neighbours[v]!.length > neighbours[best]!.length ? v : best))
  const { root, perRing } = tree(centre, neighbours)
  const seat = seatFor(members.length, parameters)
  const radii = [0]
  for (let depth = 1; depth < perRing.length; depth++)
    radii[depth] = Math.max(radii[depth - 1]! + parameters.ringGap, (perRing[depth]! * seat) / (2 * Math.PI))
  const sectors: { branch: Branch; from: number; to: number }[] = [{ branch: root, from: -Math.PI / 2, to: 1.5 * Math.PI }]
  for (let i = 0; i < sectors.length; i++) {
    const { branch, from, to } = sectors[i]!
    const middle = (from + to) / 2
    xs[branch.v] = radii[branch.depth]! * Math.cos(middle)
    ys[branch.v] = radii[branch.depth]! * Math.sin(middle)
    let at = from
    const all = branch.children.reduce((sum, child) => sum + share(child), 0)
    for (const child of branch.children) {
      const width = ((to - from) * share(child)) / all
      sectors.push({ branch: child, from: at, to: at + width })
      at += width
    }
  }
}

/** The tree of shortest ways from the centre; branches that touch each other side by side. */
function tree(centre: number, neighbours: readonly number[][]): { root: Branch; perRing: number[] } {
  const root: Branch = { v: centre, depth: 0, children: [], leaves: 1 }
  const branches = new Map([[centre, root]])
  const order = [root]
  for (let i = 0; i < order.length; i++)
    for (const u of neighbours[order[i]!.v]!) {
      if (branches.has(u)) continue
      const child: Branch = { v: u, depth: order[i]!.depth + 1, children: [], leaves: 1 }
      branches.set(u, child)
      order[i]!.children.push(child)
      order.push(child)
    }
  for (const branch of order.toReversed()) {
    branch.leaves = Math.max(
      1,
      branch.children.reduce((sum, child) => sum + child.leaves, 0),
    )
    branch.children = chained(branch.children, branches, neighbours)
  }
  const perRing: number[] = []
  for (const { depth } of order) perRing[depth] = (perRing[depth] ?? 0) + 1
  return { root, perRing }
}

/** Siblings in an order in which each follows one that it shares a cross relation with, where there is one. */
function chained(siblings: readonly Branch[], branches: ReadonlyMap<number, Branch>, neighbours: readonly number[][]): Branch[] {
  const under = new Map<number, Branch>()
  const mark = (branch: Branch, top: Branch): void => {
    const stack = [branch]
    for (let next = stack.pop(); next; next = stack.pop()) {
      under.set(next.v, top)
      stack.push(...next.children)
    }
  }
  if (siblings.length < 3 || siblings.length > 60 || branches.size > 400) return [...siblings]
  for (const sibling of siblings) mark(sibling, sibling)
  const ties = (a: Branch, b: Branch): number =>
    [...under].filter(([v, top]) => top === a && neighbours[v]!.some(u => under.get(u) === b)).length
  const left = [...siblings]
  const order = [left.shift()!]
  while (left.length > 0) {
    const next = left.reduce((best, sibling) => (ties(order.at(-1)!, sibling) > ties(order.at(-1)!, best) ? sibling : best))
    order.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return order
}
