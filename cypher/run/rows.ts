import { StoredNode } from '../graph/stored.ts'
import type { FilterPlan, NodeCheck, PathParts, ProjectPath, ProjectPlan } from '../plan/plan.ts'
import { isRelationship } from '../types/kinds.ts'
import type { NodeValue, PathValue, RelationshipValue, Value } from '../types/types.ts'
import { toPredicate } from '../values/ternary.ts'
import { type Builder, type Cursor, eachRow } from './eval/builder.ts'
import { decide } from './eval/decide.ts'
import { asNode } from './relationships.ts'

export function runFilter(plan: FilterPlan, input: Cursor, b: Builder): Cursor {
  const predicates = plan.predicates.map(predicate => b.bound(predicate))
  const [only] = predicates
  const holds = only && predicates.length === 1 ? () => toPredicate(only()) === true : () => decide(predicates, false) === true
  let visit = (): void => {}
  const filtered = (): void => {
    if (holds()) visit()
  }
  return {
    open: () => input.open(),
    next: () => {
      while (input.next()) if (holds()) return true
      return false
    },
    each: wanted => {
      visit = wanted
      eachRow(input, filtered)
    },
  }
}

export function runNodeCheck({ slot, lenient }: NodeCheck, input: Cursor, { row }: Builder): Cursor {
  const holds = lenient ? () => row[slot] instanceof StoredNode : () => asNode(row[slot] as Value) !== null
  return {
    open: () => input.open(),
    next: () => {
      while (input.next()) if (holds()) return true
      return false
    },
    each: visit =>
      eachRow(input, () => {
        if (holds()) visit()
      }),
  }
}

export function runProjection(plan: ProjectPlan, input: Cursor, b: Builder): Cursor {
  const { row } = b
  const items = plan.items.map(({ slot, value }) => ({ slot, value: b.bound(value) }))
  return {
    open: () => input.open(),
    next: () => {
      if (!input.next()) return false
      for (const { slot, value } of items) row[slot] = value()
      return true
    },
    // unread columns are computed all the same: they may fail
    each: visit =>
      eachRow(input, () => {
        for (const { slot, value } of items) row[slot] = value()
        visit()
      }),
  }
}

export function pathOf(parts: PathParts, row: readonly Value[]): PathValue | null {
  const start = row[parts.start] as NodeValue | null
  if (start === null) return null
  const relationships: RelationshipValue[] = []
  for (const slot of parts.links) {
    const link = row[slot]
    if (link === null || link === undefined) return null
    if (Array.isArray(link)) relationships.push(...(link as RelationshipValue[]))
    else if (isRelationship(link)) relationships.push(link)
  }
  return walkFrom(start, relationships)
}

export function walkFrom(start: NodeValue, relationships: readonly RelationshipValue[]): PathValue {
  const nodes = [start]
  for (const relationship of relationships) {
    const at = nodes.at(-1)!
    nodes.push(relationship.start === at ? relationship.end : relationship.start)
  }
  return { kind: 'path', nodes, relationships }
}

export function runPath(plan: ProjectPath, input: Cursor, b: Builder): Cursor {
  return {
    open: () => input.open(),
    next: () => {
      if (!input.next()) return false
      b.row[plan.slot] = pathOf(plan.parts, b.row)
      return true
    },
    each: visit =>
      eachRow(input, () => {
        b.row[plan.slot] = pathOf(plan.parts, b.row)
        visit()
      }),
  }
}
