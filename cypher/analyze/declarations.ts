/** What 5.26 refuses in a projection, a reduce() or a quantified pattern and later versions allow or report elsewhere. */
import type { MatchClause, PatternElement, ProjectionClause, Reduce, Statement } from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { endOf } from './ends.ts'
import { LATER, PASS, type Reading, type Told } from './order.ts'
import { inTableOrder } from './table-order.ts'
import { mentionsAggregate, walk } from './walk.ts'

export const TWICE = 'Multiple result columns with the same name are not supported'

export function refusedDeclarations({ query }: Statement, reading: Reading): Told[] {
  const told: Told[] = []
  walk(query, node => {
    told.push(...declinedIn(node as Visited, reading))
    return undefined
  })
  return told
}

type Visited = Reduce | ProjectionClause | MatchClause | { readonly kind?: undefined }

function declinedIn(node: Visited, reading: Reading): Told[] {
  if (node.kind === 'reduce') return inReduce(node)
  if (node.kind === 'with' || node.kind === 'return') return inProjection(node, reading)
  return node.kind === 'match' ? [...inMatch(node), ...besideSelected(node)] : []
}

function inReduce({ accumulator, variable, namedAt, list }: Reduce): Told[] {
  if (accumulator !== variable) return []
  return [told(`Variable \`${variable}\` already declared`, namedAt, endOf(list) + 0.5)]
}

const told = (message: string, position: Position, at: number): Told => ({
  error: CypherError.syntaxError(message, position),
  pass: PASS.known,
  at,
})

function inProjection(clause: ProjectionClause, reading: Reading): Told[] {
  const twice = firstOfTwo(clause.items.map(item => item.name))
  const { namedAt } = clause.items[twice] ?? {}
  const doubled = namedAt && told(TWICE, namedAt, endOf(clause.items) + 0.5)
  const sorted = clause.orderBy.some(sort => mentionsAggregate(sort.expression))
  const message = `Cannot use aggregation in ORDER BY if there are no aggregate expressions in the preceding ${clause.kind.toUpperCase()}`
  const lone = sorted && !clause.items.some(item => mentionsAggregate(item.expression))
  return [...(doubled ? [doubled] : []), ...(lone ? [reading.told(CypherError.syntaxError(message, clause.position))] : [])]
}

/** Index of the duplicated name that Neo4j's table of names has first; -1 where there is none. */
function firstOfTwo(names: readonly string[]): number {
  const twice = inTableOrder(new Set(names.filter((name, i) => names.indexOf(name) < i)))
  return twice[0] === undefined ? -1 : names.indexOf(twice[0])
}

/** The analyzer passes over these in the subquery of a WHERE. */
function besideSelected({ patterns }: MatchClause): Told[] {
  const selected = patterns.length > 1 ? patterns.find(({ selector }) => selector.kind !== 'all') : undefined
  return selected ? [told(ALONE, selected.namedAt ?? selected.position, endOf(patterns) + LATER.clause)] : []
}
const ALONE = 'Multiple path patterns cannot be used in the same clause in combination with a selective path selector.'

/** A name of a quantified part may be used neither outside it nor in another part. */
function inMatch({ patterns, position }: MatchClause): Told[] {
  const elements = patterns.flatMap(pattern => pattern.elements.flatMap(inside))
  const parts = elements.filter(isQuantified).map(element => ({ names: new Set(namesOf(element)), at: element.position }))
  const outside = new Set(elements.filter(element => !isQuantified(element)).flatMap(namesOf))
  for (const { names, at } of parts) {
    for (const name of names) {
      if (parts.some(other => other.at !== at && other.names.has(name)))
        return [told(`The variable \`${name}\` occurs in multiple quantified path patterns and needs to be renamed.`, at, position.offset)]
      if (outside.has(name))
        return [
          told(
            `The variable \`${name}\` occurs both inside and outside a quantified path pattern and needs to be renamed.`,
            at,
            position.offset,
          ),
        ]
    }
  }
  return []
}

const inside = (element: PatternElement): PatternElement[] =>
  element.kind === 'group' && !element.quantifier ? element.path.elements.flatMap(inside) : [element]

const isQuantified = (element: PatternElement): boolean => element.kind !== 'node' && element.quantifier !== undefined

function namesOf(element: PatternElement): string[] {
  if (element.kind === 'group') return element.path.elements.flatMap(namesOf)
  return element.variable === undefined ? [] : [element.variable]
}
