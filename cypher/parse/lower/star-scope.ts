import type { Clause, Query, SingleQuery } from '../../ast/ast.ts'
import { mentions, walk } from '../../ast/walk.ts'

/** In the subquery of an expression `CALL (*)` sees names that a clause before it has mentioned, and no others from outside. */
export function withStarsNamed(query: Query): Query {
  if (query.kind === 'union') return { ...query, parts: query.parts.map(starsNamed) }
  return starsNamed(query)
}

const starsNamed = (query: SingleQuery): SingleQuery => ({
  ...query,
  clauses: query.clauses.map((clause, i) =>
    clause.kind === 'subquery' && clause.scope === '*' ? { ...clause, scope: namesIn(query.clauses.slice(0, i)), starred: true } : clause,
  ),
})

function namesIn(clauses: readonly Clause[]): string[] {
  const names = new Set(clauses.flatMap(clause => (clause.kind === 'subquery' ? [] : [...mentions(clause)])))
  walk(clauses, node => {
    const { items = [], patterns = [] } = node as Named
    for (const { name } of [...items, ...patterns]) if (name !== undefined) names.add(name)
    return undefined
  })
  return [...names]
}

interface Named {
  readonly items?: readonly { readonly name?: string }[]
  readonly patterns?: readonly { readonly name?: string }[]
}
