import type { Statement } from '../ast/ast.ts'
import { walk } from './walk.ts'

export function namesOfParameters(statement: Statement): ReadonlySet<string> {
  const names = new Set<string>()
  walk(statement, node => {
    if (node.kind === 'parameter') names.add(String(node.name))
    return undefined
  })
  return names
}
