import { random } from '../../server/contract/random.ts'
import { forceAtlas } from './force-atlas.ts'
import { backToPlace, fillPlace, heightNeeded } from './orient.ts'
import { removeOverlaps } from './overlaps.ts'
import { pack } from './pack.ts'
import { refine } from './refine.ts'
import { distances, stress, wantedLengths } from './stress.ts'
import { adjacency, components, type Layout, type LayoutTask, part } from './task.ts'

export interface ForceParameters {
  /** Up to this many entities, several drawings are made and the best is kept. */
  carefulUpTo: number
  /** Cost of a pixel of height: a drawing that must be shown smaller is harder to read. */
  sizePrice: number
}

/** Entities that have a place are brought back near it; pinned ones do not move. */
export function force(task: LayoutTask, { carefulUpTo, sizePrice }: ForceParameters): Layout {
  const parts = components(task.nodes.length, adjacency(task.nodes.length, task.edges))
  const layout: Layout = { xs: new Float64Array(task.nodes.length), ys: new Float64Array(task.nodes.length) }
  if (task.nodes.length > carefulUpTo) Object.assign(layout, forceAtlas(task))
  else
    for (const members of parts) {
      const own = part(task, members)
      const middle = middleOf(own)
      const drawn = careful(moved(own, -middle.x, -middle.y), sizePrice)
      members.forEach((member, i) => {
        layout.xs[member] = drawn.xs[i]! + middle.x
        layout.ys[member] = drawn.ys[i]! + middle.y
      })
    }
  removeOverlaps(task.nodes, layout)
  // a component that holds a pinned entity cannot be moved as a whole
  if (task.nodes.every(node => !node.fixed))
    pack(
      task,
      layout,
      parts,
      task.nodes.some(node => node.x !== null),
    )
  const back = backToPlace(task, layout)
  removeOverlaps(task.nodes, back)
  return back
}

function careful(task: LayoutTask, sizePrice: number): Layout {
  const n = task.nodes.length
  const lengths = wantedLengths(task)
  const wanted = distances(task, lengths)
  const placed = task.nodes.some(node => node.x !== null)
  const starts = placed ? 1 : n <= 12 ? 4 : n <= 60 ? 16 : n <= 120 ? 6 : 2
  const moves = Math.round(Math.min(16_000, 1_200_000 / (n + task.edges.length)))
  const drafts = Array.from({ length: starts }, (_, i) => {
    const drawn = stress(task, wanted, startOf(task, i), task.seed + i)
    const oriented = placed ? drawn : fillPlace(task, drawn)
    return refine(task, wanted, oriented, Math.min(moves, 25 * n), task.seed + i, 90)
  }).sort((a, b) => a.cost - b.cost)
  const finalists = drafts
    .slice(0, n <= 60 ? 3 : 1)
    .map((draft, i) => refine(task, wanted, draft.layout, moves, task.seed + 100 + i, placed ? 60 : undefined))
  const price = (draft: { layout: Layout; cost: number }): number => draft.cost + sizePrice * heightNeeded(task, draft.layout)
  return finalists.reduce((best, next) => (price(next) < price(best) ? next : best)).layout
}

function startOf(task: LayoutTask, draft: number): Layout {
  const next = random(task.seed * 31 + draft)
  const spread = 60 * Math.sqrt(task.nodes.length)
  return {
    xs: Float64Array.from(task.nodes, node => node.x ?? (next() - 0.5) * spread),
    ys: Float64Array.from(task.nodes, node => node.y ?? (next() - 0.5) * spread),
  }
}

function middleOf({ nodes }: LayoutTask): { x: number; y: number } {
  const known = nodes.flatMap(({ x, y }) => (x === null || y === null ? [] : [{ x, y }]))
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
  return { x: mean(known.map(({ x }) => x)), y: mean(known.map(({ y }) => y)) }
}

const moved = (task: LayoutTask, dx: number, dy: number): LayoutTask => ({
  ...task,
  nodes: task.nodes.map(node => (node.x === null || node.y === null ? node : { ...node, x: node.x + dx, y: node.y + dy })),
})
