/** The names in the ORDER BY, or WHERE, of a clause that aggregates or is DISTINCT, which sees only its columns. */
import type { Expression, ProjectionClause } from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import type { Scope } from './scope.ts'
import { fingerprint, isAggregate, walk } from './walk.ts'

const UNSEEN = 'In a WITH/RETURN with DISTINCT or an aggregation, it is not possible to access variables declared before the WITH/RETURN: '
export const isUnseen = ({ message }: { readonly message: string }): boolean => message.startsWith(UNSEEN)

export class Sorting {
  readonly refused: CypherError[] = []
  /** Offsets of names that were found, in subqueries too; the analyzer does not see all of these. */
  readonly seen = new Set<number>()
  readonly #columns: ReadonlySet<string>
  readonly #before: Scope
  /** No aggregate stands outside of a subquery: then the analyzer tells of no name. */
  readonly #unaware: boolean
  #alone: boolean

  constructor({ items }: ProjectionClause, before: Scope, unaware: boolean) {
    this.#unaware = unaware
    this.#alone = unaware
    this.#columns = new Set(items.map(({ expression }) => fingerprint(expression)))
    this.#before = before
  }

  /** Beside an aggregate that is no column the analyzer tells of that only. */
  begin(expression: Expression): void {
    this.#alone = this.#unaware
    walk(expression, node => {
      if (this.#columns.has(fingerprint(node as Expression))) return false
      this.#alone ||= isAggregate(node)
      return undefined
    })
  }

  isColumn(e: Expression): boolean {
    return this.#alone && this.#columns.has(fingerprint(e))
  }

  read(name: string, at: Position, found: boolean): void {
    if (found) this.seen.add(at.offset)
    else if (this.#alone)
      this.refused.push(CypherError.syntaxError(this.#before.find(name) ? UNSEEN + name : `Variable \`${name}\` not defined`, at))
  }
}
