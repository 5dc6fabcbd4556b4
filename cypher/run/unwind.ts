import { rangeItems } from '../functions/lists.ts'
import type { UnwindPlan } from '../plan/plan.ts'
import type { Value } from '../types/types.ts'
import type { Builder, Cursor } from './eval/builder.ts'
import { listedRows } from './several.ts'

export function runUnwind(plan: UnwindPlan, input: Cursor, b: Builder): Cursor {
  const { row, ctx } = b
  const source = itemsOf(plan, b)
  const items = (): Iterable<Value> => {
    ctx.tick()
    return source()
  }
  return listedRows(input, b, items, item => {
    row[plan.slot] = item
  })
}

function itemsOf({ list }: UnwindPlan, b: Builder): () => Iterable<Value> {
  const { expression, scope } = list
  if (expression.kind === 'call' && expression.name.toLowerCase() === 'range') {
    const args = expression.args.map(arg => b.expression(arg, scope))
    return () => rangeItems(args.map(arg => arg()))
  }
  const value = b.bound(list)
  return () => {
    const items = value()
    return Array.isArray(items) ? items : items === null ? [] : [items]
  }
}
