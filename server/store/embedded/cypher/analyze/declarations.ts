/** What 5.26 refuses of a projection, a reduce() or a quantified pattern and later versions let pass, or place elsewhere. */
import type { Expression, MatchClause, PatternElement, ProjectionClause, ProjectionItem, Reduce, Statement } from '../ast.ts'
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
    const declined = declinedIn(node as Visited)
    if (declined) found.push(declined)
    return undefined
  })
  return found.sort((a, b) => a.at - b.at)[0]
}

type Visited = Reduce | ProjectionClause | MatchClause | { readonly kind?: undefined }

function declinedIn(node: Visited): Declined | undefined {
  if (node.kind === 'reduce') return inReduce(node)
  if (node.kind === 'with' || node.kind === 'return') return inProjection(node)
  return node.kind === 'match' ? inMatch(node) : undefined
}

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

/** A name of a quantified part may stand neither outside of it nor in another one. */
function inMatch({ patterns }: MatchClause): Declined | undefined {
  const elements = patterns.flatMap(pattern => pattern.elements.flatMap(inside))
  const parts = elements.filter(isQuantified).map(element => ({ names: new Set(namesOf(element)), at: element.position }))
  const outside = new Set(elements.filter(element => !isQuantified(element)).flatMap(namesOf))
  for (const { names, at } of parts) {
    for (const name of names) {
      if (parts.some(other => other.at !== at && other.names.has(name)))
        return declined(`The variable \`${name}\` occurs in multiple quantified path patterns and needs to be renamed.`, at)
      if (outside.has(name))
        return declined(`The variable \`${name}\` occurs both inside and outside a quantified path pattern and needs to be renamed.`, at)
    }
  }
  return undefined
}

/** Brackets that repeat nothing hold what stands in them. */
const inside = (element: PatternElement): PatternElement[] =>
  element.kind === 'group' && !element.quantifier ? element.path.elements.flatMap(inside) : [element]

const isQuantified = (element: PatternElement): boolean => element.kind !== 'node' && element.quantifier !== undefined

function namesOf(element: PatternElement): string[] {
  if (element.kind === 'group') return element.path.elements.flatMap(namesOf)
  return element.variable === undefined ? [] : [element.variable]
}
