import { mentions } from '../analyze/walk.ts'
import type { Expression } from '../ast/ast.ts'
import type { QueryContext } from '../graph/context.ts'
import type { PropertyGraph } from '../graph/property-graph.ts'
import { selectivity } from './estimates.ts'
import type { Frame, Scope } from './frame.ts'
import type { Bound, Plan } from './plan.ts'

export interface Planning {
  readonly graph: PropertyGraph
  readonly params: QueryContext['params']
  readonly frame: Frame
  /** In the subquery of an expression that reads a name from outside: to Neo4j that name is a column of each WITH, so it groups there. */
  readonly withOuter?: boolean
}

interface Condition {
  readonly expression: Expression
  readonly needs: ReadonlySet<string>
}

export class MatchState {
  readonly planning: Planning
  scope: Scope
  plan: Plan
  readonly walked: { readonly slot: number; readonly types: readonly string[] | undefined }[] = []
  readonly #unbound = new Set<string>()
  #conditions: Condition[] = []

  constructor(planning: Planning, scope: Scope, plan: Plan) {
    this.planning = planning
    this.scope = scope
    this.plan = plan
  }

  declare(name: string): void {
    if (this.scope.slot(name) !== undefined) return
    this.scope = this.scope.with([[name, this.planning.frame.allocate()]])
    this.#unbound.add(name)
  }
  /** For a part that is matched alone; what is bound here is bound there. */
  fork(plan: Plan): MatchState {
    const inner = new MatchState(this.planning, this.scope, plan)
    for (const name of this.#unbound) inner.#unbound.add(name)
    return inner
  }
  slot(name: string): number {
    const slot = this.scope.slot(name)
    if (slot === undefined) throw new Error(`undeclared name ${name}`)
    return slot
  }
  isBound(name: string): boolean {
    return !this.#unbound.has(name)
  }
  isReady(expression: Expression, apart?: string): boolean {
    for (const name of mentions(expression)) if (name !== apart && this.#unbound.has(name)) return false
    return true
  }

  require(expressions: readonly Expression[]): void {
    for (const expression of expressions) {
      const needs = new Set([...mentions(expression)].filter(name => this.#unbound.has(name)))
      this.#conditions.push({ expression, needs })
    }
  }
  get conditions(): readonly Expression[] {
    return this.#conditions.map(condition => condition.expression)
  }
  /** Removes the conditions that need some of these names and otherwise only bound ones. */
  takeConditions(names: ReadonlySet<string>): Expression[] {
    const open = ({ needs }: Condition): string[] => [...needs].filter(name => this.#unbound.has(name))
    const [taken, left] = split(this.#conditions, condition => open(condition).length > 0 && open(condition).every(name => names.has(name)))
    this.#conditions = left
    return taken.map(condition => condition.expression)
  }

  /** Removes the condition that asks only for this label: it holds already. */
  settleLabel(name: string, label: string): void {
    this.#conditions = this.#conditions.filter(({ expression: e }) => {
      const asks = e.kind === 'hasLabels' && !e.negated && e.operand.kind === 'variable' && e.operand.name === name
      return !(asks && e.labels.kind === 'name' && e.labels.name === label)
    })
  }

  take(test: (expression: Expression) => boolean): Expression[] {
    const [taken, left] = split(this.#conditions, ({ expression }) => test(expression))
    this.#conditions = left
    return taken.map(condition => condition.expression)
  }

  push(plan: Plan, ...names: readonly string[]): void {
    this.plan = plan
    for (const name of names) this.#unbound.delete(name)
    this.test()
  }
  test(): void {
    const [ready, left] = split(this.#conditions, ({ needs }) => [...needs].every(name => !this.#unbound.has(name)))
    if (ready.length === 0) return
    this.#conditions = left
    const predicates = ready.map(({ expression }) => this.bind(expression))
    const rows = ready.reduce((sum, { expression }) => sum * selectivity(expression), this.plan.rows)
    this.plan = { op: 'Filter', input: this.plan, predicates, rows }
  }
  bind(expression: Expression, scope: Scope = this.scope): Bound {
    return { expression, scope }
  }
  /** One MATCH walks no relationship twice. */
  distinctFrom(types: readonly string[] | undefined): number[] {
    return this.walked.filter(other => overlap(other.types, types)).map(other => other.slot)
  }
}

const overlap = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  !a?.length || !b?.length || a.some(type => b.includes(type))

function split<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter(item => !test(item))]
}
