/** As 5.26 notes names, clause by clause: redeclared in a subquery, given by a CALL, or seen by `CALL (*)` in an expression's subquery. */
import type {
  Clause,
  Expression,
  GroupPattern,
  PathPattern,
  PatternElement,
  ProjectionClause,
  Query,
  SingleQuery,
  Statement,
  Subquery,
  SubqueryCall,
} from '../ast/ast.ts'
import { PLACES } from '../ast/walk.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { PASS, type Reading, type Told } from './order.ts'
import { namedAt, placeOf } from './place.ts'
import { type AllNames, type Named, Scope, used } from './scope.ts'
import { isUnseen, Sorting } from './sorting.ts'
import { inTableOrder } from './table-order.ts'
import { mentionsAggregate } from './walk.ts'

/** Of a subquery or a pattern in an expression: the names that it gives itself, and those that it takes from outside. */
export interface InExpression {
  readonly given: ReadonlySet<string>
  readonly taken: ReadonlyMap<string, Position>
}

/** `sees`: whether an error of the analyzer is about a name that can be seen in an ORDER BY. */
export function refusedNames(
  { query }: Statement,
  reading: Reading,
): { told: readonly Told[]; inExpressions: ReadonlyMap<Expression, InExpression>; sees: (error: CypherError) => boolean } {
  const names = new Names()
  names.query(query)
  const refused: Refused[] = [...names.refused, ...names.sorts.flatMap(sort => sort.refused.map(error => ({ error })))]
  const told = refused.map(({ error, at }) => (at === undefined ? reading.told(error, PASS.known) : { error, pass: PASS.known, at }))
  const sees = (error: CypherError): boolean => isUnseen(error) && names.sorts.some(({ seen }) => seen.has(error.position?.offset ?? -1))
  return { told, inExpressions: names.inExpressions, sees }
}

/** For each `CALL (*)` in the subquery of an expression the names that it sees. */
export function namesOfStars({ query }: Statement): ReadonlyMap<SubqueryCall, readonly string[]> {
  const names = new Names()
  names.query(query)
  return names.stars
}

interface Refused {
  readonly error: CypherError
  readonly at?: number
}
/** What a CALL's RETURN must not give: names that were handed to it, and those that stand outside. */
type Taken = readonly Scope[]

class Names {
  readonly refused: Refused[] = []
  readonly stars = new Map<SubqueryCall, readonly string[]>()
  readonly inExpressions = new Map<Expression, InExpression>()
  readonly #called: AllNames[] = []
  readonly sorts: Sorting[] = []
  #scope = new Scope()
  #sorting: Sorting | undefined
  #within = false

  query(query: Query, taken: Taken = [], handed?: Scope): void {
    if (query.kind === 'single') this.#single(query, taken, handed)
    else this.#union(query.parts, taken, handed)
  }

