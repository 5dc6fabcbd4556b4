import type { ProcedureCall, SubqueryCall, Yield } from '../../ast/ast.ts'
import { CypherError } from '../../types/errors.ts'
import type { CallClauseContext, SubqueryClauseContext, VariableContext } from '../grammar.ts'
import { positionOf } from '../source.ts'
import type { Lower } from './context.ts'
import { nameOf, qualifiedName } from './names.ts'

export function lowerCallProcedure(ctx: CallClauseContext, lower: Lower): ProcedureCall {
  const where = ctx.whereClause()
  const yieldStar = ctx.TIMES() !== null
  return {
    kind: 'procedure',
    name: qualifiedName(ctx.procedureName()),
    optional: ctx.OPTIONAL() !== null,
    args: ctx.LPAREN() ? ctx.procedureArgument().map(arg => lower.expression(arg.expression())) : undefined,
    yields: ctx.YIELD() && !yieldStar ? ctx.procedureResultItem().map(yieldOf) : undefined,
    yieldStar,
    where: where ? lower.expression(where.expression()) : undefined,
    position: positionOf(ctx),
  }
}

export function yieldOf(ctx: { variable(): VariableContext[] }): Yield {
  const [field, alias] = ctx.variable()
  const named = (alias ?? field)!
  return { field: nameOf(field!), variable: nameOf(named), namedAt: positionOf(named) }
}

export function lowerSubqueryCall(ctx: SubqueryClauseContext, lower: Lower): SubqueryCall {
  if (ctx.subqueryInTransactionsParameters()) throw CypherError.readOnly('CALL { … } IN TRANSACTIONS', positionOf(ctx))
  const scope = ctx.subqueryScope()
  return {
    kind: 'subquery',
    optional: ctx.OPTIONAL() !== null,
    query: lower.query(ctx.queryWithLocalDefinitions()),
    scope: scope ? (scope.TIMES() ? '*' : scope.variable().map(nameOf)) : undefined,
    scopeAt: scope?.variable().map(positionOf),
    position: positionOf(ctx),
  }
}
