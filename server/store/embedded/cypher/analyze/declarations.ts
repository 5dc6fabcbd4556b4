/** What 5.26 refuses of a projection or a reduce() and later versions let pass, or place elsewhere. */
import type { Expression, ProjectionClause, ProjectionItem, Reduce, Statement } from '../ast.ts'
import { CypherError, type Position } from '../errors.ts'
import { hasAggregate, walk } from '../plan/walk.ts'

/** The error, and the offset up to which 5.26 has read when it comes upon it. */
export interface Declined {
  readonly error: CypherError
  readonly at: number
}

/** The first of them in a statement. */
export function refusedDeclaration({ query }: Statement): Declined | undefined {
  const found: Declined[] = []
  walk(query, node => {
    const declined =
      node.kind === 'reduce' ? inReduce(node as unknown as Reduce) : isProjection(node) ? inProjection(node as ProjectionClause) : undefined
    if (declined) found.push(declined)
    return undefined
  })
  return found.sort((a, b) => a.at - b.at)[0]
}

const isProjection = (node: { kind?: string }): boolean => node.kind === 'with' || node.kind === 'return'

function inReduce({ accumulator, variable, namedAt, list }: Reduce): Declined | undefined {
  if (accumulator !== variable) return undefined
  const error = CypherError.syntaxError(`Variable \`${variable}\` already declared`, namedAt)
  return { error, at: lastOffset(list) + 1 }
}

/** Names are given when what stands before them has been looked at. */
function lastOffset(tree: Expression | readonly ProjectionItem[]): number {
  let last = 0
  walk(tree, node => {
    const { position } = node as { position?: Position }
    if (position) last = Math.max(last, position.offset)
    return undefined
  })
  return last
}

function inProjection(clause: ProjectionClause): Declined | undefined {
  const names = clause.items.map(item => item.name)
  if (new Set(names).size < names.length)
    return declined('Multiple result columns with the same name are not supported', clause.namedAt, lastOffset(clause.items) + 1)
  const lone = clause.orderBy.some(sort => hasAggregate(sort.expression)) && !clause.items.some(item => hasAggregate(item.expression))
  if (!lone) return undefined
  const message = `Cannot use aggregation in ORDER BY if there are no aggregate expressions in the preceding ${clause.kind.toUpperCase()}`
  return declined(message, clause.position)
}

const declined = (message: string, position: Position, at = position.offset): Declined => ({
  error: CypherError.syntaxError(message, position),
  at,
})
