import { closest, distance } from 'fastest-levenshtein'
import type { ProcedureCall } from '../ast/ast.ts'
import { CypherError } from '../types/errors.ts'
import { procedures } from './index.ts'
import { neo4jProcedures } from './neo4j-names.ts'

/** Procedures that only Neo4j has are refused as such; an unknown or plug-in name is not found. */
export function refusedProcedure(call: ProcedureCall): CypherError {
  const known = neo4jProcedures.get(call.name)
  if (known === 'writes') return CypherError.readOnly(`The procedure ${call.name}`, call.position)
  if (known === 'reads') return CypherError.notFaithful(`The procedure ${call.name}`, call.position)
  const plugin = /^(?:apoc|gds|genai)\./.exec(call.name)?.[0]
  if (plugin)
    return CypherError.procedureNotFound(call.name, ` Procedures that begin with \`${plugin}\` belong to a plug-in; there are none here.`)
  const near = closest(call.name, [...procedures.keys()])
  return CypherError.procedureNotFound(call.name, distance(call.name, near) <= 3 ? ` The nearest name is \`${near}\`.` : '')
}
