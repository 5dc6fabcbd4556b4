/** A query's tree: plain data that survives structured cloning. */

import type { Position } from '../types/errors.ts'
import type { Expression } from './expressions.ts'
import type { PathPattern } from './patterns.ts'

export type * from './expressions.ts'
export type * from './patterns.ts'

export interface Statement {
  readonly mode: 'run' | 'explain' | 'profile'
  readonly query: Query
}

export type Query = SingleQuery | UnionQuery

export interface SingleQuery {
  readonly kind: 'single'
  readonly clauses: readonly Clause[]
}

/** `distinct[i]` tells whether the union before `parts[i + 1]` removes duplicates. */
export interface UnionQuery {
  readonly kind: 'union'
  readonly parts: readonly SingleQuery[]
  readonly distinct: readonly boolean[]
}

export type Clause =
  | MatchClause
  | ProjectionClause
  | UnwindClause
  | ProcedureCall
  | SubqueryCall
  | FinishClause
  | ShowCommand
  | CreateClause

export interface MatchClause {
  readonly kind: 'match'
  readonly optional: boolean
  readonly patterns: readonly PathPattern[]
  readonly where?: Expression
  readonly position: Position
}

/** Only for loaders of test data (`allowWrites`): never planned. */
export interface CreateClause {
  readonly kind: 'create'
  readonly patterns: readonly PathPattern[]
  readonly position: Position
}

export interface ProjectionItem {
  readonly expression: Expression
  readonly name: string
  readonly aliased: boolean
  readonly namedAt: Position
  readonly aliasedAt?: Position
}

export interface SortItem {
  readonly expression: Expression
  readonly descending: boolean
}

export interface ProjectionClause {
  readonly kind: 'with' | 'return'
  readonly distinct: boolean
  readonly star: boolean
  readonly items: readonly ProjectionItem[]
  readonly orderBy: readonly SortItem[]
  readonly skip?: Expression
  readonly limit?: Expression
  readonly where?: Expression
  readonly position: Position
}

export interface UnwindClause {
  readonly kind: 'unwind'
  readonly expression: Expression
  readonly variable: string
  readonly namedAt: Position
  readonly position: Position
}

export interface Yield {
  readonly field: string
  readonly variable: string
  readonly namedAt: Position
}

export interface ProcedureCall {
  readonly kind: 'procedure'
  readonly name: string
  readonly optional: boolean
  /** Missing when the call has no parentheses: arguments come from the parameters. */
  readonly args?: readonly Expression[]
  readonly yields?: readonly Yield[]
  readonly yieldStar: boolean
  readonly where?: Expression
  readonly position: Position
}

export interface SubqueryCall {
  readonly kind: 'subquery'
  readonly optional: boolean
  readonly query: Query
  /** Names of a scope clause `CALL (a, b)`, '*' for all, undefined without one (an importing WITH may follow). */
  readonly scope?: readonly string[] | '*'
  readonly position: Position
}

export interface FinishClause {
  readonly kind: 'finish'
}

export interface ShowCommand {
  readonly kind: 'show'
  readonly what: 'indexes' | 'constraints' | 'procedures' | 'functions'
  readonly yieldStar: boolean
  readonly yields?: readonly Yield[]
  readonly where?: Expression
  readonly orderBy: readonly SortItem[]
  readonly skip?: Expression
  readonly limit?: Expression
  readonly position: Position
}
