import type { FunctionCall, ProcedureCall, Statement } from '../ast/ast.ts'
import { aggregates, functions } from '../functions/index.ts'
import { procedures } from '../procedures/index.ts'
import { refusedProcedure } from '../procedures/refused.ts'
import { CypherError } from '../types/errors.ts'
import { PASS, type Told } from './order.ts'
import { walk } from './walk.ts'

export function refusedProcedures({ query }: Statement): Told[] {
  const told: Told[] = []
  walk(query, node => {
    const call = node as unknown as ProcedureCall
    if (node.kind !== 'procedure' || procedures.has(call.name)) return undefined
    told.push({ error: refusedProcedure(call), pass: PASS.procedures, at: call.position.offset })
    return undefined
  })
  return told
}

const ARGUMENTS = (count: number): string => `${count} argument${count === 1 ? '' : 's'}`

export function refusedCalls({ query }: Statement): Told[] {
  const told: Told[] = []
  walk(query, node => {
    const error = node.kind === 'call' ? refusedCall(node as FunctionCall) : undefined
    if (error) told.push({ error, pass: PASS.resolved, at: error.position?.offset ?? 0 })
    return undefined
  })
  return told
}

const NEGATION = '. If you intended to use the negation expression, surround it with parentheses.'

function refusedCall({ name, args, position }: FunctionCall): CypherError | undefined {
  const key = name.toLowerCase()
  if (name.startsWith('\u0000') || aggregates.has(key)) return undefined
  const found = functions.get(key)
  if (!found) return CypherError.syntaxError(`Unknown function '${name}'${key === 'not' ? NEGATION : ''}`, position)
  if (args.length >= found.min && args.length <= found.max) return undefined
  if (key === 'timestamp') {
    return new CypherError(
      'Neo.ClientError.Procedure.ProcedureCallFailed',
      'Invalid call signature for DateTimeFunction',
      'runtime',
      position,
    )
  }
  const expected = args.length < found.min ? found.min : found.max
  const message = `Function call does not provide the required number of arguments: expected ${expected} got ${args.length}.\n\nFunction ${found.name} expects ${ARGUMENTS(expected)}`
  return CypherError.syntaxError(message, position)
}
