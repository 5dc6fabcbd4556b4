/** Looking through trees of plain data. */
import type { Expression, Index, Literal, PathPattern } from '../ast/ast.ts'
import { aggregates } from '../functions/index.ts'

type Tree = unknown

/** Keys that say where in the text something stands. */
const PLACES: ReadonlySet<string> = new Set(['position', 'signs', 'namedAt', 'itemNamedAt', 'aliasedAt'])

/** Call `visit` for every object of a tree, parents first; false from it skips what is below. */
export function walk(tree: Tree, visit: (node: { kind?: string; name?: unknown }) => boolean | undefined): void {
  if (typeof tree !== 'object' || tree === null) return
  if (Array.isArray(tree)) {
    for (const item of tree) walk(item, visit)
    return
  }
  if (visit(tree as { kind?: string }) === false) return
  for (const key in tree) if (!PLACES.has(key)) walk((tree as Record<string, unknown>)[key], visit)
}

const mentioned = new WeakMap<object, ReadonlySet<string>>()

/** Every variable name that a tree mentions, those that it binds itself included. */
export function mentions(tree: object): ReadonlySet<string> {
  const known = mentioned.get(tree)
  if (known) return known
  const found = new Set<string>()
  walk(tree, node => {
    if (node.kind === 'variable') found.add(node.name as string)
    const { variable } = node as { variable?: unknown }
    if (typeof variable === 'string') found.add(variable)
    return undefined
  })
  mentioned.set(tree, found)
  return found
}

interface Keyed extends Index {
  readonly index: Literal & { readonly value: string }
}
/** `n['k']` */
export const isKeyed = (node: unknown): node is Keyed => {
  const { kind, index } = (node ?? {}) as Partial<Index>
  return kind === 'index' && index?.kind === 'literal' && typeof index.value === 'string'
}

const prints = new WeakMap<object, string>()

/** Two expressions have one fingerprint when they say the same, positions apart: `n.k` and `n['k']` do. */
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

/** Whether an expression is itself an aggregate. */
export function isAggregate(node: { kind?: string; name?: unknown }): boolean {
  return node.kind === 'countStar' || (node.kind === 'call' && aggregates.has(String(node.name).toLowerCase()))
}

/** Whether an aggregate stands anywhere in an expression, subqueries apart: they aggregate for themselves. */
export function hasAggregate(expression: Expression): boolean {
  let found = false
  walk(expression, node => {
    if (node.kind === 'exists' || node.kind === 'count' || node.kind === 'collect') return false
    if (isAggregate(node)) found = true
    return !found
  })
  return found
}

/** A copy of a tree in which `replace` may put other expressions; not where a name they mention is bound anew. */
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

/** What an expression walks or begins with does not see the names that it binds. */
const isSource = ({ kind }: Expression, key: string): boolean =>
  (kind === 'listComprehension' || kind === 'quantifier' || kind === 'reduce') && (key === 'list' || key === 'initial')

const isCaptured = (node: Expression, bound: ReadonlySet<string>): boolean =>
  bound.size > 0 && [...mentions(node)].some(name => bound.has(name))

/** Names that an expression binds for what stands inside it; too many rather than too few. */
function bindings(node: Expression): Iterable<string> {
  switch (node.kind) {
    case 'listComprehension':
    case 'quantifier':
      return [node.variable]
    case 'reduce':
      return [node.variable, node.accumulator]
    case 'patternComprehension':
      return mentions(node.pattern)
    // a subquery binds no name that stands outside of it
    default:
      return []
  }
}

/** The parts of a condition that must all hold. */
export function conjuncts(expression: Expression | undefined): Expression[] {
  if (!expression) return []
  return expression.kind === 'and' ? expression.operands.flatMap(conjuncts) : [expression]
}
