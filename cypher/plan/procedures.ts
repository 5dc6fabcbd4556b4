import { conjuncts } from '../analyze/walk.ts'
import type { ProcedureCall, ShowCommand, SortItem } from '../ast/ast.ts'
import { procedures } from '../procedures/index.ts'
import { refusedProcedure } from '../procedures/refused.ts'
import { shows } from '../procedures/shows.ts'
import { CypherError } from '../types/errors.ts'
import type { Scope } from './frame.ts'
import { behind } from './never.ts'
import type { Plan } from './plan.ts'
import type { Planning } from './state.ts'

interface Called {
  readonly plan: Plan
  readonly scope: Scope
  readonly columns?: readonly string[]
}

interface Yield {
  readonly field: string
  readonly variable: string
}

export function planProcedure(call: ProcedureCall, input: Plan, scope: Scope, planning: Planning, alone: boolean): Called {
  const procedure = procedures.get(call.name)
  if (!procedure) throw refusedProcedure(call)
  if (call.optional) throw CypherError.notFaithful('OPTIONAL CALL of a procedure', call.position)
  if (!call.args && !alone) {
    throw CypherError.syntaxError(
      'Procedure call inside a query does not support passing arguments implicitly. Please pass arguments explicitly in parentheses after procedure name for `' +
        call.name +
        '`',
      call.position,
    )
  }
  const args = call.args ?? procedure.args.map(arg => ({ kind: 'parameter', name: arg.name, position: call.position }) as const)
  if (args.length < procedure.min || args.length > procedure.args.length) {
    const message = `Procedure call does not provide the required number of arguments: got ${args.length} expected ${call.args ? `at least ${procedure.min} (total: ${procedure.args.length}, ${procedure.args.length - procedure.min} of which have default values)` : 'none'}.`
    throw CypherError.syntaxError(message, call.position)
  }
  const all = procedure.columns.map(field => ({ field, variable: field }))
  if (!call.yields && !call.yieldStar && !alone && procedure.columns.length > 0) {
    throw CypherError.syntaxError(
      `Procedure call inside a query does not support naming results implicitly (name explicitly using \`YIELD\` instead)`,
      call.position,
    )
  }
  const yields = call.yields ?? all
  const bound = yieldSlots(yields, procedure.columns, scope, planning, call)
  let plan: Plan = {
    op: 'ProcedureCall',
    input,
    name: call.name,
    args: args.map(expression => ({ expression, scope })),
    yields: bound.slots,
    rows: input.rows * 10,
  }
  if (call.where)
    plan = behind(plan, call.where, {
      op: 'Filter',
      input: plan,
      predicates: conjuncts(call.where).map(expression => ({ expression, scope: bound.scope })),
      rows: plan.rows / 2,
    })
  return { plan, scope: bound.scope, columns: alone ? yields.map(item => item.variable) : undefined }
}

function yieldSlots(
  yields: readonly Yield[],
  columns: readonly string[],
  scope: Scope,
  planning: Planning,
  at: { position: ProcedureCall['position'] },
) {
  const names: [string, number][] = []
  const slots = yields.map(({ field, variable }) => {
    const index = columns.indexOf(field)
    if (index < 0) throw CypherError.syntaxError(`Unknown procedure output: \`${field}\``, at.position)
    if (scope.slot(variable) !== undefined || names.some(([name]) => name === variable)) {
      throw CypherError.syntaxError(`Variable \`${variable}\` already declared`, at.position)
    }
    const slot = planning.frame.allocate()
    names.push([variable, slot])
    return { index, slot }
  })
  return { slots, scope: scope.with(names) }
}

export function planShow(show: ShowCommand, input: Plan, scope: Scope, planning: Planning, alone: boolean): Called {
  const table = shows[show.what]
  const brief = table.columns.slice(0, table.brief).map(field => ({ field, variable: field }))
  const yields = show.yields ?? (show.yieldStar ? table.columns.map(field => ({ field, variable: field })) : brief)
  const bound = yieldSlots(yields, table.columns, scope, planning, show)
  let plan: Plan = { op: 'Show', input, what: show.what, yields: bound.slots, rows: 10 }
  if (show.orderBy.length > 0) {
    const keys = show.orderBy.map((sort: SortItem) => ({
      value: { expression: sort.expression, scope: bound.scope },
      descending: sort.descending,
    }))
    plan = { op: 'Sort', input: plan, keys, slots: bound.slots.map(item => item.slot), rows: plan.rows }
  }
  if (show.skip) plan = { op: 'Skip', input: plan, count: { expression: show.skip, scope }, rows: plan.rows }
  if (show.limit) plan = { op: 'Limit', input: plan, count: { expression: show.limit, scope }, rows: plan.rows }
  if (show.where) plan = { op: 'Filter', input: plan, predicates: [{ expression: show.where, scope: bound.scope }], rows: plan.rows / 2 }
  return { plan, scope: bound.scope, columns: alone ? yields.map(item => item.variable) : undefined }
}
