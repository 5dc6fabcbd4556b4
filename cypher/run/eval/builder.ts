import type { Expression, PathPattern, Query } from '../../ast/ast.ts'
import type { QueryContext } from '../../graph/context.ts'
import type { Frame, Scope } from '../../plan/frame.ts'
import type { Bound, Plan } from '../../plan/plan.ts'
import type { Value } from '../../types/types.ts'

export type Evaluate = () => Value

/** `open` starts over for the current row; `next` writes one row into its slots. */
export interface Cursor {
  open(): void
  next(): boolean
  /** Instead of `next`: calls `visit` for each row, which is faster for reading all. */
  each?(visit: () => void): void
  /** Instead of `next`: the number of rows, where known without writing each. */
  count?(): number
  /** Instead of `next`: whether there are rows, where known without writing one. */
  some?(): boolean
  /** Instead of `next`: for each input row, written into its slots, how many rows it gives, if any. */
  countEach?(visit: (n: number) => void): void
}

export function countRows(cursor: Cursor): number {
  if (cursor.count) return cursor.count()
  let n = 0
  eachRow(cursor, () => {
    n++
  })
  return n
}

export function eachRow(cursor: Cursor, visit: () => void): void {
  if (cursor.each) cursor.each(visit)
  else while (cursor.next()) visit()
}

export interface Builder {
  readonly row: Value[]
  readonly ctx: QueryContext
  readonly frame: Frame
  readonly gave?: (plan: Plan) => void
  expression(expression: Expression, scope: Scope): Evaluate
  bound(bound: Bound): Evaluate
  /** `counted`: nobody reads its columns. */
  query(query: Query, scope: Scope, counted: boolean): { cursor: Cursor; slots: readonly number[] }
  matches(pattern: PathPattern, where: Expression | undefined, scope: Scope): { cursor: Cursor; scope: Scope }
}
