/** Relations of the same two ends: drawn beside each other, or as one line with a count where a fan would be a blot. */
import type { Denial, Relation } from '../../server/contract/graph.ts'

/** The most parallel relations that are still told apart as a fan. */
export const fanLimit = 8
/** Distance between neighbouring curves of a fan at its middle, px of control point; the curve itself bends half as far. */
const fanStep = 40

/** One line on the canvas. `bend`: distance of the control point from the straight line, px, to the right of from → to as seen on screen. `loop`: 0, or which of the self-loops. */
export interface Line {
  id: string
  from: string
  to: string
  relations: readonly Relation[]
  denial?: Denial
  bend: number
  loop: number
}

export function lines(relations: readonly Relation[]): Line[] {
  const groups = new Map<string, Relation[]>()
  for (const relation of relations) {
    const key = relation.from < relation.to ? `${relation.from}\u0000${relation.to}` : `${relation.to}\u0000${relation.from}`
    const group = groups.get(key)
    if (group) group.push(relation)
    else groups.set(key, [relation])
  }
  return [...groups.values()].flatMap(group => (group.length > fanLimit ? [bundled(group)] : fan(group)))
}

function bundled(group: readonly Relation[]): Line {
  const { from, to } = group[0]!
  return { id: `bundle|${from}|${to}`, from, to, relations: group, bend: 0, loop: from === to ? 1 : 0 }
}

/** Bends are spread about the straight line; those of opposite direction are mirrored, since right turns with the direction. */
function fan(group: readonly Relation[]): Line[] {
  const start = group[0]!.from
  const inDrawingOrder = [...group].sort((a, b) => Number(a.from !== start) - Number(b.from !== start) || (a.id < b.id ? -1 : 1))
  return inDrawingOrder.map((relation, index) => {
    const { id, from, to } = relation
    if (from === to) return { id, from, to, relations: [relation], bend: 0, loop: index + 1 }
    const offset = (index - (group.length - 1) / 2) * fanStep
    return { id, from, to, relations: [relation], bend: (from === start ? offset : -offset) || 0, loop: 0 }
  })
}
