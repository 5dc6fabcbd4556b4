/** One step along a relationship where all rows are read: pushed or only counted. */

import type { QueryContext } from '../graph/context.ts'
import type { Ends, Steps } from '../graph/far-ends.ts'
import type { PropertyGraph } from '../graph/property-graph.ts'
import type { Adjacency, StoredNode } from '../graph/stored.ts'
import type { Expand } from '../plan/plan.ts'
import { isRelationship } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { type Builder, type Cursor, eachRow } from './eval/builder.ts'
import { asNode, isNew, leads } from './relationships.ts'

const TICK_MASK = 7

/** Plain nested loops, made once for all times that it is opened. */
export function pushExpand(plan: Expand, input: Cursor, b: Builder): (visit: () => void) => void {
  const { row, ctx } = b
  const { from, to, relationship: slot, into, distinctFrom, types, direction, unread } = plan
  const [other] = distinctFrom
  const nodes = ctx.graph.nodeTable
  const byEnds = unread && !into && other === undefined
  let out: Steps | undefined
  let incomingSteps: Steps | undefined
  const outgoing = direction !== 'in'
  const incomingToo = direction !== 'out'
  const both = direction === 'both'
  let visit = (): void => {}
  const walkEnds = ({ first, ends }: Ends, id: number, noLoops: boolean): void => {
    const last = first[id + 1]!
    ctx.tick()
    for (let i = first[id]!; i < last; i++) {
      if ((i & TICK_MASK) === TICK_MASK) ctx.tick()
      if (noLoops && ends[i] === id) continue
      row[to] = nodes[ends[i]!]!
      visit()
    }
  }
  const walk = (start: StoredNode, buckets: Adjacency, incoming: boolean, steps: Steps | undefined): void => {
    // earlier slots do not change while this node is expanded; usually there is one relationship among them
    const before = other === undefined ? undefined : row[other]
    const others = distinctFrom.length > 1 || Array.isArray(before)
    // self-loops have come already, as outgoing ones
    const noLoops = incoming && both
    for (let i = 0; i < buckets.length; i++) {
      const { type, relationships } = buckets[i]!
      if (types && !types.includes(type)) continue
      ctx.tick()
      if (steps) steps.walked += relationships.length
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
  const walkFrom = (): void => {
    const start = asNode(row[from] as Value)
    if (!start) return
    if (outgoing) {
      if (out?.ends) walkEnds(out.ends, start.id, false)
      else if (start.out) walk(start, start.out, false, out)
    }
    if (!incomingToo) return
    if (incomingSteps?.ends) walkEnds(incomingSteps.ends, start.id, both)
    else if (start.in) walk(start, start.in, true, incomingSteps)
  }
  return wanted => {
    visit = wanted
    if (byEnds && outgoing && !out?.ends) out = ctx.graph.stepsFrom('out', types, () => ctx.tick())
    if (byEnds && incomingToo && !incomingSteps?.ends) incomingSteps = ctx.graph.stepsFrom('in', types, () => ctx.tick())
    eachRow(input, walkFrom)
  }
}

export function countExpand(plan: Expand, input: Cursor, b: Builder): () => number {
  let all = 0
  const countEach = countEachExpand(plan, input, b)
  const add = (n: number): void => {
    all += n
  }
  return () => {
    const stored = storedCount(plan, b.ctx.graph)
    if (stored !== undefined) return stored
    all = 0
    countEach(add)
    return all
  }
}

/** `count(b.name)` behind a step from every node, or every node of a label; undefined for any other step. */
export function storedEnds(plan: Expand, key: string, ctx: QueryContext): number | undefined {
  const { input, types, direction, into } = plan
  if (into || direction === 'both' || storedCount(plan, ctx.graph) === undefined) return undefined
  const label = input.op === 'NodeByLabelScan' ? input.label : undefined
  return ctx.graph.stepCountWith({ label, types, direction }, key, () => ctx.tick())
}

function storedCount({ input, from, types, direction, distinctFrom }: Expand, graph: PropertyGraph): number | undefined {
  if (direction === 'both' || distinctFrom.length > 0) return undefined
  if (input.op !== 'AllNodesScan' && input.op !== 'NodeByLabelScan') return undefined
  if (input.slot !== from || input.input.op !== 'Argument') return undefined
  if (input.op === 'NodeByLabelScan') return graph.stepCount(input.label, types, direction)
  return types ? [...new Set(types)].reduce((n, type) => n + graph.typeCount(type), 0) : graph.relationshipCount
}

/** Whether there is any step at all: no list of relationships is empty, so none is looked into. */
export function someExpand({ from, types, direction }: Expand, b: Builder): () => boolean {
  const { row, ctx } = b
  const leads = (buckets: Adjacency | undefined): boolean =>
    buckets !== undefined && (types === undefined || buckets.some(({ type }) => types.includes(type)))
  return () => {
    ctx.tick()
    const start = asNode(row[from] as Value)
    return start !== null && ((direction !== 'in' && leads(start.out)) || (direction !== 'out' && leads(start.in)))
  }
}

/** Per input row that has any. */
export function countEachExpand(plan: Expand, input: Cursor, b: Builder): (visit: (n: number) => void) => void {
  const { row, ctx } = b
  const { types, direction, from, distinctFrom } = plan
  let visit = (_n: number): void => {}
  const size = (start: StoredNode, buckets: Adjacency, noLoops: boolean): number => {
    let n = 0
    for (let i = 0; i < buckets.length; i++) {
      const { type, relationships } = buckets[i]!
      if (types && !types.includes(type)) continue
      n += relationships.length
      if (noLoops) for (const relationship of relationships) if (relationship.start === start) n--
    }
    return n
  }
  const countFrom = (): void => {
    const start = asNode(row[from] as Value)
    if (!start) return
    ctx.tick()
    let n = 0
    if (direction !== 'in' && start.out) n += size(start, start.out, false)
    if (direction !== 'out' && start.in) n += size(start, start.in, direction === 'both')
    for (let i = 0; i < distinctFrom.length; i++) {
      const before = row[distinctFrom[i]!] as Value
      if (!Array.isArray(before)) {
        if (isRelationship(before) && leads(before, start, direction, types)) n--
        continue
      }
      for (const relationship of before) if (isRelationship(relationship) && leads(relationship, start, direction, types)) n--
    }
    if (n > 0) visit(n)
  }
  return wanted => {
    visit = wanted
    eachRow(input, countFrom)
  }
}
