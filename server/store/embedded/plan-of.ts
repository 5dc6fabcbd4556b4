import type { Plan } from '@isnad/cypher'
import type { PlanOperator } from '../../contract/query.ts'

export function planOf(plan: Plan, counted?: ReadonlyMap<Plan, number>): PlanOperator {
  const children = childrenOf(plan).map(child => planOf(child, counted))
  return {
    operator: plan.op,
    details: detailsOf(plan),
    estimatedRows: plan.rows,
    rows: counted ? (counted.get(plan) ?? 0) : null,
    children,
  }
}

function childrenOf(plan: Plan): Plan[] {
  if (plan.op === 'Union') return plan.parts.map(part => part.plan)
  const inner = 'inner' in plan ? [plan.inner] : []
  const table = 'table' in plan ? [plan.table.inner] : []
  return [...('input' in plan ? [plan.input] : []), ...inner, ...table]
}

function detailsOf(plan: Plan): string {
  switch (plan.op) {
    case 'NodeByLabelScan':
      return `${plan.name}:${plan.label}`
    case 'NodeIndexSeek':
      return `${plan.name}:${plan.label}(${plan.key})`
    case 'Projection':
      return plan.items.map(item => item.name).join(', ')
    case 'EagerAggregation':
      return plan.keys.map(key => key.name).join(', ')
    case 'NodeLeftOuterHashJoin':
      return plan.table.detail
    default:
      return 'detail' in plan ? plan.detail : 'name' in plan ? plan.name : ''
  }
}
