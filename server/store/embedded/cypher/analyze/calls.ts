/** Calls of functions that the analyzer does not know: whether they exist, and the number of their arguments. */
import type { FunctionCall, Statement } from '../ast.ts'
import { CypherError } from '../errors.ts'
import { aggregates, functions } from '../functions/index.ts'
import { walk } from '../plan/walk.ts'

const ARGUMENTS = (count: number): string => `${count} argument${count === 1 ? '' : 's'}`

/** Throws for the first call of an unknown function or with too few or too many arguments. */
export function checkCalls({ query }: Statement): void {
  walk(query, node => {
    if (node.kind === 'call') checkCall(node as FunctionCall)
    return undefined
  })
}

function checkCall({ name, args, position }: FunctionCall): void {
  const key = name.toLowerCase()
  if (name.startsWith('\u0000') || aggregates.has(key)) return
  const found = functions.get(key)
  if (!found) throw CypherError.syntaxError(`Unknown function '${name}'`, position)
  if (args.length >= found.min && args.length <= found.max) return
  if (key === 'timestamp') {
    throw new CypherError(
      'Neo.ClientError.Procedure.ProcedureCallFailed',
      'Invalid call signature for DateTimeFunction',
      'runtime',
      position,
    )
  }
  const expected = args.length < found.min ? found.min : found.max
  const message = `Function call does not provide the required number of arguments: expected ${expected} got ${args.length}.\n\nFunction ${found.name} expects ${ARGUMENTS(expected)}`
  throw CypherError.syntaxError(message, position)
}
