/** 5.26 refuses aggregates inside expressions that are worked out item by item, those of a subquery in them too. */
import type { Statement } from '../ast.ts'
import { CypherError, type Position } from '../errors.ts'
import { isAggregate, walk } from '../plan/walk.ts'

/** What is worked out for each item, by the kind of what walks the list. */
const BY_ITEM: Readonly<Record<string, readonly string[]>> = {
  unwind: ['expression'],
  listComprehension: ['where', 'projection'],
  quantifier: ['where'],
  reduce: ['step'],
}

/** The first of them in a statement. */
export function refusedAggregate({ query }: Statement): CypherError | undefined {
  const found: Position[] = []
  walk(query, node => {
    for (const part of BY_ITEM[node.kind ?? ''] ?? []) found.push(...aggregatesIn((node as Record<string, unknown>)[part]))
    return undefined
  })
  const [first] = found.sort((a, b) => a.offset - b.offset)
  return first && CypherError.syntaxError("Can't use aggregating expressions inside of expressions executing over lists", first)
}

function aggregatesIn(tree: unknown): Position[] {
  const found: Position[] = []
  walk(tree, node => {
    if (isAggregate(node)) found.push((node as unknown as { position: Position }).position)
    return undefined
  })
  return found
}
