/** In 5.26 a pattern comprehension is a COLLECT by then, size() of one a COUNT; a column that is nothing but a subquery is not checked. */
import type { Expression, MatchClause, PathPattern, PatternElement, ProjectionClause, Query, Statement, SubqueryCall } from '../ast/ast.ts'
import { PLACES } from '../ast/walk.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { type Told, whenGrouped } from './order.ts'
import { namedAt, placeOf } from './place.ts'
import type { InExpression } from './scope-rules.ts'
import { isAggregate, mentionsAggregate, walk } from './walk.ts'

type InExpressions = ReadonlyMap<Expression, InExpression>
type Taken = ReadonlyMap<string, Position>

export function refusedGroupings({ query }: Statement, inExpressions: InExpressions): readonly Told[] {
  const told: Told[] = []
  const handed = new Map<unknown, Taken>()
  walk(query, node => {
    const e = node as Expression
    if (isSubquery(e)) for (const clause of clausesOf(e.query)) handed.set(clause, inExpressions.get(e)?.taken ?? new Map())
    if (node.kind !== 'with' && node.kind !== 'return') return undefined
    const clause = node as unknown as ProjectionClause
    const error = refusedColumns(clause, handed.get(clause) ?? new Map(), inExpressions)
    if (error) told.push(whenGrouped(clause, error))
    return undefined
  })
  return told
}

const isSubquery = (e: Expression): e is Extract<Expression, { kind: 'exists' | 'count' | 'collect' }> =>
  e.kind === 'exists' || e.kind === 'count' || e.kind === 'collect'

const clausesOf = (query: Query) => (query.kind === 'single' ? query.clauses : query.parts.flatMap(({ clauses }) => clauses))

function refusedColumns(clause: ProjectionClause, handed: Taken, inExpressions: InExpressions): CypherError | undefined {
  if (clause.star) return undefined
  const columns = clause.items.map(({ expression }) => expression)
  const aggregating = columns.filter(e => mentionsAggregate(e) && !isSubqueryOnly(e))
  if (aggregating.length === 0) return undefined
  const names = columns.flatMap(e => (e.kind === 'variable' ? [e.name] : []))
  const grouped = new Set([...names, ...(handsOn(clause) ? handed.keys() : [])])
  const found = new Open(grouped, new Set(columns.flatMap(e => propertyOf(e) ?? [])), inExpressions)
  for (const column of aggregating) found.visit(column)
  const [first] = found.all.values()
  return first && CypherError.syntaxError(MESSAGE + [...found.all.keys()].join(', '), first)
}

/** A RETURN that sorts is a WITH and a RETURN by then. */
const handsOn = ({ kind, orderBy }: ProjectionClause): boolean => kind === 'with' || orderBy.length > 0

const isSubqueryOnly = (e: Expression): boolean =>
  isSubquery(e) ||
  e.kind === 'patternComprehension' ||
  (e.kind === 'call' &&
    e.name.toLowerCase() === 'size' &&
    e.args.some(arg => arg.kind === 'collect' || arg.kind === 'patternComprehension'))

const MESSAGE =
  "Aggregation column contains implicit grouping expressions. For example, in 'RETURN n.a, n.a + n.b + count(*)' the aggregation expression 'n.a + n.b + count(*)' includes the implicit grouping key 'n.b'. It may be possible to rewrite the query by extracting these grouping/aggregation expressions into a preceding WITH clause. Illegal expression(s): "

function propertyOf(e: Expression): string | undefined {
  if ((e.kind !== 'property' && e.kind !== 'index') || e.object.kind !== 'variable') return undefined
  if (e.kind === 'property') return `${e.object.name}.${e.key}`
  return e.index.kind === 'literal' && typeof e.index.value === 'string' ? `${e.object.name}.${e.index.value}` : undefined
}

/** What is no column, in the order in which 5.26 comes upon it. */
class Open {
  readonly all = new Map<string, Position>()
  #bound: ReadonlySet<string>
  #handed: Taken = new Map()
  readonly #properties: ReadonlySet<string>
  readonly #inExpressions: InExpressions
  constructor(grouped: ReadonlySet<string>, properties: ReadonlySet<string>, inExpressions: InExpressions) {
    this.#bound = grouped
    this.#properties = properties
    this.#inExpressions = inExpressions
  }

