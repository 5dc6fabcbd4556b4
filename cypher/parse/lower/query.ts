import type { Clause, Query, SingleQuery } from '../../ast/ast.ts'
import { CypherError } from '../../types/errors.ts'
import type { ClauseContext, QueryWithLocalDefinitionsContext, SingleQueryContext, UnionContext } from '../grammar.ts'
import { positionOf } from '../source.ts'
import { lowerCallProcedure, lowerSubqueryCall } from './call-clauses.ts'
import { lowerShow } from './commands.ts'
import type { Lower } from './context.ts'
import { nameOf } from './names.ts'
import { lowerOrdering, lowerReturn, lowerWith } from './projections.ts'
import { refuseWriting } from './refusals.ts'

/** Cypher 25's additions around queries are not Cypher 5. */
export function lowerQuery(ctx: QueryWithLocalDefinitionsContext, lower: Lower): Query {
  const parts = ctx.nextStatement().regularQuery()
  const union = parts[0]?.union()
  if (ctx.localDefinition().length > 0 || parts.length > 1 || !union) {
    throw CypherError.notFaithful('A Cypher 25 query form', positionOf(ctx))
  }
  return lowerUnion(union, lower)
}

function lowerUnion(ctx: UnionContext, lower: Lower): Query {
  const parts = ctx.singleQuery().map(part => lowerSingle(part, lower))
  if (parts.length === 1) return parts[0]!
  const distinct: boolean[] = []
  for (const child of ctx.children ?? []) {
    const word = child.getText().toUpperCase()
    if (word === 'UNION') distinct.push(true)
    else if (word === 'ALL') distinct[distinct.length - 1] = false
  }
  return { kind: 'union', parts, distinct }
}

function lowerSingle(ctx: SingleQueryContext, lower: Lower): SingleQuery {
  if (ctx.LCURLY()) throw CypherError.notFaithful('A query in braces', positionOf(ctx))
  return { kind: 'single', clauses: ctx.clause().map(clause => lowerClause(clause, lower)) }
}

function lowerClause(ctx: ClauseContext, lower: Lower): Clause {
  const position = positionOf(ctx)
  const match = ctx.matchClause()
  if (match) {
    if (match.matchMode()?.REPEATABLE() || match.searchClause()) throw CypherError.notFaithful('A Cypher 25 form of MATCH', position)
    const where = match.whereClause()
    return {
      kind: 'match',
      optional: match.OPTIONAL() !== null,
      patterns: lower.patterns(match.patternList()),
      where: where ? lower.expression(where.expression()) : undefined,
      position,
    }
  }
  const returns = ctx.returnClause()
  if (returns) return lowerReturn(returns, lower)
  const withs = ctx.withClause()
  if (withs) return lowerWith(withs, lower)
  const unwind = ctx.unwindClause()
  if (unwind) {
    const variable = unwind.variable()
    return {
      kind: 'unwind',
      expression: lower.expression(unwind.expression()),
      variable: nameOf(variable),
      namedAt: positionOf(variable),
      position,
    }
  }
  return lowerCalling(ctx, lower)
}

function lowerCalling(ctx: ClauseContext, lower: Lower): Clause {
  const procedure = ctx.callClause()
  if (procedure) return lowerCallProcedure(procedure, lower)
  const subquery = ctx.subqueryClause()
  if (subquery) return lowerSubqueryCall(subquery, lower)
  const ordering = ctx.orderBySkipLimitClause()
  if (ordering) return lowerOrdering(ordering, lower)
  if (ctx.finishClause()) return { kind: 'finish' }
  const command = ctx.composableCommandClauses()
  if (command) return lowerShow(command, lower)
  const create = ctx.createClause()
  if (create && lower.allowWrites) return { kind: 'create', patterns: lower.patterns(create.patternList()), position: positionOf(ctx) }
  refuseWriting(ctx)
  throw CypherError.notFaithful(`The clause ${ctx.getText().slice(0, 20)}`, positionOf(ctx))
}
