/** A CALL in a subquery must not give a name that it was handed or that stands before it; the analyzer passes over these. */
import type { Query, SingleQuery, Statement, Subquery, SubqueryCall } from '../ast/ast.ts'
import { CypherError } from '../types/errors.ts'
import { PASS, type Reading, type Told } from './order.ts'
import { placeOf } from './place.ts'
import { mentions, walk } from './walk.ts'

export function refusedReturns({ query }: Statement, reading: Reading): Told[] {
  const told: Told[] = []
  walk(query, node => {
    const { kind, query: inner } = node as Partial<Subquery>
    if (kind !== 'exists' && kind !== 'count' && kind !== 'collect') return undefined
    for (const part of partsOf(inner!)) told.push(...givenBack(part, reading))
    return undefined
  })
  return told
}

const partsOf = (query: Query): readonly SingleQuery[] => (query.kind === 'single' ? [query] : query.parts)

function givenBack({ clauses }: SingleQuery, reading: Reading): Told[] {
  const seen = new Set<string>()
  return clauses.flatMap(clause => {
    if (clause.kind !== 'subquery') {
      for (const name of mentions(clause)) seen.add(name)
      return []
    }
    const names = new Set([...seen, ...handedTo(clause)])
    const last = partsOf(clause.query)[0]?.clauses.at(-1)
    if (last?.kind !== 'return') return []
    const item = last.items.find(({ name }) => names.has(name))
    const place = item && (item.aliasedAt ?? placeOf(item.expression))
    return item
      ? [reading.told(CypherError.syntaxError(`Variable \`${item.name}\` already declared in outer scope`, place), PASS.known)]
      : []
  })
}

function handedTo({ scope, query }: SubqueryCall): Iterable<string> {
  if (Array.isArray(scope)) return scope
  const first = partsOf(query)[0]?.clauses[0]
  return first?.kind === 'with' ? first.items.map(({ name }) => name) : []
}
