import type { Expression, PatternElement, Statement } from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { walk } from './walk.ts'

/** An operation is placed at its operator, a list look-up at the index, a property and a label test at their subject. */
export function placeOf(e: Expression): Position {
  if (e.kind === 'index') return placeOf(e.index)
  if (e.kind === 'property') return placeOf(e.object)
  if (e.kind === 'comparison') return e.signs?.[0] ?? e.position
  if (e.kind === 'hasLabels') return placeOf(e.operand)
  return ('signs' in e ? e.signs?.at(-1) : undefined) ?? e.position
}

export function namedAt(element: PatternElement): Position {
  const named = element.kind !== 'group' && element.variable !== undefined
  const shift = !named ? 0 : element.kind === 'node' ? 1 : element.direction === 'in' ? 3 : 2
  const { line, column, offset } = element.position
  return { line, column: column + shift, offset: offset + shift }
}

/** The analyzer places these at their dot, bracket or colon. */
const AT_SIGN: ReadonlySet<string> = new Set(['index', 'property', 'hasLabels'])

export function replaced(error: CypherError, { query }: Statement): CypherError {
  let place: Position | undefined
  walk(query, node => {
    const e = node as Expression
    if (AT_SIGN.has(e.kind) && 'position' in e && e.position.offset === error.position?.offset) place = placeOf(e)
    return undefined
  })
  return place ? new CypherError(error.code, error.message, 'compile', place) : error
}
