import type { ProcedurePlan, ShowPlan } from '../plan/plan.ts'
import { procedures } from '../procedures/index.ts'
import { shows } from '../procedures/shows.ts'
import type { Value } from '../types/types.ts'
import type { Builder, Cursor } from './eval/builder.ts'

function table(plan: ProcedurePlan | ShowPlan, input: Cursor, b: Builder, rows: () => Iterable<readonly Value[]>): Cursor {
  let current: Iterator<readonly Value[]> | undefined
  return {
    open: () => {
      current = undefined
      input.open()
    },
    next: () => {
      for (;;) {
        const found = current?.next()
        if (found && !found.done) {
          b.ctx.tick()
          for (const { index, slot } of plan.yields) b.row[slot] = found.value[index] as Value
          return true
        }
        if (!input.next()) return false
        current = rows()[Symbol.iterator]()
      }
    },
  }
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
