/** Names that a subquery declares although they exist outside. The analyzer, of a later version, reports others. */
import type {
  ListComprehension,
  MatchClause,
  PathPattern,
  PatternComprehension,
  ProcedureCall,
  ProjectionClause,
  Quantifier,
  Query,
  Reduce,
  SingleQuery,
  Statement,
  SubqueryCall,
  UnwindClause,
} from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { endOf } from './ends.ts'
import { inTableOrder } from './table-order.ts'
import { mentions, walk } from './walk.ts'

type Binding =
  | ListComprehension
  | PatternComprehension
  | Quantifier
  | Reduce
  | ProjectionClause
  | UnwindClause
  | ProcedureCall
  | MatchClause
  | SingleQuery
  | { readonly kind?: undefined }
type Given = readonly [name: string, position: Position]

/** In a CALL that stands outside of subqueries or was handed the name the analyzer is right. */
export function isShadow({ message, position }: CypherError, { query }: Statement): boolean {
  const [, name] = /^The variable `(.*)` is shadowing a variable with the same name from the outer scope/s.exec(message) ?? []
  if (name === undefined || !position) return false
  let within = false
  walk(query, node => {
    const { scope } = node as Partial<SubqueryCall>
    const handed = node.kind === 'subquery' && Array.isArray(scope) && scope.includes(name)
    if (!SUBQUERIES.has(node.kind ?? '') && !handed) return undefined
    const { offset } = (node as { position?: Position }).position ?? position
    if (offset <= position.offset && position.offset <= endOf(node)) within = !handed
    return undefined
  })
  return within
}
const SUBQUERIES: ReadonlySet<string> = new Set(['exists', 'count', 'collect'])

/** Of several names, the first in Neo4j's table, at its first place. A CALL may declare any name. */
export function shadowed(query: Query, outside: Iterable<string>): CypherError | undefined {
  const names = new Set(outside)
  const found = new Map<string, Position>()
  walk(query, node => {
    for (const [name, position] of givenBy(node as Binding)) if (names.has(name) && !found.has(name)) found.set(name, position)
    return node.kind !== 'subquery'
  })
  const [first] = inTableOrder(found.keys())
  return first === undefined
    ? undefined
    : CypherError.syntaxError(
        `The variable \`${first}\` is shadowing a variable with the same name from the outer scope and needs to be renamed`,
        found.get(first),
      )
}

function givenBy(node: Binding): Given[] {
  switch (node.kind) {
    case 'listComprehension':
    case 'quantifier':
    case 'unwind':
      return [[node.variable, node.namedAt]]
    case 'reduce':
      return [
        [node.accumulator, node.namedAt],
        [node.variable, node.itemNamedAt],
      ]
    case 'with':
    case 'return':
      return aliasesOf(node)
    case 'procedure':
      return (node.yields ?? []).map(({ variable, namedAt }) => [variable, namedAt])
    case 'match':
      return node.patterns.flatMap(pathOf)
    case 'patternComprehension':
      return pathOf(node.pattern)
    case 'single':
      return handedOn(node)
    default:
      return []
  }
}

const pathOf = ({ name, namedAt }: PathPattern): Given[] => (name !== undefined && namedAt ? [[name, namedAt]] : [])

const aliasesOf = ({ items }: ProjectionClause): Given[] =>
  items.flatMap(({ name, aliasedAt, expression: e }): Given[] =>
    aliasedAt && !(e.kind === 'variable' && e.name === name) ? [[name, aliasedAt]] : [],
  )

/** Names from a CALL count where a clause behind it mentions them. */
function handedOn({ clauses }: SingleQuery): Given[] {
  const returned = new Map<string, Position>()
  return clauses.flatMap(clause => {
    if (clause.kind === 'subquery') {
      for (const [name, position] of givenAtLast(clause.query)) returned.set(name, position)
      return []
    }
    return [...mentions(clause)].flatMap((name): Given[] => {
      const position = returned.get(name)
      return position ? [[name, position]] : []
    })
  })
}

function givenAtLast(query: Query): Given[] {
  const clauses = query.kind === 'single' ? query.clauses : (query.parts[0]?.clauses ?? [])
  const last = clauses.at(-1)
  return last?.kind === 'return' ? aliasesOf(last) : []
}