  #union(parts: readonly SingleQuery[], taken: Taken, handed: Scope | undefined): void {
    const [last, ...before] = [...parts].reverse()
    if (!last) return
    const { clauses } = last
    if (before.length > 1) this.#inside(() => this.#union(before.reverse(), taken, handed))
    else for (const part of before) this.#part(part, taken, handed)
    this.#part(last, taken, handed)
    const [ending] = clauses.slice(-1)
    this.#inside(scope => {
      if (ending?.kind === 'return') for (const item of ending.items) scope.declare(item.name, placeOfItem(item), true)
    })
  }

  #part(part: SingleQuery, taken: Taken, handed: Scope | undefined): void {
    this.#inside(scope => {
      scope.takeFrom(handed)
      this.#single(part, taken, handed)
    })
  }

  #single({ clauses }: SingleQuery, taken: Taken, handed: Scope | undefined): void {
    const outer = this.#scope
    this.#inside(() => {
      for (const clause of clauses) this.#clause(clause, taken)
    })
    if (handed) this.#refuseImported(handed, outer)
  }

  #inside(look: (scope: Scope) => void): void {
    const before = this.#scope
    this.#scope = before.child()
    look(this.#scope)
    this.#scope = before
  }

  #clause(clause: Clause, taken: Taken): void {
    switch (clause.kind) {
      case 'match':
        this.#patterns(clause.patterns)
        this.#visit(clause.where)
        return
      case 'unwind':
        this.#visit(clause.expression)
        this.#declareNew(clause.variable, clause.namedAt)
        return
      case 'with':
      case 'return':
        this.#projection(clause)
        if (clause.kind === 'return') this.#refuseGivenBack(clause, taken)
        return
      case 'subquery':
        this.#call(clause)
        return
      case 'procedure':
        this.#visit(clause.args)
        for (const { variable, namedAt: at } of clause.yields ?? []) this.#declareNew(variable, at)
        this.#visit(clause.where)
    }
  }

  #projection(clause: ProjectionClause): void {
    const { items, star, distinct, orderBy, where } = clause
    for (const { expression } of items) this.#visit(expression)
    const before = this.#scope
    const after = before.next()
    give(clause, before, after)
    const seesBefore = star || !(distinct || items.some(({ expression }) => mentionsAggregate(expression)))
    if (orderBy.length > 0 || where) {
      this.#scope = (seesBefore ? before : after).child()
      give(clause, before, this.#scope)
      const sorting = this.#sorting
      this.#sorting = seesBefore || orderBy.length === 0 ? undefined : new Sorting(clause, before)
      if (this.#sorting) this.sorts.push(this.#sorting)
      for (const { expression } of orderBy) {
        this.#sorting?.begin(expression)
        this.#visit(expression)
      }
      this.#sorting = sorting
      this.#visit(where)
    }
    this.#scope = after
  }

  #read(name: string, at: Position): void {
    this.#sorting?.read(name, at, this.#scope.find(name) !== undefined)
    this.#scope.use(name, at.offset)
  }

  #refuseGivenBack({ items }: ProjectionClause, taken: Taken): void {
    const item = items.find(({ name }) => taken.some(({ names }) => names.has(name)))
    if (!item) return
    this.refused.push({ error: CypherError.syntaxError(`Variable \`${item.name}\` already declared in outer scope`, placeOfItem(item)) })
  }

  #call(call: SubqueryCall): void {
    const { scope: names, query } = call
    const outer = this.#scope
    const base = new Scope()
    const within = this.#within
    if (names === undefined) {
      this.#scope = base
      this.#importing(query, outer)
    } else {
      if (names === '*') {
        base.takeFrom(outer.outer)
        base.takeFrom(outer)
        if (within) this.stars.set(call, [...base.names.keys()])
      } else
        names.forEach((name, i) => {
          const named = outer.find(name)
          const at = call.scopeAt?.[i]
          if (at) this.#sorting?.read(name, at, named !== undefined)
          if (named) base.names.set(name, used(named, at?.offset ?? -1))
        })
      this.#scope = base
      this.query(query, [base, outer], base)
    }
    outer.outer?.inside.push(base)
    const after = outer.next()
    after.takeFrom(outer)
    for (const [name, { at, union }] of base.inside.at(-1)?.names ?? []) if (!after.names.has(name)) after.declare(name, at, union)
    this.#scope = after
    this.#called.push(after.outer?.all() ?? new Map())
  }

  /** A first WITH that only passes names on stands for what is handed over. */
  #importing(query: Query, outer: Scope): void {
    const inPart = ({ clauses }: SingleQuery): void =>
      this.#inside(() => {
        const [first, ...others] = clauses
        const importing = first?.kind === 'with' && isImporting(first)
        if (importing) {
          const scope = this.#scope
          this.#scope = outer
          this.#visit(first.items.map(({ expression }) => expression))
          this.#scope = scope.next()
          give(first, outer, this.#scope)
        }
        for (const clause of importing ? others : clauses) this.#clause(clause, [outer])
      })
    if (query.kind === 'single') inPart(query)
    else {
      for (const part of query.parts) this.#inside(() => inPart(part))
      const ending = query.parts.at(-1)?.clauses.at(-1)
      this.#inside(scope => {
        if (ending?.kind === 'return') for (const item of ending.items) scope.declare(item.name, placeOfItem(item), true)
      })
    }
  }

  #refuseImported(handed: Scope, body: Scope): void {
    const declared = new Map<string, Named[]>()
    for (const { names } of body.inside) for (const [name, named] of names) declared.set(name, [...(declared.get(name) ?? []), named])
    this.#refuseShadow(handed.names, name => declared.get(name) ?? [], 'an imported variable with the same name and needs to be renamed')
  }

  #subquery(e: Subquery): void {
    const outer = this.#scope
    const within = this.#within
    const calls = this.#called.length
    this.#within = true
    this.#inside(scope => {
      this.query(e.query)
      const all = scope.all()
      this.inExpressions.set(e, partedBy(outer, all))
      const called = merged(this.#called.slice(calls))
      const found = (name: string): readonly Named[] => {
        const here = all.get(name)
        return !here || sameKeys(called.get(name), here) ? [] : [...here.values()]
      }
      const outside = new Map([...(outer.outer?.names ?? []), ...outer.names])
      this.#refuseShadow(outside, found, 'a variable with the same name from the outer scope and needs to be renamed', e.endsAt - 0.25)
    })
    this.#within = within
  }

  /** Of several names, the first in Neo4j's table. */
  #refuseShadow(outside: ReadonlyMap<string, Named>, declared: (name: string) => readonly Named[], what: string, at?: number): void {
    const shadows = new Map<string, Position>()
    for (const [name, { at: outer }] of outside) {
      const others = declared(name).filter(({ union }) => !union)
      if (!others.some(({ at: inner }) => inner.offset > outer.offset)) continue
      const inner = others.find(({ at: place }) => place.offset !== outer.offset)
      if (inner) shadows.set(name, inner.at)
    }
    const [first] = inTableOrder(shadows.keys())
    if (first === undefined) return
    const error = CypherError.syntaxError(`The variable \`${first}\` is shadowing ${what}`, shadows.get(first))
    this.refused.push(at === undefined ? { error } : { error, at })
  }

  #declareNew(name: string, at: Position): void {
    if (!this.#scope.names.has(name)) this.#scope.declare(name, at)
  }

  /** A pattern's names are noted before anything in it is read. */
  #patterns(patterns: readonly PathPattern[]): void {
    const groups = new Map<PatternElement, Scope>()
    for (const { elements, name, namedAt: at } of patterns) {
      this.#declareElements(elements, groups)
      if (name !== undefined && at) this.#declareNew(name, at)
    }
    for (const { elements } of patterns) this.#readElements(elements, groups)
  }

  #declareElements(elements: readonly PatternElement[], groups: Map<PatternElement, Scope>): void {
    for (const element of elements) {
      if (element.kind === 'group') this.#declareGroup(element, element.path.elements, groups)
      else if (element.kind === 'relationship' && element.quantifier)
        this.#declareGroup(element, [{ ...element, quantifier: undefined } as PatternElement], groups)
      else this.#name(element)
    }
  }

  #name(element: Exclude<PatternElement, GroupPattern>): void {
    const { variable } = element
    if (variable === undefined) return
    const at = namedAt(element)
    if (this.#scope.find(variable)) this.#scope.use(variable, at.offset)
    else this.#scope.declare(variable, at)
  }

  #declareGroup(group: PatternElement, elements: readonly PatternElement[], groups: Map<PatternElement, Scope>): void {
    const repeated = group.kind !== 'node' && group.quantifier !== undefined
    this.#inside(scope => {
      this.#declareElements(elements, groups)
      groups.set(group, scope)
    })
    const names = groups.get(group)?.names ?? []
    for (const [name, named] of names) {
      if (!repeated) this.#scope.names.set(name, named)
      else this.#declareNew(name, named.at)
    }
  }

  #readElements(elements: readonly PatternElement[], groups: ReadonlyMap<PatternElement, Scope>): void {
    for (const element of elements) {
      const group = groups.get(element)
      if (!group) this.#readElement(element)
      else
        this.#inside(scope => {
          scope.takeFrom(group)
          if (element.kind === 'group') {
            this.#readElements(element.path.elements, groups)
            this.#visit(element.where)
          } else this.#readElement(element)
        })
    }
  }

  #readElement(element: PatternElement): void {
    if (element.kind === 'group') return
    this.#visit(element.properties)
    this.#visit(element.kind === 'node' ? element.labels : element.types)
    if (element.where) this.#inside(() => this.#visit(element.where))
  }

  #visit(part: unknown): void {
    if (typeof part !== 'object' || part === null) return
    if (Array.isArray(part)) for (const each of part) this.#visit(each)
    else this.#expression(part as Expression)
  }

  #expression(e: Expression): void {
    const sorting = this.#sorting
    // a column stands for the expression that it was made from
    if (sorting?.isColumn(e)) this.#sorting = undefined
    this.#parts(e)
    this.#sorting = sorting
  }

  #parts(e: Expression): void {
    switch (e.kind) {
      case 'variable':
        this.#read(e.name, e.position)
        return
      case 'exists':
      case 'count':
      case 'collect':
        this.#subquery(e)
        return
      case 'listComprehension':
      case 'quantifier': {
        this.#visit(e.list)
        const parts = e.kind === 'quantifier' || !e.projection ? [e.where] : [e.where, e.projection]
        for (const part of parts)
          this.#inside(scope => {
            scope.declare(e.variable, e.namedAt)
            this.#visit(part)
          })
        return
      }
      case 'reduce':
        this.#visit([e.initial, e.list])
        this.#inside(scope => {
          scope.declare(e.variable, e.itemNamedAt)
          scope.declare(e.accumulator, e.namedAt)
          this.#visit(e.step)
        })
        return
      case 'patternComprehension':
      case 'patternPredicate':
        this.#inside(scope => {
          this.#patterns([e.pattern])
          if (e.kind === 'patternComprehension') this.#visit([e.where, e.projection])
          this.inExpressions.set(e, partedBy(scope.outer, scope.all()))
        })
        return
      case 'shortestPath':
        this.#patterns([e.pattern])
        return
      case 'mapProjection':
        this.#visit(e.entries)
        this.#read(e.variable, e.position)
        return
      default:
        for (const [key, part] of Object.entries(e)) if (!PLACES.has(key)) this.#visit(part)
    }
  }
}

