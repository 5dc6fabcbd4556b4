import type { ProjectionClause, ProjectionItem, SortItem } from '../../ast/ast.ts'
import { CypherError } from '../../types/errors.ts'
import type {
  OrderByContext,
  OrderBySkipLimitClauseContext,
  ReturnBodyContext,
  ReturnClauseContext,
  ReturnItemContext,
  WithClauseContext,
} from '../grammar.ts'
import { positionOf, textOf } from '../source.ts'
import type { Lower } from './context.ts'
import { nameOf } from './names.ts'

export function lowerReturn(ctx: ReturnClauseContext, lower: Lower): ProjectionClause {
  return { ...bodyOf(ctx.returnBody(), 'return', lower), position: positionOf(ctx) }
}

export function lowerWith(ctx: WithClauseContext, lower: Lower): ProjectionClause {
  const where = ctx.whereClause()
  const body = bodyOf(ctx.returnBody(), 'with', lower)
  return { ...body, where: where ? lower.expression(where.expression()) : undefined, position: positionOf(ctx) }
}

/** Becomes a WITH that passes on everything. */
export function lowerOrdering(ctx: OrderBySkipLimitClauseContext, lower: Lower): ProjectionClause {
  const skip = ctx.skip()
  const limit = ctx.limit()
  return {
    kind: 'with',
    distinct: false,
    star: true,
    items: [],
    orderBy: lowerOrderBy(ctx.orderBy(), lower),
    skip: skip ? lower.expression(skip.expression()) : undefined,
    limit: limit ? lower.expression(limit.expression()) : undefined,
    position: positionOf(ctx),
  }
}

function bodyOf(ctx: ReturnBodyContext, kind: 'with' | 'return', lower: Lower): ProjectionClause {
  if (ctx.groupBy()) throw CypherError.notFaithful('GROUP BY', positionOf(ctx))
  const items = ctx.returnItems()
  const skip = ctx.skip()
  const limit = ctx.limit()
  return {
    kind,
    distinct: ctx.DISTINCT() !== null,
    star: items.TIMES() !== null,
    items: items.returnItem().map(item => lowerItem(item, lower)),
    orderBy: lowerOrderBy(ctx.orderBy(), lower),
    skip: skip ? lower.expression(skip.expression()) : undefined,
    limit: limit ? lower.expression(limit.expression()) : undefined,
    position: positionOf(ctx),
  }
}

/** Without AS a column is called what was typed; a variable, and a map projection of one, by its name. */
function lowerItem(ctx: ReturnItemContext, lower: Lower): ProjectionItem {
  const expression = lower.expression(ctx.expression())
  const namedAt = positionOf(ctx)
  const alias = ctx.variable()
  if (alias) return { expression, name: nameOf(alias), aliased: true, namedAt, aliasedAt: positionOf(alias) }
  if (expression.kind === 'variable') return { expression, name: expression.name, aliased: true, namedAt }
  if (expression.kind === 'mapProjection') return { expression, name: expression.variable, aliased: true, namedAt }
  return { expression, name: textOf(ctx.expression()), aliased: false, namedAt }
}

export function lowerOrderBy(ctx: OrderByContext | null, lower: Lower): SortItem[] {
  return (ctx?.orderItem() ?? []).map(item => ({ expression: lower.expression(item.expression()), descending: item.descToken() !== null }))
}
