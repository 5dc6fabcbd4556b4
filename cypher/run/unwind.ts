import { rangeItems } from '../functions/lists.ts'
import type { UnwindPlan } from '../plan/plan.ts'
import type { Value } from '../types/types.ts'
import type { Builder, Cursor } from './eval/builder.ts'

export function runUnwind(plan: UnwindPlan, input: Cursor, b: Builder): Cursor {
  const { row, ctx } = b
  const source = itemsOf(plan, b)
  let items: Iterator<Value> | undefined
  return {
    open: () => {
      items = undefined
      input.open()
    },
    next: () => {
      for (;;) {
        const found = items?.next()
        if (found && !found.done) {
          ctx.tick()
          row[plan.slot] = found.value
          return true
        }
        if (!input.next()) return false
        ctx.tick()
        items = source()[Symbol.iterator]()
      }
    },
  }
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
