/** The planner has taken aggregates out before. */
import type { CountStar, FunctionCall } from '../../ast/ast.ts'
import { aggregates, functions, trimSpecified } from '../../functions/index.ts'
import type { Scope } from '../../plan/frame.ts'
import { CypherError } from '../../types/errors.ts'
import { beatOver } from '../../types/heartbeat.ts'
import type { Value } from '../../types/types.ts'
import type { Builder, Evaluate } from './builder.ts'

/** 5.26 allows `count(*)` anywhere, and fails only when a row reaches it. */
function misplaced(): never {
  throw new CypherError('Neo.DatabaseError.Statement.ExecutionFailed', 'Aggregations should not be used like this.')
}

export function buildCall(e: FunctionCall | CountStar, scope: Scope, b: Builder): Evaluate {
  if (e.kind === 'countStar') return misplaced
  const { name } = e
  if (aggregates.has(name.toLowerCase())) {
    throw CypherError.syntaxError(`Invalid use of aggregating function ${name}(...) in this context`, e.position)
  }
  const args = e.args.map(arg => b.expression(arg, scope))
  const [first, second, third] = args
  if (name === '\u0000trim') return () => trimSpecified(first!() as string, third?.(), second!())
  const found = functions.get(name.toLowerCase())
  if (!found) throw CypherError.syntaxError(`Unknown function '${name}'`, e.position)
  const { ctx } = b
  if (found.name === 'coalesce') return () => firstKnown(args)
  if (first && args.length === 1) {
    return () => {
      const value = first()
      beatOver(value)
      return found.call([value], ctx)
    }
  }
  if (first && second && args.length === 2) {
    return () => {
      const values = [first(), second()]
      values.forEach(beatOver)
      return found.call(values, ctx)
    }
  }
  return () => {
    const values = args.map(arg => arg())
    values.forEach(beatOver)
    return found.call(values, ctx)
  }
}

/** coalesce(): arguments after the first that is not null are not evaluated. */
function firstKnown(args: readonly Evaluate[]): Value {
  for (const arg of args) {
    const value = arg()
    if (value !== null) return value
  }
  return null
}
