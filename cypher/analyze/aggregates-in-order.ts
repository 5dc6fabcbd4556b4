/** Aggregates in the ORDER BY of an aggregating clause: each must be one of its columns. */
import type { Expression, ProjectionClause, Statement } from '../ast/ast.ts'
import { CypherError } from '../types/errors.ts'
import { PASS, type Told } from './order.ts'
import { placeOf } from './place.ts'
import { fingerprint, hasAggregate, isAggregate, mentionsAggregate, walk } from './walk.ts'

/** The analyzer reports it too, when a column aggregates outside a subquery. */
export const ILLEGAL = 'Illegal aggregation expression(s) in order by: '

export function refusedInOrder({ query }: Statement): Told[] {
  const told: Told[] = []
  eachProjection(query, clause => {
    const columns = clause.items.map(({ expression }) => expression)
    if (clause.star || !columns.some(mentionsAggregate)) return
    const prints = new Set(columns.map(fingerprint))
    if (columns.some(hasAggregate)) return
    for (const { expression } of clause.orderBy) {
      for (const aggregate of aggregatesOf(expression)) {
        if (prints.has(fingerprint(aggregate))) continue
        told.push({
          error: CypherError.syntaxError(ILLEGAL + written(aggregate), aggregate.position),
          pass: PASS.grouping,
          at: clause.position.offset,
        })
      }
    }
  })
  return told
}

/** Positions in the WHERE of a WITH, which the analyzer mistakes for its ORDER BY. */
export function aggregatesInWhere({ query }: Statement): ReadonlySet<number> {
  const found = new Set<number>()
  eachProjection(query, ({ where }) =>
    walk(where, node => {
      if ((node as Partial<Expression>).position) found.add(placeOf(node as Expression).offset)
      return undefined
    }),
  )
  return found
}

function eachProjection(query: unknown, visit: (clause: ProjectionClause) => void): void {
  walk(query, node => {
    if (node.kind === 'with' || node.kind === 'return') visit(node as unknown as ProjectionClause)
    return undefined
  })
}

function aggregatesOf(expression: Expression): Expression[] {
  const found: Expression[] = []
  walk(expression, node => {
    if (!isAggregate(node)) return undefined
    found.push(node as Expression)
    return false
  })
  return found
}

const written = (e: Expression): string => (e.kind === 'call' ? `${e.name}(...)` : 'count(*)')
