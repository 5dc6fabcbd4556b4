import type { Position } from '../types/errors.ts'
import type { PathPattern } from './patterns.ts'

export interface Statement<E> {
  readonly mode: 'run' | 'explain' | 'profile'
  readonly query: Query<E>
}

export type Query<E> = SingleQuery<E> | UnionQuery<E>

export interface SingleQuery<E> {
  readonly kind: 'single'
  readonly clauses: readonly Clause<E>[]
}

/** `distinct[i]` tells whether the union before `parts[i + 1]` removes duplicates. */
export interface UnionQuery<E> {
  readonly kind: 'union'
  readonly parts: readonly SingleQuery<E>[]
  readonly distinct: readonly boolean[]
}

export type Clause<E> =
  | MatchClause<E>
  | ProjectionClause<E>
  | UnwindClause<E>
  | ProcedureCall<E>
  | SubqueryCall<E>
  | FinishClause
  | ShowCommand<E>
  | CreateClause<E>

export interface MatchClause<E> {
  readonly kind: 'match'
  readonly optional: boolean
  readonly patterns: readonly PathPattern<E>[]
  readonly where?: E
  readonly position: Position
}

/** Only for loaders of test data (`allowWrites`): never planned. */
export interface CreateClause<E> {
  readonly kind: 'create'
  readonly patterns: readonly PathPattern<E>[]
  readonly position: Position
}

export interface ProjectionItem<E> {
  readonly expression: E
  readonly name: string
  readonly aliased: boolean
  readonly namedAt: Position
  readonly aliasedAt?: Position
}

export interface SortItem<E> {
  readonly expression: E
  readonly descending: boolean
}

export interface ProjectionClause<E> {
  readonly kind: 'with' | 'return'
  readonly distinct: boolean
  readonly star: boolean
  readonly items: readonly ProjectionItem<E>[]
  readonly orderBy: readonly SortItem<E>[]
  readonly skip?: E
  readonly limit?: E
  readonly where?: E
  readonly position: Position
}

export interface UnwindClause<E> {
  readonly kind: 'unwind'
  readonly expression: E
  readonly variable: string
  readonly namedAt: Position
  readonly position: Position
}

export interface Yield {
  readonly field: string
  readonly variable: string
  readonly namedAt: Position
}

export interface ProcedureCall<E> {
  readonly kind: 'procedure'
  readonly name: string
  readonly optional: boolean
  /** Missing when the call has no parentheses: arguments come from the parameters. */
  readonly args?: readonly E[]
  readonly yields?: readonly Yield[]
  readonly yieldStar: boolean
  readonly where?: E
  readonly position: Position
}

export interface SubqueryCall<E> {
  readonly kind: 'subquery'
  readonly optional: boolean
  readonly query: Query<E>
  /** Names of a scope clause `CALL (a, b)`, '*' for all, undefined without one (an importing WITH may follow). */
  readonly scope?: readonly string[] | '*'
  readonly scopeAt?: readonly Position[]
  /** The names stand for a '*' of the text. */
  readonly starred?: true
  readonly position: Position
}

export interface FinishClause {
  readonly kind: 'finish'
}

export interface ShowCommand<E> {
  readonly kind: 'show'
  readonly what: 'indexes' | 'constraints' | 'procedures' | 'functions'
  readonly yieldStar: boolean
  readonly yields?: readonly Yield[]
  readonly where?: E
  readonly orderBy: readonly SortItem<E>[]
  readonly skip?: E
  readonly limit?: E
  readonly position: Position
}
