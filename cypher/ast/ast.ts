/** Plain data that survives structured cloning. */
import type * as clauses from './clauses.ts'
import type { Expression } from './expressions.ts'
import type * as patterns from './patterns.ts'

export type { FinishClause, Yield } from './clauses.ts'
export type * from './expressions.ts'

export type Statement = clauses.Statement<Expression>
export type Query = clauses.Query<Expression>
export type SingleQuery = clauses.SingleQuery<Expression>
export type UnionQuery = clauses.UnionQuery<Expression>
export type Clause = clauses.Clause<Expression>
export type MatchClause = clauses.MatchClause<Expression>
export type CreateClause = clauses.CreateClause<Expression>
export type ProjectionItem = clauses.ProjectionItem<Expression>
export type SortItem = clauses.SortItem<Expression>
export type ProjectionClause = clauses.ProjectionClause<Expression>
export type UnwindClause = clauses.UnwindClause<Expression>
export type ProcedureCall = clauses.ProcedureCall<Expression>
export type SubqueryCall = clauses.SubqueryCall<Expression>
export type ShowCommand = clauses.ShowCommand<Expression>

export type { Repetition } from './patterns.ts'
export type Selector = patterns.Selector<Expression>
export type PathPattern = patterns.PathPattern<Expression>
export type PatternElement = patterns.PatternElement<Expression>
export type NodePattern = patterns.NodePattern<Expression>
export type RelationshipPattern = patterns.RelationshipPattern<Expression>
export type GroupPattern = patterns.GroupPattern<Expression>
export type LabelExpression = patterns.LabelExpression<Expression>
