/** Where Neo4j says that an expression stands. */
import type { Expression, PatternElement, Statement } from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { walk } from './walk.ts'

/** An operation stands at its sign, a look-up in a list at the index, a property and a label test where what they are of stands. */
export function placeOf(e: Expression): Position {
  if (e.kind === 'index') return placeOf(e.index)
  if (e.kind === 'property') return placeOf(e.object)
  if (e.kind === 'comparison') return e.signs?.[0] ?? e.position
  if (e.kind === 'hasLabels') return placeOf(e.operand)
  return ('signs' in e ? e.signs?.at(-1) : undefined) ?? e.position
}

/** Where the name of a part of a pattern stands: behind its bracket, where nothing is written between. */
export function namedAt(element: PatternElement): Position {
  const named = element.kind !== 'group' && element.variable !== undefined
  const shift = !named ? 0 : element.kind === 'node' ? 1 : element.direction === 'in' ? 3 : 2
  const { line, column, offset } = element.position
  return { line, column: column + shift, offset: offset + shift }
}

/** To the analyzer these stand at their dot, bracket or colon. */
const AT_SIGN: ReadonlySet<string> = new Set(['index', 'property', 'hasLabels'])

/** An error of the analyzer at the place that 5.26 tells. */
export function replaced(error: CypherError, { query }: Statement): CypherError {
  let place: Position | undefined
  walk(query, node => {
    const e = node as Expression
    if (AT_SIGN.has(e.kind) && 'position' in e && e.position.offset === error.position?.offset) place = placeOf(e)
    return undefined
  })
  return place ? new CypherError(error.code, error.message, 'compile', place) : error
}