  visit(part: unknown): void {
    if (typeof part !== 'object' || part === null) return
    if (Array.isArray(part)) for (const each of part) this.visit(each)
    else this.#node(part as Expression | ProjectionClause | MatchClause | SubqueryCall)
  }

  #node(e: Expression | ProjectionClause | MatchClause | SubqueryCall): void {
    if (isAggregate(e)) return
    switch (e.kind) {
      case 'variable':
        this.#name(e.name, e.position)
        return
      case 'property':
      case 'index':
        this.#property(e)
        return
      case 'listComprehension':
      case 'quantifier':
        this.#binding([e.variable], () => this.visit([e.where, e.kind === 'quantifier' ? undefined : e.projection]))
        this.visit(e.list)
        return
      case 'reduce':
        this.#binding([e.accumulator, e.variable], () => this.visit(e.step))
        this.visit([e.initial, e.list])
        return
      case 'mapProjection':
        this.#name(e.variable, e.position)
        this.visit(e.entries)
        return
      default:
        this.#ofSubqueries(e)
    }
  }

  #ofSubqueries(e: Expression | ProjectionClause | MatchClause | SubqueryCall): void {
    switch (e.kind) {
      case 'exists':
      case 'count':
      case 'collect':
        this.#within(e, () => this.visit(e.query))
        return
      case 'patternComprehension':
      case 'patternPredicate':
        this.#within(e, () => {
          this.#match([e.pattern])
          if (e.kind === 'patternComprehension') this.visit([e.where, e.projection])
        })
        return
      case 'shortestPath':
        this.#match([e.pattern])
        return
      case 'match':
        this.#match(e.patterns)
        this.visit(e.where)
        return
      case 'subquery': {
        const handed = this.#handed
        this.#handed = new Map()
        this.visit(e.query)
        this.#handed = handed
        if (Array.isArray(e.scope)) for (const [i, name] of e.scope.entries()) this.#name(name, e.scopeAt?.[i] ?? e.position)
        return
      }
      case 'with':
      case 'return':
        this.visit(e.items.map(({ expression }) => expression))
        if (handsOn(e)) for (const [name, at] of this.#handed) this.#name(name, at)
        this.visit([e.orderBy, e.skip, e.limit, e.where])
        return
      default:
        for (const [key, part] of Object.entries(e)) if (!PLACES.has(key)) this.visit(part)
    }
  }

  #name(name: string, at: Position): void {
    if (!this.#bound.has(name) && !name.startsWith('\u0000')) this.#add(name, at)
  }

  #add(written: string, at: Position): void {
    if (!this.all.has(written)) this.all.set(written, at)
  }

  #property(e: Extract<Expression, { kind: 'property' | 'index' }>): void {
    const property = propertyOf(e)
    if (property === undefined || e.object.kind !== 'variable') this.visit(e.kind === 'index' ? [e.object, e.index] : e.object)
    else if (!this.#properties.has(property) && !this.#bound.has(e.object.name)) this.#add(property, placeOf(e))
  }

  #binding(names: Iterable<string>, look: () => void): void {
    const before = this.#bound
    this.#bound = new Set([...before, ...names])
    look()
    this.#bound = before
  }

  #within(e: Expression, look: () => void): void {
    const { given = [], taken = new Map() } = this.#inExpressions.get(e) ?? {}
    const handed = this.#handed
    this.#handed = taken
    this.#binding(given, look)
    this.#handed = handed
  }

  /** Names first: the conditions in a pattern are part of its WHERE by then. */
  #match(patterns: readonly PathPattern[]): void {
    for (const { elements } of patterns) this.#names(elements)
    for (const { elements } of patterns) this.#conditions(elements)
  }

  #names(elements: readonly PatternElement[]): void {
    for (const element of elements) {
      if (element.kind === 'group') this.#names(element.path.elements)
      else if (element.variable !== undefined) this.#name(element.variable, namedAt(element))
    }
  }

  #conditions(elements: readonly PatternElement[]): void {
    for (const element of elements) {
      if (element.kind === 'group') {
        this.#conditions(element.path.elements)
        this.visit(element.where)
      } else this.visit([element.kind === 'node' ? element.labels : element.types, element.properties, element.where])
    }
  }
}
