import type { Clause, ProjectionClause } from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { placeOf } from './place.ts'
import { type AllNames, type Named, type Scope, used } from './scope.ts'
import { inTableOrder } from './table-order.ts'

/** Of a subquery or a pattern in an expression: the names that it gives itself, and those that it takes from outside. */
export interface InExpression {
  readonly given: ReadonlySet<string>
  readonly taken: ReadonlyMap<string, Position>
}

export const placeOfItem = ({ aliasedAt, expression }: ProjectionClause['items'][number]): Position => aliasedAt ?? placeOf(expression)

/** The columns of a RETURN that ends all parts of a UNION. */
export function declareTogether(ending: Clause | undefined, scope: Scope): void {
  if (ending?.kind === 'return') for (const item of ending.items) scope.declare(item.name, placeOfItem(item), true)
}

/** A name that is passed on keeps the place where it was given. */
export function give({ items, star }: ProjectionClause, before: Scope, after: Scope): void {
  if (star) after.takeFrom(before)
  for (const item of items) {
    const { name, expression } = item
    const known = expression.kind === 'variable' && expression.name === name ? before.names.get(name) : undefined
    if (known) after.names.set(name, used(known, placeOfItem(item).offset))
    else after.declare(name, placeOfItem(item))
  }
}

export const isImporting = ({ items, distinct, orderBy, where, skip, limit }: ProjectionClause): boolean =>
  !distinct &&
  orderBy.length === 0 &&
  !where &&
  !skip &&
  !limit &&
  items.every(({ name, expression }) => expression.kind === 'variable' && expression.name === name)

export function partedBy(outer: Scope | undefined, all: AllNames): InExpression {
  const given = new Set<string>()
  const taken = new Map<string, Position>()
  // Scala's small tables keep the order in which they were filled
  for (const name of all.size > 4 ? inTableOrder(all.keys()) : all.keys())
    for (const { at } of all.get(name)?.values() ?? []) {
      if (outer?.gives(name, at)) taken.set(name, at)
      else given.add(name)
    }
  return { given, taken }
}

export function merged(all: readonly AllNames[]): AllNames {
  const found = new Map<string, Map<string, Named>>()
  for (const names of all) for (const [name, said] of names) found.set(name, new Map([...(found.get(name) ?? []), ...said]))
  return found
}

export const sameKeys = (a: ReadonlyMap<string, Named> | undefined, b: ReadonlyMap<string, Named>): boolean =>
  a !== undefined && a.size === b.size && [...b.keys()].every(key => a.has(key))

/** Of several names, the first in Neo4j's table. */
export function shadowing(
  outside: ReadonlyMap<string, Named>,
  declared: (name: string) => readonly Named[],
  what: string,
): CypherError | undefined {
  const shadows = new Map<string, Position>()
  for (const [name, { at: outer }] of outside) {
    const others = declared(name).filter(({ union }) => !union)
    if (!others.some(({ at: inner }) => inner.offset > outer.offset)) continue
    const inner = others.find(({ at: place }) => place.offset !== outer.offset)
    if (inner) shadows.set(name, inner.at)
  }
  const [first] = inTableOrder(shadows.keys())
  return first === undefined ? undefined : CypherError.syntaxError(`The variable \`${first}\` is shadowing ${what}`, shadows.get(first))
}
