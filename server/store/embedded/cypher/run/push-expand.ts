/** One step along a relationship where all rows are read: handed on without a pause, or only counted. */
import { type Builder, type Cursor, eachRow } from '../eval/builder.ts'
import { isRelationship } from '../kinds.ts'
import type { Expand } from '../plan/plan.ts'
import type { Adjacency, StoredNode } from '../property-graph.ts'
import type { Value } from '../types.ts'
import { asNode, isNew, leads } from './relationships.ts'

/** The clock is asked for at the start of each list and at every eighth relationship: conditions above may be slow. */
const TICK_MASK = 7

/** The rows of an Expand handed on instead of asked for: plain loops, one inside the other. */
export function pushExpand(plan: Expand, input: Cursor, b: Builder, visit: () => void): void {
  const { row, ctx } = b
  const { from, to, relationship: slot, into, distinctFrom, types, direction } = plan
  const [other] = distinctFrom
  const walk = (start: StoredNode, buckets: Adjacency, incoming: boolean): void => {
    // what came before stands still while this node's relationships are walked; most often it is one relationship
    const before = other === undefined ? undefined : row[other]
    const others = distinctFrom.length > 1 || Array.isArray(before)
    // those to the node itself have come already, as outgoing ones
    const noLoops = incoming && direction === 'both'
    for (let i = 0; i < buckets.length; i++) {
      const { type, relationships } = buckets[i]!
      if (types && !types.includes(type)) continue
      ctx.tick()
      for (let k = 0; k < relationships.length; k++) {
        const relationship = relationships[k]!
        if ((k & TICK_MASK) === TICK_MASK) ctx.tick()
        if (relationship === before || (others && !isNew(relationship, distinctFrom, row))) continue
        const end = incoming ? relationship.start : relationship.end
        if ((into && end !== row[to]) || (noLoops && end === start)) continue
        row[slot] = relationship
        if (!into) row[to] = end
        visit()
      }
    }
  }
  eachRow(input, () => {
    const start = asNode(row[from] as Value)
    if (!start) return
    if (direction !== 'in' && start.out) walk(start, start.out, false)
    if (direction !== 'out' && start.in) walk(start, start.in, true)
  })
}

/** How many rows there would be: the sizes of the lists, without those that were walked before. */
export function countExpand(plan: Expand, input: Cursor, b: Builder): number {
  let all = 0
  countEachExpand(plan, input, b, n => {
    all += n
  })
  return all
}

/** The same for each row of the input that has any. */
export function countEachExpand(plan: Expand, input: Cursor, b: Builder, visit: (n: number) => void): void {
  const { row, ctx } = b
  const { types, direction } = plan
  const size = (start: StoredNode, buckets: Adjacency, noLoops: boolean): number => {
    let n = 0
    for (const { type, relationships } of buckets) {
      if (types && !types.includes(type)) continue
      n += relationships.length
      if (noLoops) for (const relationship of relationships) if (relationship.start === start) n--
    }
    return n
  }
  eachRow(input, () => {
    const start = asNode(row[plan.from] as Value)
    if (!start) return
    ctx.tick()
    let n = 0
    if (direction !== 'in' && start.out) n += size(start, start.out, false)
    if (direction !== 'out' && start.in) n += size(start, start.in, direction === 'both')
    for (const slot of plan.distinctFrom) {
      const before = row[slot] as Value
      for (const relationship of Array.isArray(before) ? before : [before]) {
        if (isRelationship(relationship) && leads(relationship, start, direction, types)) n--
      }
    }
    if (n > 0) visit(n)
  })
}
