/** In the subquery of an expression `CALL (*)` sees only some of the names outside: these are written into the tree. */
import type { Statement, SubqueryCall } from '../ast/ast.ts'
import { namesOfStars } from './scopes.ts'
import { walk } from './walk.ts'

export function withStarsNamed(ast: Statement): Statement {
  let some = false
  walk(ast.query, node => {
    some ||= node.kind === 'subquery' && (node as Partial<SubqueryCall>).scope === '*'
    return !some
  })
  if (!some) return ast
  const names = namesOfStars(ast)
  return names.size > 0 ? named(ast, names) : ast
}

function named<T>(tree: T, names: ReadonlyMap<unknown, readonly string[]>): T {
  if (typeof tree !== 'object' || tree === null) return tree
  if (Array.isArray(tree)) return tree.map(part => named(part, names)) as T
  const copy = Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, named(part, names)]))
  const scope = names.get(tree)
  return (scope ? { ...copy, scope, starred: true } : copy) as T
}
