import type { ProcedurePlan, ShowPlan } from '../plan/plan.ts'
import { procedures } from '../procedures/index.ts'
import { shows } from '../procedures/shows.ts'
import type { Value } from '../types/types.ts'
import type { Builder, Cursor } from './eval/builder.ts'
import { listedRows } from './several.ts'

function table(plan: ProcedurePlan | ShowPlan, input: Cursor, b: Builder, rows: () => Iterable<readonly Value[]>): Cursor {
  return listedRows(input, b, rows, found => {
    for (const { index, slot } of plan.yields) b.row[slot] = found[index] as Value
  })
}

export function runProcedure(plan: ProcedurePlan, input: Cursor, b: Builder): Cursor {
  const args = plan.args.map(arg => b.bound(arg))
  return table(plan, input, b, () =>
    procedures.get(plan.name)!.rows(
      args.map(arg => arg()),
      b.ctx,
    ),
  )
}

export function runShow(plan: ShowPlan, input: Cursor, b: Builder): Cursor {
  return table(plan, input, b, () => shows[plan.what].rows(b.ctx))
}
