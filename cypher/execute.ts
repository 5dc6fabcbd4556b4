import { namesOfParameters } from './analyze/parameters.ts'
import { hasAggregate } from './analyze/walk.ts'
import type { Query } from './ast/ast.ts'
import { mentions } from './ast/walk.ts'
import { type Compiled, checkTypes } from './compile.ts'
import type { QueryContext } from './graph/context.ts'
import type { PropertyGraph } from './graph/property-graph.ts'
import { Frame, Scope } from './plan/frame.ts'
import { withLeanWalks } from './plan/lean-walks.ts'
import { planMatch } from './plan/match.ts'
import type { Plan, Planned } from './plan/plan.ts'
import { planQuery } from './plan/query.ts'
import type { Planning } from './plan/state.ts'
import { buildPlan } from './run/build.ts'
import type { Builder } from './run/eval/builder.ts'
import { buildExpression } from './run/eval/expression.ts'
import { CypherError } from './types/errors.ts'
import { beatFor, rest } from './types/heartbeat.ts'
import type { Value } from './types/types.ts'

type Params = QueryContext['params']

export interface Result {
  readonly columns: readonly string[]
  /** Computed lazily; throws CypherError while iterated. Iterate once. */
  readonly rows: Iterable<Value[]>
}

/** Planning errors are thrown at once, errors of running by `rows`. */
export function execute(compiled: Compiled, ctx: QueryContext): Result {
  return during(ctx, () => {
    check(compiled, ctx.params)
    const frame = new Frame()
    const planned = planOf(compiled, ctx.graph, ctx.params, frame)
    // EXPLAIN gives only the columns; planStatement gives its plan
    if (compiled.ast.mode === 'explain') return { columns: planned.columns, rows: [] }
    return { columns: planned.columns, rows: rowsOf(planned, frame, ctx) }
  })
}

function during<T>(ctx: QueryContext, work: () => T): T {
  beatFor(ctx)
  try {
    return work()
  } finally {
    rest()
  }
}

export function planStatement(compiled: Compiled, graph: PropertyGraph, params: Params): Planned {
  if (namesOfParameters(compiled.ast).size > 0) checkTypes(compiled, params)
  return planOf(compiled, graph, params, new Frame())
}

const planOf = ({ ast }: Compiled, graph: PropertyGraph, params: Params, frame: Frame): Planned =>
  leanQuery(ast.query, new Scope(), { graph, params, frame })

function leanQuery(query: Query, scope: Scope, planning: Planning): Planned {
  const planned = planQuery(query, scope, planning)
  return { ...planned, plan: withLeanWalks(planned.plan, planned.slots) }
}

function check(compiled: Compiled, params: Params): void {
  const names = namesOfParameters(compiled.ast)
  if (names.size === 0) return
  checkTypes(compiled, params)
  const missing = [...names].filter(name => !params.has(name))
  if (missing.length > 0) throw CypherError.parameterMissing(missing)
}

export interface Profile {
  readonly planned: Planned
  readonly rows: ReadonlyMap<Plan, number>
}

export function profile(compiled: Compiled, ctx: QueryContext): Profile {
  const frame = new Frame()
  const planned = during(ctx, () => {
    check(compiled, ctx.params)
    return planOf(compiled, ctx.graph, ctx.params, frame)
  })
  const rows = new Map<Plan, number>()
  for (const _row of rowsOf(planned, frame, ctx, plan => rows.set(plan, (rows.get(plan) ?? 0) + 1)));
  return { planned, rows }
}

function rowsOf(planned: Planned, frame: Frame, ctx: QueryContext, gave?: Builder['gave']): Iterable<Value[]> {
  const row: Value[] = []
  const cursor = buildPlan(planned.plan, builderOf(row, frame, ctx, gave))
  while (row.length < frame.size) row.push(null)
  return read()

  function* read(): Generator<Value[]> {
    try {
      beatFor(ctx)
      cursor.open()
      while (cursor.next()) {
        ctx.tick()
        if (planned.unit) continue
        rest()
        yield planned.slots.map(slot => row[slot] as Value)
        beatFor(ctx)
      }
    } finally {
      rest()
    }
  }
}

/** Of rows that are only counted no column is made: one that would fail does not. */
function withoutColumns(query: Query): Query {
  const last = query.kind === 'single' ? query.clauses.at(-1) : undefined
  if (query.kind !== 'single' || last?.kind !== 'return' || query.clauses.length === 1) return query
  if (last.star || last.distinct || last.orderBy.length > 0 || last.items.some(({ expression }) => hasAggregate(expression))) return query
  return { ...query, clauses: [...query.clauses.slice(0, -1), { ...last, items: [] }] }
}

function builderOf(row: Value[], frame: Frame, ctx: QueryContext, gave?: Builder['gave']): Builder {
  const planning = { graph: ctx.graph, params: ctx.params, frame }
  const b: Builder = {
    row,
    ctx,
    frame,
    gave,
    expression: (expression, scope) => buildExpression(expression, scope, b),
    bound: ({ expression, scope }) => buildExpression(expression, scope, b),
    query: (query, scope, counted) => {
      const read = mentions(query)
      const withOuter = [...scope.names.keys()].some(name => read.has(name))
      const planned = leanQuery(counted ? withoutColumns(query) : query, scope.nested(), { ...planning, withOuter })
      return { cursor: buildPlan(planned.plan, b), slots: planned.slots }
    },
    matches: (pattern, where, scope) => {
      const planned = planMatch([pattern], where, scope, { op: 'Argument', rows: 1 }, planning)
      return { cursor: buildPlan(planned.plan, b), scope: planned.scope }
    },
  }
  return b
}
