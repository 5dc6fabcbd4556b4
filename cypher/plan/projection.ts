import { conjuncts, fingerprint, hasAggregate, mentions, mentionsAggregate, rewrite } from '../analyze/walk.ts'
import type { Expression, ProjectionClause, ProjectionItem } from '../ast/ast.ts'
import { CypherError } from '../types/errors.ts'
import { aggregate } from './aggregation.ts'
import { selectivity } from './estimates.ts'
import type { Scope } from './frame.ts'
import { behind } from './never.ts'
import type { Bound, Plan } from './plan.ts'
import type { Planning } from './state.ts'

export interface Item {
  readonly name: string
  readonly expression: Expression
}

interface Projected {
  readonly plan: Plan
  readonly scope: Scope
  readonly sorting: Scope
  readonly orderBy: readonly Expression[]
}

export function planProjection(
  clause: ProjectionClause,
  input: Plan,
  scope: Scope,
  planning: Planning,
): { plan: Plan; scope: Scope; columns?: readonly string[] } {
  const items = itemsOf(clause, scope)
  const orderBy = clause.orderBy.map(sort => aliased(sort.expression, items))
  const aggregating = items.some(item => hasAggregate(item.expression))
  const projected = aggregating
    ? aggregate(items, orderBy, input, scope, { ...planning, withOuter: planning.withOuter && isWith(clause) })
    : project(items, orderBy, input, scope, planning)
  const slots = [...projected.scope.names].flatMap(([name, slot]) => (projected.scope.enclosing.get(name) === slot ? [] : [slot]))
  let plan = projected.plan
  if (clause.distinct) plan = { op: 'Distinct', input: plan, slots, rows: plan.rows }
  // WHERE and ORDER BY see earlier names as long as the rows are still the earlier ones
  const aggregatesWithin = !clause.star && items.some(item => mentionsAggregate(item.expression))
  const sight = clause.distinct || (aggregatesWithin && !aggregating) ? projected.scope : projected.sorting
  const where = clause.where && aliased(clause.where, items)
  const kept = where ? [...new Set([...slots, ...[...mentions(where)].flatMap(name => sight.slot(name) ?? [])])] : slots
  plan = sortAndCut(clause, projected.orderBy, plan, sight, kept, projected.scope)
  if (where) {
    const predicates = conjuncts(where).map(expression => ({ expression, scope: sight }))
    plan = behind(plan, where, { op: 'Filter', input: plan, predicates, rows: plan.rows * selectivity(where) })
  }
  return { plan, scope: projected.scope, columns: clause.kind === 'return' ? items.map(item => item.name) : undefined }
}

/** To Neo4j a RETURN that sorts is a WITH and a RETURN. */
const isWith = ({ kind, orderBy }: ProjectionClause): boolean => kind === 'with' || orderBy.length > 0

function itemsOf(clause: ProjectionClause, scope: Scope): Item[] {
  const written = clause.items.map((item: ProjectionItem) => ({ name: item.name, expression: item.expression }))
  if (!clause.star) return written
  const named = new Set(written.map(item => item.name))
  const all = scope.visible().filter(name => !named.has(name))
  return [...all.map(name => ({ name, expression: { kind: 'variable', name, position: clause.position } as const })), ...written]
}

/** In ORDER BY or WHERE, an expression that is also projected means that column. */
function aliased(expression: Expression, items: readonly Item[]): Expression {
  const byPrint = new Map(items.map(item => [fingerprint(item.expression), item.name]))
  const names = new Set(items.map(item => item.name))
  return rewrite(expression, node => {
    if (node.kind === 'variable' && names.has(node.name)) return undefined
    const name = byPrint.get(fingerprint(node))
    if (name !== undefined) return { kind: 'variable', name, position: node.position }
    // what stands in a subquery is its own, and may count other rows
    return node.kind === 'exists' || node.kind === 'count' || node.kind === 'collect' ? node : undefined
  })
}

/** A variable that is passed on keeps its slot; everything else gets a new one. */
function project(items: readonly Item[], orderBy: readonly Expression[], input: Plan, scope: Scope, planning: Planning): Projected {
  const names = new Map<string, number>()
  const computed: { slot: number; value: Bound; name: string }[] = []
  for (const { name, expression } of items) {
    const known = expression.kind === 'variable' ? scope.slot(expression.name) : undefined
    const slot = known ?? planning.frame.allocate()
    names.set(name, slot)
    if (known === undefined) computed.push({ slot, value: { expression, scope }, name })
  }
  const plan: Plan = computed.length > 0 ? { op: 'Projection', input, items: computed, rows: input.rows } : input
  return { plan, scope: scope.projected(names), sorting: scope.with(names), orderBy }
}

function sortAndCut(
  clause: ProjectionClause,
  orderBy: readonly Expression[],
  input: Plan,
  sorting: Scope,
  slots: readonly number[],
  scope: Scope,
): Plan {
  const bound = (expression: Expression | undefined): Bound | undefined => expression && { expression, scope }
  const skip = bound(clause.skip)
  const limit = bound(clause.limit)
  // 5.26 evaluates these while planning
  for (const count of [skip, limit]) if (count && hasAggregate(count.expression)) throw unplanned()
  let plan = input
  if (orderBy.length > 0) {
    const keys = orderBy.map((expression, i) => ({ value: { expression, scope: sorting }, descending: clause.orderBy[i]!.descending }))
    plan = { op: limit ? 'Top' : 'Sort', input: plan, keys, slots, limit, skip, rows: limit ? cut(plan.rows, limit) : plan.rows }
  }
  if (skip) plan = { op: 'Skip', input: plan, count: skip, rows: plan.rows }
  if (limit) plan = { op: 'Limit', input: plan, count: limit, rows: cut(plan.rows, limit) }
  return plan
}

const unplanned = (): CypherError =>
  new CypherError('Neo.DatabaseError.General.UnknownError', 'Failed to evaluate expression CountStar()', 'compile')

function cut(rows: number, limit: Bound): number {
  const { expression } = limit
  return expression.kind === 'literal' && typeof expression.value === 'bigint' ? Math.min(rows, Number(expression.value)) : rows
}
