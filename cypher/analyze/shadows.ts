/** Names that expressions and the RETURN of a subquery give although they stand outside of it; 5.26 refuses them, later versions not all. */
import type { ListComprehension, ProjectionClause, Quantifier, Query, Reduce } from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { walk } from './walk.ts'

type Binding = ListComprehension | Quantifier | Reduce | ProjectionClause | { readonly kind?: undefined }

/** An error for each name, where it is given first. What stands in a CALL may have any name. */
export function shadows(query: Query, outside: ReadonlyMap<string, unknown>): CypherError[] {
  const found = new Map<string, Position>()
  walk(query, node => {
    for (const [name, position] of givenBy(node as Binding)) if (outside.has(name) && !found.has(name)) found.set(name, position)
    return node.kind !== 'subquery'
  })
  return [...found].map(([name, position]) =>
    CypherError.syntaxError(
      `The variable \`${name}\` is shadowing a variable with the same name from the outer scope and needs to be renamed`,
      position,
    ),
  )
}

function givenBy(node: Binding): (readonly [string, Position])[] {
  switch (node.kind) {
    case 'listComprehension':
    case 'quantifier':
      return [[node.variable, node.namedAt]]
    case 'reduce':
      return [
        [node.accumulator, node.namedAt],
        [node.variable, node.itemNamedAt],
      ]
    case 'return':
      return node.items.flatMap(({ name, aliasedAt, expression: e }) =>
        aliasedAt && !(e.kind === 'variable' && e.name === name) ? [[name, aliasedAt] as const] : [],
      )
    default:
      return []
  }
}
