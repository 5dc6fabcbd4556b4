/** Walks of variable length: depth first, no relationship twice. */
import type { Builder, Cursor } from '../eval/builder.ts'
import { decide } from '../eval/decide.ts'
import type { VarExpand } from '../plan/plan.ts'
import type { StoredNode, StoredRelationship } from '../property-graph.ts'
import type { Value } from '../types.ts'
import { across, asNode, isNew, Neighbours } from './relationships.ts'

export function runVarExpand(plan: VarExpand, input: Cursor, b: Builder): Cursor {
  const { row, ctx } = b
  const { from, to, into, list, element, min, max } = plan
  const predicates = plan.predicates.map(predicate => b.bound(predicate))
  const open: { node: StoredNode; neighbours: Neighbours }[] = []
  const walked: StoredRelationship[] = []
  const on = new Set<StoredRelationship>()
  let pending = false

  const start = (node: StoredNode): void => {
    const neighbours = new Neighbours(plan.direction, plan.types)
    neighbours.start(node)
    open.push({ node, neighbours })
  }
  const fits = (relationship: StoredRelationship): boolean => {
    if (on.has(relationship) || !isNew(relationship, plan.distinctFrom, row)) return false
    row[element] = relationship
    return decide(predicates, false) === true
  }
  const emit = (end: StoredNode): boolean => {
    if (into && row[to] !== end) return false
    row[list] = plan.reversed ? [...walked].reverse() : [...walked]
    if (!into) row[to] = end
    return true
  }
  /** One step further, or one back; true when a row was written. */
  const step = (): boolean => {
    const top = open.at(-1)!
    const relationship = open.length <= max ? top.neighbours.next() : undefined
    if (!relationship) {
      open.pop()
      const last = walked.pop()
      if (last) on.delete(last)
      return false
    }
    if (!fits(relationship)) return false
    const end = across(relationship, top.node)
    walked.push(relationship)
    on.add(relationship)
    start(end)
    return walked.length >= min && emit(end)
  }

  return {
    open: () => {
      open.length = 0
      walked.length = 0
      on.clear()
      pending = false
      input.open()
    },
    next: () => {
      for (;;) {
        if (pending) {
          pending = false
          if (emit(open[0]!.node)) return true
        }
        while (open.length > 0) {
          ctx.tick()
          if (step()) return true
        }
        if (!input.next()) return false
        const node = asNode(row[from] as Value)
        if (!node || (into && asNode(row[to] as Value) === null)) continue
        start(node)
        pending = min === 0
      }
    },
  }
}
