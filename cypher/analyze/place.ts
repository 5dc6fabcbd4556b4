/** Where Neo4j says that an expression stands. */
import type { Expression } from '../ast/ast.ts'
import type { Position } from '../types/errors.ts'

/** An operation stands at its sign, a look-up in a list at the index. */
export function placeOf(e: Expression): Position {
  if (e.kind === 'index') return placeOf(e.index)
  if (e.kind === 'comparison') return e.signs?.[0] ?? e.position
  if (e.kind === 'hasLabels') return placeOf(e.operand)
  return ('signs' in e ? e.signs?.at(-1) : undefined) ?? e.position
}
