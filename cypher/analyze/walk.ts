import type { Expression, Index, Literal, PathPattern } from '../ast/ast.ts'
import { mentions, PLACES, walk } from '../ast/walk.ts'
import { aggregates } from '../functions/index.ts'

export { mentions, walk }

interface Keyed extends Index {
  readonly index: Literal & { readonly value: string }
}
/** `n['k']` */
export const isKeyed = (node: unknown): node is Keyed => {
  const { kind, index } = (node ?? {}) as Partial<Index>
  return kind === 'index' && index?.kind === 'literal' && typeof index.value === 'string'
}

const prints = new WeakMap<object, string>()

/** Equal for expressions that mean the same, positions aside: `n.k` and `n['k']`. */
export function fingerprint(expression: Expression | PathPattern): string {
  let print = prints.get(expression)
  if (print === undefined) {
    print = JSON.stringify(expression, (key, value) => {
      if (PLACES.has(key) || key === 'subjectVariable') return undefined
      if (isKeyed(value)) return { kind: 'property', object: value.object, key: value.index.value }
      if (typeof value === 'bigint') return `${value}n`
      if (typeof value === 'string' && value.startsWith('\u0000case')) return 'case'
      return typeof value === 'number' ? `f${value}` : value
    })
    prints.set(expression, print)
  }
  return print
}

export function isAggregate(node: { kind?: string; name?: unknown }): boolean {
  return node.kind === 'countStar' || (node.kind === 'call' && aggregates.has(String(node.name).toLowerCase()))
}

/** Subqueries are left out: they aggregate for themselves. */
export function hasAggregate(expression: Expression): boolean {
  let found = false
  walk(expression, node => {
    if (node.kind === 'exists' || node.kind === 'count' || node.kind === 'collect') return false
    if (isAggregate(node)) found = true
    return !found
  })
  return found
}

/** Aggregates in subqueries count too. */
export function mentionsAggregate(tree: unknown): boolean {
  let found = false
  walk(tree, node => {
    found ||= isAggregate(node)
    return !found
  })
  return found
}

/** A copy in which `replace` may put other expressions, except where a name they use is bound anew. */
export function rewrite<T>(tree: T, replace: (node: Expression) => Expression | undefined, bound: ReadonlySet<string> = new Set()): T {
  if (typeof tree !== 'object' || tree === null) return tree
  if (Array.isArray(tree)) return tree.map(item => rewrite(item, replace, bound)) as T
  const node = tree as unknown as Expression
  const replaced = 'kind' in tree && !isCaptured(node, bound) ? replace(node) : undefined
  if (replaced) return replaced as T
  const inside = new Set([...bound, ...bindings(node)])
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(tree))
    copy[key] = PLACES.has(key) ? value : rewrite(value, replace, isSource(node, key) ? bound : inside)
  return copy as T
}

/** What an expression iterates or starts from does not see the names that it binds. */
const isSource = ({ kind }: Expression, key: string): boolean =>
  (kind === 'listComprehension' || kind === 'quantifier' || kind === 'reduce') && (key === 'list' || key === 'initial')

const isCaptured = (node: Expression, bound: ReadonlySet<string>): boolean =>
  bound.size > 0 && [...mentions(node)].some(name => bound.has(name))

/** Names that an expression binds for its parts: rather too many than too few. */
function bindings(node: Expression): Iterable<string> {
  switch (node.kind) {
    case 'listComprehension':
    case 'quantifier':
      return [node.variable]
    case 'reduce':
      return [node.variable, node.accumulator]
    case 'patternComprehension':
      return mentions(node.pattern)
    default:
      return []
  }
}

export function conjuncts(expression: Expression | undefined): Expression[] {
  if (!expression) return []
  return expression.kind === 'and' ? expression.operands.flatMap(conjuncts) : [expression]
}
