/** How expressions and operators are made runnable; families get it handed down, so that none imports the others. */
import type { Expression, PathPattern, Query } from '../../ast/ast.ts'
import type { QueryContext } from '../../graph/context.ts'
import type { Frame, Scope } from '../../plan/frame.ts'
import type { Bound, Plan } from '../../plan/plan.ts'
import type { Value } from '../../types/types.ts'

/** An expression made runnable: reads the current row. */
export type Evaluate = () => Value

/** A source of rows: `open` starts it over for the current row, `next` writes one row into its slots. */
export interface Cursor {
  open(): void
  next(): boolean
  /** After `open` and instead of `next`: writes row after row and calls `visit` for each. What reads rows to their end is quicker by it. */
  each?(visit: () => void): void
  /** After `open` and instead of `next`: how many rows there are, where that is known without writing each. */
  count?(): number
  /** After `open` and instead of `next`: whether there are rows, where that is known without writing one. */
  some?(): boolean
  /** After `open` and instead of `next`: for each row of what is before it, in its slots, how many rows it would make of it, where that is some. */
  countEach?(visit: (n: number) => void): void
}

/** Counts a cursor that was just opened to its end. */
export function countRows(cursor: Cursor): number {
  if (cursor.count) return cursor.count()
  let n = 0
  eachRow(cursor, () => {
    n++
  })
  return n
}

/** Reads a cursor that was just opened to its end. */
export function eachRow(cursor: Cursor, visit: () => void): void {
  if (cursor.each) cursor.each(visit)
  else while (cursor.next()) visit()
}

export interface Builder {
  /** The one row; every operator and expression writes into slots of its own. */
  readonly row: Value[]
  readonly ctx: QueryContext
  readonly frame: Frame
  /** Told of every row that an operator gives; only where a query is profiled. */
  readonly gave?: (plan: Plan) => void
  expression(expression: Expression, scope: Scope): Evaluate
  bound(bound: Bound): Evaluate
  /** The rows of a subquery that sees `scope`, and where its columns stand. */
  query(query: Query, scope: Scope): { cursor: Cursor; slots: readonly number[] }
  /** The matches of a pattern that sees `scope`, and the scope with what it binds. */
  matches(pattern: PathPattern, where: Expression | undefined, scope: Scope): { cursor: Cursor; scope: Scope }
}
