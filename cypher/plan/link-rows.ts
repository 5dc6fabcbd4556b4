import { fanOut } from './estimates.ts'
import { type Link, typesOf } from './pattern.ts'
import type { Direction } from './plan.ts'
import type { MatchState } from './state.ts'

export const FLIP: Record<Direction, Direction> = { out: 'in', in: 'out', both: 'both' }

export const UNBOUNDED = Number.MAX_SAFE_INTEGER

export const ends = (link: Link, reversed: boolean): { from: string; to: string } =>
  reversed ? { from: link.right, to: link.left } : { from: link.left, to: link.right }

/** The fan-out and, for a known far end, the chance of arriving there. */
export function linkRows(link: Link, reversed: boolean, state: MatchState): number {
  const { graph } = state.planning
  const { to } = ends(link, reversed)
  const chance = state.isBound(to) ? 1 / Math.max(1, graph.nodeCount) : 1
  if (link.kind === 'group') return state.plan.rows * 100 * chance
  const each = fanOut(graph, typesOf(link.pattern), link.pattern.direction)
  if (link.kind === 'relationship') return state.plan.rows * each * chance
  const steps = Math.min(link.max ?? link.min + 3, link.min + 3)
  return state.plan.rows * Math.max(1, each) ** Math.max(1, steps) * chance
}
