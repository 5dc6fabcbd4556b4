/** OPTIONAL MATCH: looked for row by row or, from where that costs less, matched once from its far end and looked up by the node they share. */
import { conjuncts, mentions } from '../analyze/walk.ts'
import type { Expression, LabelExpression, MatchClause } from '../ast/ast.ts'
import { isHidden, Scope } from './frame.ts'
import { planMatch } from './match.ts'
import { decompose } from './pattern.ts'
import type { OuterTable, Plan } from './plan.ts'
import type { Planning } from './state.ts'

interface At {
  readonly plan: Plan
  readonly scope: Scope
}

export function planOptional(clause: MatchClause, at: At, planning: Planning): At {
  const inner = planMatch(clause.patterns, clause.where, at.scope, { op: 'Argument', rows: at.plan.rows }, planning)
  const added = [...inner.scope.names].filter(([name]) => at.scope.slot(name) === undefined)
  const slots = added.map(([, slot]) => slot)
  const base = { input: at.plan, inner: inner.plan, slots, rows: Math.max(at.plan.rows, inner.plan.rows) }
  const table = tableOf(clause, at, inner.plan, added, planning)
  return { plan: table ? { op: 'NodeLeftOuterHashJoin', ...base, table } : { op: 'Optional', ...base }, scope: inner.scope }
}

/** Estimates are rough: a table must promise to save something. */
const WORTH = 0.75
/** A few rows, as a LIMIT wants, are looked for one by one before a table of thousands is made: what they cost is a part of its cost. */
const TRIED = 64
const LEAST_TRIED = 32

function tableOf(
  clause: MatchClause,
  at: At,
  nested: Plan,
  added: readonly (readonly [name: string, slot: number])[],
  planning: Planning,
): OuterTable | undefined {
  const shared = sharedNode(clause, at.scope)
  if (shared === undefined) return undefined
  const { plan, scope } = planMatch(clause.patterns, clause.where, new Scope(), { op: 'Argument', rows: 1 }, planning)
  const cost = costOf(plan)
  if (cost >= WORTH * costOf(nested)) return undefined
  const wanted = added.filter(([name]) => !isHidden(name))
  return {
    inner: plan,
    left: at.scope.slot(shared)!,
    right: scope.slot(shared)!,
    columns: wanted.map(([name, to]) => ({ from: scope.slot(name)!, to })),
    after: Math.max(LEAST_TRIED, Math.floor(cost / TRIED / (costOf(nested) / Math.max(1, at.plan.rows)))),
    detail: shared,
  }
}

const costOf = (plan: Plan): number => plan.rows + ('input' in plan ? costOf(plan.input) : 0) + ('inner' in plan ? costOf(plan.inner) : 0)

/** The one outer name that a chain of plain relationships begins from and that its conditions know, none of which can fail. */
function sharedNode({ patterns, where }: MatchClause, scope: Scope): string | undefined {
  const { plain, selected, shortest } = decompose(patterns)
  if (patterns.length > 1 || selected.length > 0 || shortest.length > 0 || plain.paths.length > 0) return undefined
  if (plain.links.length === 0 || plain.links.some(link => link.kind !== 'relationship')) return undefined
  const conditions = [...plain.conditions, ...conjuncts(where)]
  if (!conditions.every(cannotFail)) return undefined
  const names = new Set([...plain.nodes.keys(), ...plain.links.map(link => link.name), ...conditions.flatMap(e => [...mentions(e)])])
  const outer = [...names].filter(name => scope.slot(name) !== undefined)
  return outer.length === 1 && plain.nodes.has(outer[0]!) ? outer[0] : undefined
}

/** The table tests rows that a nested loop would not have come to. */
function cannotFail(e: Expression): boolean {
  if (e.kind === 'and') return e.operands.every(cannotFail)
  if (e.kind === 'comparison') return e.operands.every(isRead)
  if (e.kind === 'isNull') return isRead(e.operand)
  return e.kind === 'hasLabels' && e.operand.kind === 'variable' && isWritten(e.labels)
}

const isRead = (e: Expression): boolean =>
  e.kind === 'literal' || e.kind === 'parameter' || (e.kind === 'property' && e.object.kind === 'variable')

function isWritten(labels: LabelExpression): boolean {
  switch (labels.kind) {
    case 'name':
    case 'any':
      return true
    case 'and':
    case 'or':
      return labels.operands.every(isWritten)
    case 'not':
      return isWritten(labels.operand)
    default:
      return false
  }
}
