/** Running a compiled statement. */
import { checkParameters } from './analyze/parameters.ts'
import { refusedType } from './analyze/types.ts'
import type { Compiled } from './compile.ts'
import type { Builder } from './eval/builder.ts'
import { buildExpression } from './eval/expression.ts'
import { beatFor } from './heartbeat.ts'
import { Frame, Scope } from './plan/frame.ts'
import { planMatch } from './plan/match.ts'
import type { Plan, Planned } from './plan/plan.ts'
import { planQuery } from './plan/query.ts'
import type { PropertyGraph } from './property-graph.ts'
import { buildPlan } from './run/build.ts'
import type { QueryContext, Value } from './types.ts'

export interface Result {
  readonly columns: readonly string[]
  /** Computed as they are asked for; throws CypherError on the way. Walk it once. */
  readonly rows: Iterable<Value[]>
}

/** Plan and start a statement; errors of planning are thrown at once, those of running by `rows`. */
export function execute(compiled: Compiled, ctx: QueryContext): Result {
  checkParameters(compiled.ast, ctx.params)
  const refused = ctx.params.size > 0 && refusedType(compiled.ast, ctx.params)
  if (refused) throw refused
  const frame = new Frame()
  const planned = planStatement(compiled, ctx.graph, ctx.params, frame)
  // EXPLAIN tells the columns, and its plan through planStatement; it runs nothing.
  if (compiled.ast.mode === 'explain') return { columns: planned.columns, rows: [] }
  return { columns: planned.columns, rows: rowsOf(planned, frame, ctx) }
}

/** The operators that a statement is planned into. */
export function planStatement(compiled: Compiled, graph: PropertyGraph, params: QueryContext['params'], frame = new Frame()): Planned {
  return planQuery(compiled.ast.query, new Scope(), { graph, params, frame })
}

export interface Profile {
  readonly planned: Planned
  /** How many rows each operator gave; none are missing but of operators that gave none. */
  readonly rows: ReadonlyMap<Plan, number>
}

/** Run a statement to its end and count the rows of its operators, not of those inside expressions. */
export function profile(compiled: Compiled, ctx: QueryContext): Profile {
  checkParameters(compiled.ast, ctx.params)
  const frame = new Frame()
  const planned = planStatement(compiled, ctx.graph, ctx.params, frame)
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
    beatFor(ctx)
    cursor.open()
    while (cursor.next()) {
      ctx.tick()
      if (planned.unit) continue
      yield planned.slots.map(slot => row[slot] as Value)
      beatFor(ctx)
    }
  }
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
    query: (query, scope) => {
      const planned = planQuery(query, scope.nested(), planning)
      return { cursor: buildPlan(planned.plan, b), slots: planned.slots }
    },
    matches: (pattern, where, scope) => {
      const planned = planMatch([pattern], where, scope, { op: 'Argument', rows: 1 }, planning)
      return { cursor: buildPlan(planned.plan, b), scope: planned.scope }
    },
  }
  return b
}
