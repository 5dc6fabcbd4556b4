import type { ApplyPlan, OptionalPlan, UnionPlan } from '../plan/plan.ts'
import type { Value } from '../types/types.ts'
import { type Builder, type Cursor, eachRow } from './eval/builder.ts'

/** A unit subquery runs to its end and leaves the row as it was. */
export function runApply(plan: ApplyPlan, input: Cursor, inner: Cursor): Cursor {
  let active = false
  let visit = ignore
  const apply = (): void => {
    inner.open()
    eachRow(inner, plan.unit ? ignore : visit)
    if (plan.unit) visit()
  }
  return {
    open: () => {
      active = false
      input.open()
    },
    next: () => {
      for (;;) {
        if (active && inner.next()) return true
        active = false
        if (!input.next()) return false
        inner.open()
        if (plan.unit) {
          eachRow(inner, ignore)
          return true
        }
        active = true
      }
    },
    each: wanted => {
      visit = wanted
      eachRow(input, apply)
    },
  }
}

const ignore = (): void => {}

export function runOptional(plan: OptionalPlan, input: Cursor, inner: Cursor, b: Builder): Cursor {
  const { row, ctx } = b
  const { slots } = plan
  let active = false
  let none = true
  let visit = ignore
  const found = (): void => {
    none = false
    visit()
  }
  const look = (): void => {
    ctx.tick()
    none = true
    inner.open()
    eachRow(inner, found)
    if (!none) return
    for (let i = 0; i < slots.length; i++) row[slots[i]!] = null
    visit()
  }
  return {
    open: () => {
      active = false
      input.open()
    },
    next: () => {
      for (;;) {
        if (active) {
          if (inner.next()) return true
          active = false
        }
        if (!input.next()) return false
        ctx.tick()
        inner.open()
        if (inner.next()) {
          active = true
          return true
        }
        for (const slot of slots) row[slot] = null
        return true
      }
    },
    each: wanted => {
      visit = wanted
      eachRow(input, look)
    },
  }
}

export function runUnion(plan: UnionPlan, parts: readonly Cursor[], b: Builder): Cursor {
  const { row } = b
  let at = -1
  return {
    open: () => {
      at = -1
    },
    next: () => {
      for (;;) {
        if (at >= 0 && parts[at]?.next()) {
          const { slots } = plan.parts[at]!
          for (const [i, slot] of plan.slots.entries()) row[slot] = row[slots[i]!] as Value
          return true
        }
        if (++at >= parts.length) {
          at = parts.length
          return false
        }
        parts[at]!.open()
      }
    },
  }
}

export const noRows: Cursor = { open: ignore, next: () => false, each: ignore, count: () => 0 }

/** Runs its input to the end and gives no rows. */
export function runEmpty(input: Cursor): Cursor {
  return {
    open: () => input.open(),
    next: () => {
      eachRow(input, ignore)
      return false
    },
  }
}
