/** With what a query may not end; the analyzer forgets it beside some CASEs. */
import type { Clause, Query, SingleQuery, Statement, Subquery, SubqueryCall } from '../ast/ast.ts'
import { CypherError } from '../types/errors.ts'
import type { Reading, Told } from './order.ts'
import { walk } from './walk.ts'

export function refusedConclusions({ query }: Statement, reading: Reading): Told[] {
  const found = inParts(query, inSingle)
  walk(query, node => {
    if (node.kind === 'subquery') found.push(...inParts((node as unknown as SubqueryCall).query, inSingle))
    if (node.kind === 'collect') found.push(...inParts((node as unknown as Subquery).query, inSingle))
    if (node.kind === 'exists' || node.kind === 'count') found.push(...inParts((node as unknown as Subquery).query, inCounted))
    return undefined
  })
  return found.map(error => reading.told(error))
}

const partsOf = (query: Query): readonly SingleQuery[] => (query.kind === 'single' ? [query] : query.parts)
const inParts = (query: Query, refuse: (part: SingleQuery) => CypherError | undefined): CypherError[] =>
  partsOf(query).flatMap(part => refuse(part) ?? [])

function inSingle(part: SingleQuery): CypherError | undefined {
  const last = part.clauses.at(-1)
  if (!last || !isOpen(last)) return inCounted(part)
  const what = last.kind === 'subquery' ? 'CALL' : last.kind.toUpperCase()
  return CypherError.syntaxError(
    `Query cannot conclude with ${what} (must be a RETURN clause, a FINISH clause, an update clause, a unit subquery call, or a procedure call with no YIELD).`,
    last.position,
  )
}

type Open = Extract<Clause, { kind: 'match' | 'unwind' | 'with' | 'return' | 'subquery' }>

const isOpen = (clause: Clause): clause is Open =>
  clause.kind === 'match' || clause.kind === 'unwind' || clause.kind === 'with' || (clause.kind === 'subquery' && gives(clause))

const gives = ({ query }: SubqueryCall): boolean => partsOf(query).some(({ clauses }) => clauses.at(-1)?.kind === 'return')

/** What is only counted may end with anything else. */
function inCounted({ clauses }: SingleQuery): CypherError | undefined {
  const last = clauses.at(-1)
  if (last?.kind !== 'procedure' || clauses.length === 1 || !last.yields) return undefined
  return CypherError.syntaxError('Query cannot conclude with CALL together with YIELD', last.position)
}
