import type { Expression } from '../ast/ast.ts'
import type { Value } from '../types/types.ts'
import { nodesOf, selectivity } from './estimates.ts'
import type { NodeItem } from './pattern.ts'
import type { Plan } from './plan.ts'
import type { MatchState } from './state.ts'

export function startAt(node: NodeItem, state: MatchState): Plan {
  const found = state.conditions.flatMap(condition => seek(condition, node, state))
  return [...found, scan(node, state)].reduce((best, plan) => (plan.rows < best.rows ? plan : best))
}

function scan(node: NodeItem, state: MatchState): Plan {
  const { graph } = state.planning
  const slot = state.slot(node.name)
  const rows = state.plan.rows * nodesOf(graph, node.labels)
  const label = [...node.labels].sort((a, b) => graph.labelCount(a) - graph.labelCount(b))[0]
  const base = { input: state.plan, slot, name: node.name, rows }
  return label === undefined ? { op: 'AllNodesScan', ...base } : { op: 'NodeByLabelScan', label, ...base }
}

/** `n.key = value`, `value = n.key`, `n.key IN list`, and the same with id(n) and elementId(n). */
function seek(condition: Expression, node: NodeItem, state: MatchState): Plan[] {
  return pairsOf(condition).flatMap(({ subject, value, many }) =>
    state.isReady(value) ? [...propertySeek(subject, value, many, node, state), ...idSeek(subject, value, many, node, state)] : [],
  )
}

function pairsOf(condition: Expression): { subject: Expression; value: Expression; many: boolean }[] {
  if (condition.kind === 'predicate' && condition.operator === 'in')
    return [{ subject: condition.left, value: condition.right, many: true }]
  if (condition.kind !== 'comparison' || condition.operators.length !== 1 || condition.operators[0] !== '=') return []
  const [a, b] = condition.operands as [Expression, Expression]
  return [
    { subject: a, value: b, many: false },
    { subject: b, value: a, many: false },
  ]
}

const isVariable = (e: Expression | undefined, name: string): boolean => e?.kind === 'variable' && e.name === name

function propertySeek(subject: Expression, value: Expression, many: boolean, node: NodeItem, state: MatchState): Plan[] {
  if (subject.kind !== 'property' || !isVariable(subject.object, node.name)) return []
  const { key } = subject
  return node.labels.map(label => ({
    op: 'NodeIndexSeek' as const,
    input: state.plan,
    slot: state.slot(node.name),
    name: node.name,
    label,
    key,
    value: state.bind(value),
    many,
    rows: state.plan.rows * matching(label, key, value, many, state),
  }))
}

function matching(label: string, key: string, value: Expression, many: boolean, state: MatchState): number {
  const { graph, params } = state.planning
  const known: Value | undefined = value.kind === 'literal' ? value.value : value.kind === 'parameter' ? params.get(value.name) : undefined
  if (known !== undefined && !many) return graph.nodesWithProperty(label, key, known).length
  const guess = Math.max(1, graph.labelCount(label) * 0.05)
  return many ? guess * 3 : guess
}

function idSeek(subject: Expression, value: Expression, many: boolean, node: NodeItem, state: MatchState): Plan[] {
  if (subject.kind !== 'call' || !isVariable(subject.args[0], node.name)) return []
  const name = subject.name.toLowerCase()
  if (name !== 'id' && name !== 'elementid') return []
  const base = { input: state.plan, slot: state.slot(node.name), name: node.name, id: state.bind(value), many }
  return [{ op: 'NodeByIdSeek', ...base, element: name === 'elementid', rows: state.plan.rows }]
}

const ALIKE = 0.99

export function startCost(node: NodeItem, plan: Plan, state: MatchState): number {
  const own = state.conditions.filter(condition => state.isReady(condition, node.name) && !state.isReady(condition))
  // one of them is what the scan or the index looks for
  const applied = plan.op === 'NodeIndexSeek' || plan.op === 'NodeByLabelScan' ? own.slice(1) : own
  const kept = applied.reduce((left, condition) => left * selectivity(condition), 1)
  // of two that are alike the label's, which would be tested otherwise
  return plan.rows * (1 + kept) * (plan.op === 'NodeByLabelScan' ? ALIKE : 1)
}
