/** Adjacent nodes, as in `(a)(b)-->(c)`, where Neo4j and the analyzer report different positions. */
import type { PathPattern, Statement } from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { walk } from './walk.ts'

export function juxtaposed(error: CypherError, { query }: Statement): CypherError {
  if (!error.message.startsWith('Juxtaposition is currently only supported')) return error
  let place: Position | undefined
  walk(query, node => {
    const { elements = [] } = node as Partial<PathPattern>
    const at = elements.findIndex(({ kind, position }) => kind === 'node' && position.offset === error.position?.offset)
    if (at >= 0 && elements[at + 1]?.kind === 'relationship') place = elements[0]?.position
    return undefined
  })
  return place ? new CypherError(error.code, error.message, 'compile', place) : error
}
