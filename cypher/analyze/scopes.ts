/** As 5.26 notes names, clause by clause: redeclared in a subquery, given by a CALL, or seen by `CALL (*)` in an expression's subquery. */
import type { Clause, Expression, ProjectionClause, Query, SingleQuery, Statement, Subquery, SubqueryCall } from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { ExpressionNames } from './expression-names.ts'
import { PASS, type Reading, type Told } from './order.ts'
import { PatternNames } from './pattern-names.ts'
import { type AllNames, type Named, Scope, used } from './scope.ts'
import { declareTogether, give, type InExpression, isImporting, merged, partedBy, placeOfItem, sameKeys, shadowing } from './scope-rules.ts'
import { isUnseen, Sorting } from './sorting.ts'
import { hasAggregate, mentionsAggregate } from './walk.ts'

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
  scope = new Scope()
  sorting: Sorting | undefined
  #within = false
  readonly patterns = new PatternNames(this)
  readonly #expressions = new ExpressionNames(this)

  query(query: Query, taken: Taken = [], handed?: Scope): void {
    if (query.kind === 'single') this.#single(query, taken, handed)
    else this.#union(query.parts, taken, handed)
  }

  #union(parts: readonly SingleQuery[], taken: Taken, handed: Scope | undefined): void {
    const [last, ...before] = [...parts].reverse()
    if (!last) return
    if (before.length > 1) this.inside(() => this.#union(before.reverse(), taken, handed))
    else for (const part of before) this.#part(part, taken, handed)
    this.#part(last, taken, handed)
    this.inside(scope => declareTogether(last.clauses.at(-1), scope))
  }

  #part(part: SingleQuery, taken: Taken, handed: Scope | undefined): void {
    this.inside(scope => {
      scope.takeFrom(handed)
      this.#single(part, taken, handed)
    })
  }

  #single({ clauses }: SingleQuery, taken: Taken, handed: Scope | undefined): void {
    const outer = this.scope
    this.inside(() => {
      for (const clause of clauses) this.#clause(clause, taken)
    })
    if (handed) this.#refuseImported(handed, outer)
  }

  inside(look: (scope: Scope) => void): void {
    const before = this.scope
    this.scope = before.child()
    look(this.scope)
    this.scope = before
  }

  #clause(clause: Clause, taken: Taken): void {
    switch (clause.kind) {
      case 'match':
        this.patterns.read(clause.patterns)
        this.visit(clause.where)
        return
      case 'unwind':
        this.visit(clause.expression)
        // a name from outside that was read here stands in the same table
        if (this.scope.names.has(clause.variable))
          this.#refuse(CypherError.syntaxError(`Variable \`${clause.variable}\` already declared`, clause.namedAt))
        this.declareNew(clause.variable, clause.namedAt)
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
        this.visit(clause.args)
        for (const { variable, namedAt: at } of clause.yields ?? []) this.declareNew(variable, at)
        this.visit(clause.where)
    }
  }

  #projection(clause: ProjectionClause): void {
    const { items, star, distinct, orderBy, where } = clause
    for (const { expression } of items) this.visit(expression)
    const before = this.scope
    const after = before.next()
    give(clause, before, after)
    const seesBefore = star || !(distinct || items.some(({ expression }) => mentionsAggregate(expression)))
    if (orderBy.length > 0 || where) {
      this.scope = (seesBefore ? before : after).child()
      give(clause, before, this.scope)
      const sorting = this.sorting
      // the analyzer sees no aggregates in subqueries
      const unaware = !seesBefore && !distinct && !items.some(({ expression }) => hasAggregate(expression))
      this.sorting = seesBefore || (orderBy.length === 0 && !unaware) ? undefined : new Sorting(clause, before, unaware)
      if (this.sorting) this.sorts.push(this.sorting)
      for (const { expression } of orderBy) {
        this.sorting?.begin(expression)
        this.visit(expression)
      }
      if (!unaware) this.sorting = sorting
      this.visit(where)
      this.sorting = sorting
    }
    this.scope = after
  }

  read(name: string, at: Position): void {
    this.sorting?.read(name, at, this.scope.find(name) !== undefined)
    this.scope.use(name, at.offset)
  }

  #refuseGivenBack({ items }: ProjectionClause, taken: Taken): void {
    const item = items.find(({ name }) => taken.some(({ names }) => names.has(name)))
    if (!item) return
    this.refused.push({ error: CypherError.syntaxError(`Variable \`${item.name}\` already declared in outer scope`, placeOfItem(item)) })
  }

  #call(call: SubqueryCall): void {
    const { scope: names, query } = call
    const outer = this.scope
    const base = new Scope()
    const within = this.#within
    if (names === undefined) {
      this.scope = base
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
          if (at) this.sorting?.read(name, at, named !== undefined)
          if (named) base.names.set(name, used(named, at?.offset ?? -1))
        })
      this.scope = base
      this.query(query, [base, outer], base)
    }
    outer.outer?.inside.push(base)
    const after = outer.next()
    after.takeFrom(outer)
    for (const [name, { at, union }] of base.inside.at(-1)?.names ?? []) if (!after.names.has(name)) after.declare(name, at, union)
    this.scope = after
    this.#called.push(after.outer?.all() ?? new Map())
  }

  /** A first WITH that only passes names on stands for what is handed over. */
  #importing(query: Query, outer: Scope): void {
    const inPart = ({ clauses }: SingleQuery): void =>
      this.inside(() => {
        const [first, ...others] = clauses
        const importing = first?.kind === 'with' && isImporting(first)
        if (importing) {
          const scope = this.scope
          this.scope = outer
          this.visit(first.items.map(({ expression }) => expression))
          this.scope = scope.next()
          give(first, outer, this.scope)
        }
        for (const clause of importing ? others : clauses) this.#clause(clause, [outer])
      })
    if (query.kind === 'single') inPart(query)
    else {
      for (const part of query.parts) this.inside(() => inPart(part))
      this.inside(scope => declareTogether(query.parts.at(-1)?.clauses.at(-1), scope))
    }
  }

  #refuseImported(handed: Scope, body: Scope): void {
    const declared = new Map<string, Named[]>()
    for (const { names } of body.inside) for (const [name, named] of names) declared.set(name, [...(declared.get(name) ?? []), named])
    const what = 'an imported variable with the same name and needs to be renamed'
    this.#refuse(shadowing(handed.names, name => declared.get(name) ?? [], what))
  }

  subquery(e: Subquery): void {
    const outer = this.scope
    const within = this.#within
    const calls = this.#called.length
    this.#within = true
    this.inside(scope => {
      this.query(e.query)
      const all = scope.all()
      this.inExpressions.set(e, partedBy(outer, all))
      const called = merged(this.#called.slice(calls))
      const found = (name: string): readonly Named[] => {
        const here = all.get(name)
        return !here || sameKeys(called.get(name), here) ? [] : [...here.values()]
      }
      const outside = new Map([...(outer.outer?.names ?? []), ...outer.names])
      this.#refuse(shadowing(outside, found, 'a variable with the same name from the outer scope and needs to be renamed'), e.endsAt - 0.25)
    })
    this.#within = within
  }

  #refuse(error: CypherError | undefined, at?: number): void {
    if (error) this.refused.push(at === undefined ? { error } : { error, at })
  }

  declareNew(name: string, at: Position): void {
    if (!this.scope.names.has(name)) this.scope.declare(name, at)
  }

  visit(part: unknown): void {
    this.#expressions.visit(part)
  }
}
