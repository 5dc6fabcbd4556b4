import type { QueryContext } from '../graph/context.ts'
import type { Value } from '../types/types.ts'

export interface ProcedureDef {
  readonly args: readonly { readonly name: string; readonly type: string }[]
  readonly min: number
  readonly columns: readonly string[]
  readonly signature: string
  readonly description: string
  rows(args: readonly Value[], ctx: QueryContext): Iterable<readonly Value[]>
}
