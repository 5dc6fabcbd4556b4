import type { Builder, Cursor } from '../eval/builder.ts'
import type { SelectPaths } from '../plan/plan.ts'

export function runSelection(_plan: SelectPaths, _input: Cursor, _inner: Cursor, _b: Builder): Cursor {
  throw new Error('not yet')
}
