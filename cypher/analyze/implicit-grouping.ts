import type { Expression, ProjectionClause, Statement, Subquery } from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { endOf } from './ends.ts'
import { placeOf } from './place.ts'
import { isAggregate, mentions, walk } from './walk.ts'

/**
 * The error of a WITH or RETURN: the first that is met in its columns. `seen`: names before it. `kept`: names from outside a
 * subquery, which 5.26 passes through every WITH in it, but not through its RETURN. `declared`: where a name was given.
 */
export function implicitGrouping(
  clause: ProjectionClause,
  seen: ReadonlySet<string>,
  kept: ReadonlySet<string>,
  declared: ReadonlyMap<string, Position>,
): { readonly error: CypherError; readonly readAt: number } | undefined {
  if (clause.star) return undefined
  const columns = clause.items.map(item => item.expression)
  const grouped = new Set(columns.flatMap(e => (e.kind === 'variable' ? [e.name] : [])))
  if (clause.kind === 'with') for (const name of kept) grouped.add(name)
  const properties = new Set(columns.flatMap(e => propertyOf(e) ?? []))
  const isOpen = (name: string): boolean => seen.has(name) && !grouped.has(name)
  const aggregating = columns.filter(isAggregating)
  const found = aggregating.flatMap(e => ungrouped(e, isOpen, properties))
  const [handed] = aggregating.flatMap(handedOn).filter(([name]) => isOpen(name))
  const [first] = found
  if (handed && (!first || handed[1] < placeOf(first).offset))
    return { error: CypherError.syntaxError(`${MESSAGE}${handed[0]}`, declared.get(handed[0])), readAt: handed[1] }
  if (!first) return undefined
  const written = [...new Set(found.map(each => propertyOf(each) ?? (each.kind === 'variable' ? each.name : '')))].join(', ')
  return { error: CypherError.syntaxError(`${MESSAGE}${written}`, placeOf(first)), readAt: placeOf(first).offset }
}

/** Outer names that a subquery mentions, which its first WITH hands on behind its own columns. */
function handedOn(column: Expression): (readonly [name: string, at: number])[] {
  const handed: (readonly [string, number])[] = []
  walk(column, node => {
    if (isAggregate(node)) return false
    const { query } = node as Partial<Subquery>
    if (!query || node.kind === 'subquery') return undefined
    let at: number | undefined
    walk(query, inner => {
      if (inner.kind === 'with') at ??= endOf((inner as ProjectionClause).items)
      return inner.kind !== 'subquery'
    })
    if (at !== undefined) for (const name of mentions(query)) handed.push([name, at])
    return false
  })
  return handed
}

const MESSAGE =
  "Aggregation column contains implicit grouping expressions. For example, in 'RETURN n.a, n.a + n.b + count(*)' the aggregation expression 'n.a + n.b + count(*)' includes the implicit grouping key 'n.b'. It may be possible to rewrite the query by extracting these grouping/aggregation expressions into a preceding WITH clause. Illegal expression(s): "

const isAggregating = (e: Expression): boolean => e.kind !== 'exists' && e.kind !== 'count' && e.kind !== 'collect' && mentionsAggregate(e)

/** Aggregates in subqueries count too. */
export function mentionsAggregate(tree: unknown): boolean {
  let found = false
  walk(tree, node => {
    found ||= isAggregate(node)
    return !found
  })
  return found
}

function propertyOf(e: Expression): string | undefined {
  if ((e.kind !== 'property' && e.kind !== 'index') || e.object.kind !== 'variable') return undefined
  if (e.kind === 'property') return `${e.object.name}.${e.key}`
  return e.index.kind === 'literal' && typeof e.index.value === 'string' ? `${e.object.name}.${e.index.value}` : undefined
}

/** Positions where the analyzer reports a grouping error that 5.26 allows or reports elsewhere: `n['k']`, and a grouped `n.k`. */
export function acceptedGroupings({ query }: Statement): ReadonlySet<number> {
  const accepted = new Set<number>()
  walk(query, node => {
    const { kind, items } = node as Partial<ProjectionClause>
    if (!items || (kind !== 'with' && kind !== 'return')) return undefined
    const properties = new Set(items.flatMap(item => propertyOf(item.expression) ?? []))
    for (const { expression } of items) {
      if (!isAggregating(expression)) continue
      walk(expression, part => {
        const e = part as Expression
        const property = propertyOf(e)
        if ((e.kind === 'index' || e.kind === 'property') && property && (e.kind === 'index' || properties.has(property)))
          accepted.add(e.object.position.offset)
        return undefined
      })
    }
    return undefined
  })
  return accepted
}

function ungrouped(e: Expression, isOpen: (name: string) => boolean, properties: ReadonlySet<string>): Expression[] {
  const found: Expression[] = []
  walk(e, node => {
    const inside = node as Expression
    if (isAggregate(node)) return false
    const property = propertyOf(inside)
    const name = inside.kind === 'variable' ? inside : property && 'object' in inside ? inside.object : undefined
    if (name?.kind !== 'variable') return bindsAnew(inside, isOpen) ? false : undefined
    if (isOpen(name.name) && !(property && properties.has(property))) found.push(inside)
    return false
  })
  return found
}

const bindsAnew = (e: Expression, isOpen: (name: string) => boolean): boolean =>
  ((e.kind === 'listComprehension' || e.kind === 'quantifier' || e.kind === 'reduce') && isOpen(e.variable)) ||
  (e.kind === 'reduce' && isOpen(e.accumulator))
