import { fingerprint, hasAggregate, isAggregate, rewrite, walk } from '../analyze/walk.ts'
import type { Expression } from '../ast/ast.ts'
import { CypherError } from '../types/errors.ts'
import type { Scope } from './frame.ts'
import type { AggregateItem, Bound, Plan } from './plan.ts'
import type { Planning } from './state.ts'

interface Item {
  readonly name: string
  readonly expression: Expression
}

interface Grouped {
  readonly plan: Plan
  readonly scope: Scope
  readonly sorting: Scope
  readonly orderBy: readonly Expression[]
}

/** ORDER BY may hold aggregates of its own. */
export function aggregate(items: readonly Item[], orderBy: readonly Expression[], input: Plan, scope: Scope, planning: Planning): Grouped {
  const { frame } = planning
  const keys = items.filter(item => !hasAggregate(item.expression)).map(item => ({ ...item, slot: frame.allocate() }))
  const grouping = new Grouping(keys, scope, () => frame.allocate())
  const derived = items
    .filter(item => hasAggregate(item.expression))
    .map(item => ({ name: item.name, slot: frame.allocate(), expression: grouping.resolve(item.expression) }))
  const names = new Map([...keys, ...derived].map(item => [item.name, item.slot] as const))
  const sortings = orderBy.map(expression => (hasAggregate(expression) ? grouping.resolve(expression) : expression))
  const rows = keys.length === 0 ? 1 : Math.max(1, Math.sqrt(input.rows))
  const grouped: Plan = {
    op: 'EagerAggregation',
    input,
    keys: keys.map(({ slot, expression, name }) => ({ slot, name, value: { expression, scope } })),
    aggregates: grouping.aggregates,
    scope,
    ofRows: keys.length > 0 || planning.withOuter === true,
    rows,
  }
  const within = grouping.scope
  const projected = derived.map(({ slot, expression, name }) => ({ slot, name, value: { expression, scope: within } satisfies Bound }))
  const plan: Plan = projected.length > 0 ? { op: 'Projection', input: grouped, items: projected, rows } : grouped
  return { plan, scope: scope.projected(names), sorting: grouping.renamed.with(names), orderBy: sortings }
}

class Grouping {
  readonly aggregates: AggregateItem[] = []
  readonly #outer: Scope
  readonly #allocate: () => number
  readonly #names = new Map<string, number>()
  readonly #renamed = new Set<string>()
  readonly #byPrint = new Map<string, string>()

  constructor(keys: readonly { name: string; expression: Expression; slot: number }[], outer: Scope, allocate: () => number) {
    this.#outer = outer
    this.#allocate = allocate
    for (const key of keys) {
      const name = `\u0000key ${key.slot}`
      this.#names.set(name, key.slot)
      this.#byPrint.set(fingerprint(key.expression), name)
      const { expression, name: column } = key
      if (expression.kind !== 'variable') continue
      this.#names.set(expression.name, key.slot)
      if (expression.name !== column) this.#renamed.add(expression.name)
    }
  }

  get scope(): Scope {
    return this.#outer.projected(this.#names)
  }

  /** In ORDER BY and WHERE a column goes by its new name alone: a pattern that says the old one looks for anything. */
  get renamed(): Scope {
    return this.#outer.projected([...this.#names].filter(([name]) => !this.#renamed.has(name)))
  }

  resolve(expression: Expression): Expression {
    return rewrite(expression, node => {
      const print = fingerprint(node)
      const known = this.#byPrint.get(print) ?? (isAggregate(node) ? this.#add(node, print) : undefined)
      return known === undefined ? undefined : { kind: 'variable', name: known, position: node.position }
    })
  }

  #add(call: Expression, print: string): string {
    if (call.kind === 'call' && call.args.some(hasAggregate)) {
      throw CypherError.syntaxError("Can't use aggregate functions inside of aggregate functions.", call.position)
    }
    refuseRandom(call)
    const slot = this.#allocate()
    const name = `\u0000aggregate ${slot}`
    this.aggregates.push({ slot, call })
    this.#names.set(name, slot)
    this.#byPrint.set(print, name)
    return name
  }
}

/** Neo4j refuses aggregates over random values. */
const RANDOM = new Set(['rand', 'randomuuid'])

function refuseRandom(call: Expression): void {
  walk(call, node => {
    if (node.kind === 'call' && RANDOM.has(String(node.name).toLowerCase())) {
      throw CypherError.syntaxError("Can't use non-deterministic (random) functions inside of aggregate functions.", call.position)
    }
    return undefined
  })
}
