import type { StoredNode, StoredRelationship } from '../graph/stored.ts'
import type { BoundExpand, Direction, Expand } from '../plan/plan.ts'
import { describe } from '../text/describe.ts'
import { CypherError } from '../types/errors.ts'
import { isRelationship } from '../types/kinds.ts'
import type { NodeValue, RelationshipValue, Value } from '../types/types.ts'
import type { Builder, Cursor } from './eval/builder.ts'
import { countEachExpand, countExpand, pushExpand, someExpand } from './push-expand.ts'
import { asNode, isNew, leads, Neighbours } from './relationships.ts'

/** The innermost loop of most queries: its state is in local variables. */
export function runExpand(plan: Expand, input: Cursor, b: Builder): Cursor {
  const { row, ctx } = b
  const { from, to, relationship: slot, into, distinctFrom } = plan
  const neighbours = new Neighbours(plan.direction, plan.types)
  const both = plan.direction === 'both'
  const hasOthers = distinctFrom.length > 0
  let node: StoredNode | null = null
  let list: readonly StoredRelationship[] = []
  let at = 0

  const step = (): boolean => {
    while (at < list.length) {
      const relationship = list[at++]!
      ctx.tick()
      const end = relationship.start === node ? relationship.end : relationship.start
      if (into && end !== row[to]) continue
      if (hasOthers && !isNew(relationship, distinctFrom, row)) continue
      if (both && neighbours.repeats(relationship)) continue
      row[slot] = relationship
      if (!into) row[to] = end
      return true
    }
    return false
  }
  return {
    open: () => {
      node = null
      list = []
      at = 0
      input.open()
    },
    next: () => {
      for (;;) {
        if (step()) return true
        if (node && neighbours.nextList()) {
          list = neighbours.list
          at = 0
          continue
        }
        if (!input.next()) return false
        node = asNode(row[from] as Value)
        if (node) neighbours.start(node)
      }
    },
    each: pushExpand(plan, input, b),
    ...(into ? {} : counted(plan, input, b)),
  }
}

function counted(plan: Expand, input: Cursor, b: Builder): Pick<Cursor, 'count' | 'countEach' | 'some'> {
  const count = countExpand(plan, input, b)
  const countEach = countEachExpand(plan, input, b)
  if (plan.input.op !== 'Argument') return { count, countEach }
  return { count, countEach, some: plan.distinctFrom.length > 0 ? () => count() > 0 : someExpand(plan, b) }
}

/** Every way to fit a bound relationship, or list of them, between two ends. */
export function runKnown(plan: BoundExpand, input: Cursor, b: Builder): Cursor {
  const { row, ctx } = b
  let ends: (readonly [NodeValue, NodeValue])[] = []
  return {
    open: () => {
      ends = []
      input.open()
    },
    next: () => {
      for (;;) {
        for (let pair = ends.pop(); pair; pair = ends.pop()) {
          const [start, end] = pair
          if (plan.fromBound && row[plan.from] !== start) continue
          if (plan.toBound && row[plan.to] !== end) continue
          if (plan.from === plan.to && start !== end) continue
          row[plan.from] = start as Value
          row[plan.to] = end as Value
          return true
        }
        if (!input.next()) return false
        ctx.tick()
        ends = endsOf(row[plan.relationship] as Value, plan, row)
      }
    },
  }
}

function endsOf(value: Value, plan: BoundExpand, row: readonly Value[]): (readonly [NodeValue, NodeValue])[] {
  if (value === null) return []
  const walk = plan.list ? relationshipsOf(value) : [relationshipOf(value)]
  if (walk.some(relationship => !isNew(relationship, plan.distinctFrom, row)) || new Set(walk).size < walk.length) return []
  if (plan.list && (walk.length < plan.list.min || walk.length > (plan.list.max ?? Number.POSITIVE_INFINITY))) return []
  const [first] = walk
  // an empty walk stays where it is: only a known end tells where
  if (!first) {
    const known = plan.fromBound ? row[plan.from] : plan.toBound ? row[plan.to] : null
    return known ? [[known as NodeValue, known as NodeValue]] : []
  }
  const starts = first.start === first.end ? [first.start] : [first.end, first.start]
  return starts.flatMap(start => {
    const end = follow(walk, start, plan.direction, plan.types)
    return end ? [[start, end] as const] : []
  })
}

function follow(
  walk: readonly RelationshipValue[],
  start: NodeValue,
  direction: Direction,
  types: readonly string[] | undefined,
): NodeValue | undefined {
  let at = start
  for (const relationship of walk) {
    if (!leads(relationship, at, direction, types)) return undefined
    at = relationship.start === at ? relationship.end : relationship.start
  }
  return at
}

function relationshipOf(v: Value): RelationshipValue {
  if (isRelationship(v)) return v
  throw CypherError.typeError(`Expected to find a relationship but found ${describe(v)} instead`)
}

function relationshipsOf(v: Value): RelationshipValue[] {
  if (Array.isArray(v)) return v.map(relationshipOf)
  throw CypherError.typeError(`Expected a list of relationships but found ${describe(v)} instead`)
}
