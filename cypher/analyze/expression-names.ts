import type { Expression, Subquery } from '../ast/ast.ts'
import { PLACES } from '../ast/walk.ts'
import type { Position } from '../types/errors.ts'
import type { PatternNames } from './pattern-names.ts'
import type { Scope } from './scope.ts'
import { type InExpression, partedBy } from './scope-rules.ts'
import type { Sorting } from './sorting.ts'

/** What goes over the query around the expressions. */
interface Look {
  readonly patterns: PatternNames
  readonly inExpressions: Map<Expression, InExpression>
  sorting: Sorting | undefined
  inside(look: (scope: Scope) => void): void
  read(name: string, at: Position): void
  subquery(e: Subquery): void
}

export class ExpressionNames {
  readonly #look: Look
  constructor(look: Look) {
    this.#look = look
  }

  visit(part: unknown): void {
    if (typeof part !== 'object' || part === null) return
    if (Array.isArray(part)) for (const each of part) this.visit(each)
    else this.#expression(part as Expression)
  }

  #expression(e: Expression): void {
    const sorting = this.#look.sorting
    // a column stands for the expression that it was made from
    if (sorting?.isColumn(e)) this.#look.sorting = undefined
    this.#parts(e)
    this.#look.sorting = sorting
  }

  #parts(e: Expression): void {
    switch (e.kind) {
      case 'variable':
        this.#look.read(e.name, e.position)
        return
      case 'exists':
      case 'count':
      case 'collect':
        this.#look.subquery(e)
        return
      case 'listComprehension':
      case 'quantifier': {
        this.visit(e.list)
        const parts = e.kind === 'quantifier' || !e.projection ? [e.where] : [e.where, e.projection]
        for (const part of parts)
          this.#look.inside(scope => {
            scope.declare(e.variable, e.namedAt)
            this.visit(part)
          })
        return
      }
      case 'reduce':
        this.visit([e.initial, e.list])
        this.#look.inside(scope => {
          scope.declare(e.variable, e.itemNamedAt)
          scope.declare(e.accumulator, e.namedAt)
          this.visit(e.step)
        })
        return
      case 'patternComprehension':
      case 'patternPredicate':
        this.#look.inside(scope => {
          this.#look.patterns.read([e.pattern])
          if (e.kind === 'patternComprehension') this.visit([e.where, e.projection])
          this.#look.inExpressions.set(e, partedBy(scope.outer, scope.all()))
        })
        return
      case 'shortestPath':
        this.#look.patterns.read([e.pattern])
        return
      case 'mapProjection':
        this.visit(e.entries)
        this.#look.read(e.variable, e.position)
        return
      default:
        for (const [key, part] of Object.entries(e)) if (!PLACES.has(key)) this.visit(part)
    }
  }
}
