/** What the lowering of one construct may ask of the others; handed down, so that no two files import each other. */
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
  /** An alternative of a simple CASE that is a comparison or a predicate over the subject. */
  whenTest(subject: Expression, ctx: ExtendedWhenContext): Expression | undefined
  orderBy(ctx: OrderByContext | null): SortItem[]
}
