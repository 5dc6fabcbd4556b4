import type { ParserRuleContext } from 'antlr4ng'
import type { Query, Subquery } from '../../ast/ast.ts'
import type { CollectExpressionContext, CountExpressionContext, ExistsExpressionContext } from '../grammar.ts'
import { positionOf } from '../source.ts'
import type { Lower } from './context.ts'

export function lowerExists(ctx: ExistsExpressionContext, lower: Lower): Subquery {
  return { kind: 'exists', query: bodyOf(ctx, lower), ...placesOf(ctx) }
}

export function lowerCount(ctx: CountExpressionContext, lower: Lower): Subquery {
  return { kind: 'count', query: bodyOf(ctx, lower), ...placesOf(ctx) }
}

export function lowerCollect(ctx: CollectExpressionContext, lower: Lower): Subquery {
  return { kind: 'collect', query: lower.query(ctx.queryWithLocalDefinitions()), ...placesOf(ctx) }
}

const placesOf = (ctx: ParserRuleContext): Pick<Subquery, 'position' | 'endsAt'> => ({
  position: positionOf(ctx),
  endsAt: (ctx.stop?.stop ?? 0) + 1,
})

/** A bare pattern is a MATCH of which only the rows count. */
function bodyOf(ctx: ExistsExpressionContext | CountExpressionContext, lower: Lower): Query {
  const query = ctx.queryWithLocalDefinitions()
  if (query) return lower.query(query)
  const where = ctx.whereClause()
  const patterns = lower.patterns(ctx.patternList()!)
  const match = {
    kind: 'match',
    optional: false,
    patterns,
    where: where ? lower.expression(where.expression()) : undefined,
    position: positionOf(ctx),
  } as const
  return { kind: 'single', clauses: [match] }
}
