/** Depth first, no relationship twice. */

import type { Adjacency, StoredNode, StoredRelationship } from '../graph/stored.ts'
import type { VarExpand } from '../plan/plan.ts'
import type { Value } from '../types/types.ts'
import { type Builder, type Cursor, type Evaluate, eachRow } from './eval/builder.ts'
import { decide } from './eval/decide.ts'
import { across, asNode, isNew, Neighbours } from './relationships.ts'
import { walkRows } from './several.ts'

/** Longer walks are not recursive. */
const MOST_LEVELS = 64

/** For short walks, in the same order: linear search for relationships already walked. */
function pushWalks(plan: VarExpand, predicates: readonly Evaluate[], input: Cursor, b: Builder, visit: () => void): void {
  const { row, ctx } = b
  const { from, to, into, list, element, min, max, types, direction, distinctFrom } = plan
  const walked: StoredRelationship[] = []

  const emit = (end: StoredNode): void => {
    if (into && row[to] !== end) return
    if (plan.listed) row[list] = plan.reversed ? walked.slice().reverse() : walked.slice()
    if (!into) row[to] = end
    visit()
  }
  const walkList = (node: StoredNode, relationships: readonly StoredRelationship[], incoming: boolean): void => {
    const noLoops = incoming && direction === 'both'
    for (let i = 0; i < relationships.length; i++) {
      const relationship = relationships[i]!
      ctx.tick()
      const end = incoming ? relationship.start : relationship.end
      // self-loops have come already, as outgoing ones
      if ((noLoops && end === node) || walked.includes(relationship)) continue
      if (distinctFrom.length > 0 && !isNew(relationship, distinctFrom, row)) continue
      if (predicates.length > 0) {
        row[element] = relationship
        if (decide(predicates, false) !== true) continue
      }
      walked.push(relationship)
      if (walked.length >= min) emit(end)
      if (walked.length < max) walk(end)
      walked.pop()
    }
  }
  const walkSide = (node: StoredNode, buckets: Adjacency | undefined, incoming: boolean): void => {
    if (!buckets) return
    for (let i = 0; i < buckets.length; i++) {
      const { type, relationships } = buckets[i]!
      if (!types || types.includes(type)) walkList(node, relationships, incoming)
    }
  }
  const walk = (node: StoredNode): void => {
    if (direction !== 'in') walkSide(node, node.out, false)
    if (direction !== 'out') walkSide(node, node.in, true)
  }
  eachRow(input, () => {
    const node = asNode(row[from] as Value)
    if (!node || (into && asNode(row[to] as Value) === null)) return
    walked.length = 0
    if (min === 0) emit(node)
    if (max > 0) walk(node)
  })
}

export function runVarExpand(plan: VarExpand, input: Cursor, b: Builder): Cursor {
  const { row } = b
  const { to, into, list, element, min, max } = plan
  const predicates = plan.predicates.map(predicate => b.bound(predicate))
  const open: { node: StoredNode; neighbours: Neighbours }[] = []
  const walked: StoredRelationship[] = []
  const on = new Set<StoredRelationship>()

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
    if (plan.listed) row[list] = plan.reversed ? [...walked].reverse() : [...walked]
    if (!into) row[to] = end
    return true
  }
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

  const walk = walkRows(plan, input, b, {
    open,
    clear() {
      open.length = 0
      walked.length = 0
      on.clear()
    },
    begin: start,
    stay: () => emit(open[0]!.node),
    step,
  })
  return { ...walk, ...(max <= MOST_LEVELS && { each: (visit: () => void) => pushWalks(plan, predicates, input, b, visit) }) }
}