const placeOfItem = ({ aliasedAt, expression }: ProjectionClause['items'][number]): Position => aliasedAt ?? placeOf(expression)

/** A name that is passed on keeps the place where it was given. */
function give({ items, star }: ProjectionClause, before: Scope, after: Scope): void {
  if (star) after.takeFrom(before)
  for (const item of items) {
    const { name, expression } = item
    const known = expression.kind === 'variable' && expression.name === name ? before.names.get(name) : undefined
    if (known) after.names.set(name, used(known, placeOfItem(item).offset))
    else after.declare(name, placeOfItem(item))
  }
}

const isImporting = ({ items, distinct, orderBy, where, skip, limit }: ProjectionClause): boolean =>
  !distinct &&
  orderBy.length === 0 &&
  !where &&
  !skip &&
  !limit &&
  items.every(({ name, expression }) => expression.kind === 'variable' && expression.name === name)

function partedBy(outer: Scope | undefined, all: AllNames): InExpression {
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

function merged(all: readonly AllNames[]): AllNames {
  const found = new Map<string, Map<string, Named>>()
  for (const names of all) for (const [name, said] of names) found.set(name, new Map([...(found.get(name) ?? []), ...said]))
  return found
}

const sameKeys = (a: ReadonlyMap<string, Named> | undefined, b: ReadonlyMap<string, Named>): boolean =>
  a !== undefined && a.size === b.size && [...b.keys()].every(key => a.has(key))
