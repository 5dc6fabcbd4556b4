import { ByValue } from '../graph/by-value.ts'
import type { DistinctPlan, LimitPlan, SkipPlan, SortPlan } from '../plan/plan.ts'
import { describe } from '../text/describe.ts'
import { CypherError } from '../types/errors.ts'
import type { Value } from '../types/types.ts'
import { groupKey } from '../values/grouping.ts'
import { order } from '../values/ordering.ts'
import { type Builder, type Cursor, type Evaluate, eachRow } from './eval/builder.ts'
import { selectFirst } from './select-first.ts'

const VALUE_BYTES = 24

export function rowKey(row: readonly Value[], slots: readonly number[]): string {
  if (slots.length === 1) return groupKey(row[slots[0]!] as Value)
  let key = ''
  for (const slot of slots) key += `${groupKey(row[slot] as Value)}\u0001`
  return key
}

export function runDistinct(plan: DistinctPlan, input: Cursor, b: Builder): Cursor {
  const isNew = plan.slots.length === 1 ? newValue(plan.slots[0]!, b) : newRow(plan.slots, b)
  return {
    open: () => {
      isNew.forget()
      input.open()
    },
    next: () => {
      while (input.next()) if (isNew.look()) return true
      return false
    },
    each: visit =>
      eachRow(input, () => {
        if (isNew.look()) visit()
      }),
  }
}

interface Seen {
  look(): boolean
  forget(): void
}

function newValue(slot: number, { row, ctx }: Builder): Seen {
  const seen = new ByValue<true>()
  return {
    look: () => {
      const bytes = seen.add(row[slot] as Value, true)
      if (bytes > 0) ctx.charge(bytes)
      return bytes > 0
    },
    forget: () => seen.clear(),
  }
}

function newRow(slots: readonly number[], { row, ctx }: Builder): Seen {
  const seen = new Set<string>()
  return {
    look: () => {
      const key = rowKey(row, slots)
      if (seen.has(key)) return false
      seen.add(key)
      ctx.charge(key.length * 2 + VALUE_BYTES)
      return true
    },
    forget: () => seen.clear(),
  }
}

interface Kept {
  readonly keys: readonly Value[]
  readonly values: readonly Value[]
  readonly arrival: number
}

/** Merges sorted runs that each notice the deadline; with a limit keeps only wanted rows. */
export function runSort(plan: SortPlan, input: Cursor, b: Builder): Cursor {
  const { row, ctx } = b
  const keys = plan.keys.map(key => b.bound(key.value))
  const signs = plan.keys.map(key => (key.descending ? -1 : 1))
  const limit = plan.limit && b.bound(plan.limit)
  const skip = plan.skip && b.bound(plan.skip)
  let sorted: readonly Kept[] | undefined
  let at = 0

  const compare = (a: readonly Value[], c: readonly Value[]): number => {
    for (let i = 0; i < signs.length; i++) {
      const difference = order(a[i] as Value, c[i] as Value)
      if (difference !== 0) return difference * signs[i]!
    }
    return 0
  }
  const before = (a: Kept, c: Kept): number => {
    ctx.tick()
    return compare(a.keys, c.keys) || a.arrival - c.arrival
  }
  const collect = (): readonly Kept[] => {
    const wanted = limit ? count(limit, 'LIMIT') + (skip ? count(skip, 'SKIP') : 0) : Number.POSITIVE_INFINITY
    const kept: Kept[] = []
    let arrival = 0
    let last: readonly Value[] | undefined
    const candidate: Value[] = keys.map(() => null)
    eachRow(input, () => {
      for (let i = 0; i < keys.length; i++) candidate[i] = keys[i]!()
      if (last && compare(candidate, last) >= 0) return
      kept.push({ keys: candidate.slice(), values: plan.slots.map(slot => row[slot] as Value), arrival: arrival++ })
      // with a limit the buffer stays below this, however many rows come
      if (arrival <= 2 * wanted + 1001) ctx.charge(VALUE_BYTES * (keys.length + plan.slots.length + 2))
      // repeatedly the best `wanted` of a buffer twice as long: no heap, and one sort at the end
      if (kept.length <= 2 * wanted + 1000) return
      if (wanted > 0) last = selectFirst(kept, wanted, before).keys
      kept.length = wanted
    })
    kept.sort(before)
    return kept.length > wanted ? kept.slice(0, wanted) : kept
  }
  return {
    open: () => {
      sorted = undefined
      at = 0
      input.open()
    },
    next: () => {
      sorted ??= collect()
      const kept = sorted[at++]
      if (!kept) return false
      for (const [i, slot] of plan.slots.entries()) row[slot] = kept.values[i] as Value
      return true
    },
  }
}

/** SKIP and LIMIT take INTEGERs that are not negative. */
function count(value: Evaluate, word: 'SKIP' | 'LIMIT'): number {
  const n = value()
  if (n === null) throw CypherError.typeError(`Expected a numeric value for ${word}, but got null`)
  if (typeof n !== 'bigint') {
    throw CypherError.argumentError(`${word}: Invalid input. '${describe(n)}' is not a valid value. Must be a non-negative integer.`)
  }
  if (n < 0n) throw CypherError.argumentError(`${word}: Invalid input. '${n}' is not a valid value. Must be a non-negative integer.`)
  return Number(n)
}

export function runSkip(plan: SkipPlan, input: Cursor, b: Builder): Cursor {
  const value = b.bound(plan.count)
  let left = 0
  return {
    open: () => {
      left = count(value, 'SKIP')
      input.open()
    },
    next: () => {
      for (; left > 0; left--) if (!input.next()) return false
      return input.next()
    },
  }
}

/** All sorted rows are made, and may fail, even with LIMIT 0. */
export function runLimit(plan: LimitPlan, input: Cursor, b: Builder): Cursor {
  const value = b.bound(plan.count)
  const { op } = plan.input.op === 'Skip' ? plan.input.input : plan.input
  let left = 0
  return {
    open: () => {
      left = count(value, 'LIMIT')
      input.open()
      if (left === 0 && op === 'Top') input.next()
    },
    next: () => left-- > 0 && input.next(),
  }
}
