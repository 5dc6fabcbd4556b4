/** So that files of one construct need not import each other. */
import type { Expression, LabelExpression, PathPattern, Query, SortItem } from '../../ast/ast.ts'
import type {
  ExpressionContext,
  ExtendedWhenContext,
  LabelExpression4Context,
  MapContext,
  OrderByContext,
  ParameterContext,
  PathPatternNonEmptyContext,
  PatternContext,
  PatternListContext,
  QueryWithLocalDefinitionsContext,
  ShortestPathPatternContext,
  VariableContext,
} from '../grammar.ts'

export interface Lower {
  readonly allowWrites: boolean
  expression(ctx: ExpressionContext): Expression
  map(ctx: MapContext): Expression
  parameter(ctx: ParameterContext): Expression
  labels(ctx: LabelExpression4Context): LabelExpression
  patterns(ctx: PatternListContext): PathPattern[]
  pattern(ctx: PatternContext): PathPattern
  barePattern(ctx: PathPatternNonEmptyContext, variable?: VariableContext | null): PathPattern
  shortestPattern(ctx: ShortestPathPatternContext): PathPattern
  query(ctx: QueryWithLocalDefinitionsContext): Query
  whenTest(subject: Expression, ctx: ExtendedWhenContext): Expression | undefined
  orderBy(ctx: OrderByContext | null): SortItem[]
}
