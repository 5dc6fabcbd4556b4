/**
 * Walks whose list of relationships nobody reads do not make one, steps whose relationship nobody reads do not look at it; where rows that come twice change nothing either, each far end is
 * looked for once.
 */
import { mentions, walk } from '../analyze/walk.ts'
import type { Expression } from '../ast/ast.ts'
import type { AggregatePlan, Bound, Plan } from './plan.ts'

/** `read`: the slots that are read when the plan has run. */
export function withLeanWalks(plan: Plan, read: readonly number[]): Plan {
  const all = new Set(read)
  addRead(plan, all)
  return lean(plan, all, false)
}

/** Numbers of operators that are no reading of a slot; any other counts as one, also those of operators that are added later. */
const NOT_READ: Partial<Record<Plan['op'], ReadonlySet<string>>> = {
  Expand: new Set(['relationship']),
  VarLengthExpand: new Set(['list', 'min', 'max']),
  Optional: new Set(['slots']),
  NodeLeftOuterHashJoin: new Set(['slots']),
  Sort: new Set(['slots']),
  Top: new Set(['slots']),
}

function addRead(part: unknown, read: Set<number>): void {
  if (typeof part === 'number') read.add(part)
  if (typeof part !== 'object' || part === null) return
  if (Array.isArray(part)) {
    for (const item of part) addRead(item, read)
    return
  }
  if ('expression' in part) {
    addNamed(part as Bound, read)
    return
  }
  const plan = part as Plan
  if (plan.op === 'EagerAggregation') for (const { call } of plan.aggregates) addNamed({ expression: call, scope: plan.scope }, read)
  const left = NOT_READ[plan.op]
  for (const [key, value] of Object.entries(plan)) {
    if (key !== 'rows' && key !== 'scope' && key !== 'aggregates' && !left?.has(key)) addRead(value, read)
  }
}

function addNamed({ expression, scope }: Bound, read: Set<number>): void {
  for (const name of mentions(expression)) {
    const slot = scope.slot(name)
    if (slot !== undefined) read.add(slot)
  }
}

/** `once`: a row that comes twice makes no difference to what is above. */
function lean(plan: Plan, read: ReadonlySet<number>, once: boolean): Plan {
  if (plan.op === 'Union') return { ...plan, parts: plan.parts.map(part => ({ ...part, plan: lean(part.plan, read, once) })) }
  const below = isOnceBelow(plan, once)
  const inner = 'inner' in plan && { inner: lean(plan.inner, read, below && plan.op !== 'StatefulShortestPath') }
  const input = 'input' in plan && { input: lean(plan.input, read, below) }
  const own = plan.op === 'VarLengthExpand' && leanWalk(plan.min, read.has(plan.list), once)
  const step = plan.op === 'Expand' && { unread: !read.has(plan.relationship) }
  return { ...plan, ...input, ...inner, ...own, ...step } as Plan
}

/** A walk of at least two may have to take a longer way than the shortest, which a search for ends does not find. */
const leanWalk = (min: number, listed: boolean, once: boolean) => ({ listed, ends: once && !listed && min <= 1 })

function isOnceBelow(plan: Plan, once: boolean): boolean {
  switch (plan.op) {
    case 'Distinct':
      return true
    case 'EagerAggregation':
      return plan.aggregates.every(isOnce)
    case 'Projection':
      return once && !plan.items.some(({ value }) => isRandom(value.expression))
    case 'Filter':
      return once && !plan.predicates.some(({ expression }) => isRandom(expression))
    case 'Skip':
    case 'Limit':
    case 'Top':
    case 'ProcedureCall':
    case 'Show':
      return false
    default:
      return once
  }
}

/** Sums and lists depend on the order of their values, and that may be another. */
function isOnce({ call }: AggregatePlan['aggregates'][number]): boolean {
  const name = call.kind === 'call' ? call.name.toLowerCase() : ''
  return name === 'min' || name === 'max' || (name === 'count' && call.kind === 'call' && call.distinct)
}

function isRandom(expression: Expression): boolean {
  let found = false
  walk(expression, node => {
    found ||= node.kind === 'call' && /^(?:rand|randomuuid)$/i.test(String(node.name))
    return !found
  })
  return found
}
