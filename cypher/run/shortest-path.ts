/** Breadth first, or all walks by length where conditions look at the whole path. */

import type { StoredNode, StoredRelationship } from '../graph/stored.ts'
import type { ShortestPathPlan } from '../plan/plan.ts'
import { sameEnds } from '../plan/shortest.ts'
import type { PathValue, Value } from '../types/types.ts'
import { toPredicate } from '../values/ternary.ts'
import { shortestWalks } from './breadth-first.ts'
import type { Builder, Cursor } from './eval/builder.ts'
import { decide } from './eval/decide.ts'
import { across, asNode, Neighbours } from './relationships.ts'
import { walkFrom } from './rows.ts'

export function runShortestPath(plan: ShortestPathPlan, input: Cursor, b: Builder): Cursor {
  const { row, ctx } = b
  const predicates = plan.predicates.map(predicate => b.bound(predicate))
  const conditions = plan.conditions.map(condition => b.bound(condition))
  let found: Iterator<StoredRelationship[], unknown> | undefined
  let start: StoredNode | null = null

  const fits = (relationship: StoredRelationship): boolean => {
    row[plan.element] = relationship
    return decide(predicates, false) === true
  }
  const { direction, types, max, all } = plan
  const layered = {
    direction,
    types,
    max,
    all,
    nodes: ctx.graph.nodeTable.length,
    fits: predicates.length > 0 ? fits : undefined,
    tick: (steps?: number) => ctx.tick(steps),
  }
  const write = (relationships: StoredRelationship[]): PathValue => {
    const path = walkFrom(start!, relationships)
    row[plan.list] = plan.single ? (relationships[0] as Value) : relationships
    row[plan.path] = path
    return path
  }
  const holds = (walked: StoredRelationship[]): boolean => {
    write(walked)
    return conditions.every(condition => toPredicate(condition()) === true)
  }
  const search = (from: StoredNode, to: StoredNode): Iterable<StoredRelationship[]> => {
    if (from === to && plan.min === 0) return conditions.length > 0 ? exhaustive(from, to) : [[]]
    if (from === to && !plan.cycles) throw sameEnds()
    return conditions.length > 0 || from === to ? exhaustive(from, to) : shortestWalks(layered, from, to)
  }
  /** With conditions on the whole path, the shortest that holds may be longer. */
  function* exhaustive(from: StoredNode, to: StoredNode): Generator<StoredRelationship[]> {
    if (from === to && plan.min === 0 && holds([])) {
      yield []
      return
    }
    let level: { end: StoredNode; walked: StoredRelationship[] }[] = [{ end: from, walked: [] }]
    for (let length = 1; level.length > 0 && length <= plan.max; length++) {
      const next: typeof level = []
      let hit = false
      for (const { end, walked } of level) {
        const neighbours = new Neighbours(plan.direction, plan.types)
        neighbours.start(end)
        for (let r = neighbours.next(); r; r = neighbours.next()) {
          ctx.tick()
          if (walked.includes(r) || !fits(r)) continue
          const longer = [...walked, r]
          ctx.charge(8 * longer.length + 40)
          const other = across(r, end)
          if (other === to && holds(longer)) {
            hit = true
            yield longer
          }
          next.push({ end: other, walked: longer })
        }
      }
      if (hit) return
      level = next
    }
  }

  const leave = (): void => {
    found?.return?.()
    found = undefined
  }
  return {
    open: () => {
      leave()
      input.open()
    },
    next: () => {
      for (;;) {
        const answer = found?.next()
        if (answer && !answer.done) {
          write(answer.value)
          if (!plan.all) leave()
          return true
        }
        found = undefined
        if (!input.next()) return false
        ctx.tick()
        start = asNode(row[plan.from] as Value)
        const end = asNode(row[plan.to] as Value)
        if (start && end) found = search(start, end)[Symbol.iterator]()
      }
    },
  }
}
