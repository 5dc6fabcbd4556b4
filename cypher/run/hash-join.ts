/** The inner plan is run once into a table; the filter above tests the equality itself. */

import type { HashJoinPlan } from '../plan/plan.ts'
import type { RelationshipValue, Value } from '../types/types.ts'
import { groupKey } from '../values/grouping.ts'
import { type Builder, type Cursor, eachRow } from './eval/builder.ts'
import { isNew } from './relationships.ts'
import { foundRows } from './several.ts'

type Table = Map<string, (readonly Value[])[]>

const ROW_BYTES = 80
const VALUE_BYTES = 8

export function runHashJoin(plan: HashJoinPlan, input: Cursor, inner: Cursor, b: Builder): Cursor {
  const { row, ctx } = b
  const { slots, distinct } = plan
  const left = b.bound(plan.left)
  const right = b.bound(plan.right)
  let table: Table | undefined

  const fill = (): Table => {
    const filled: Table = new Map()
    inner.open()
    eachRow(inner, () => {
      ctx.tick()
      const value = right()
      if (value === null) return
      ctx.charge(ROW_BYTES + VALUE_BYTES * slots.length)
      const values = slots.map(slot => row[slot] as Value)
      const key = groupKey(value)
      const others = filled.get(key)
      if (others) others.push(values)
      else filled.set(key, [values])
    })
    return filled
  }
  /** Rows of the table do not depend on the current one, so it is made once. */
  const lookUp = (): readonly (readonly Value[])[] => {
    table ??= fill()
    const value = table.size === 0 ? null : left()
    return value === null ? [] : (table.get(groupKey(value)) ?? [])
  }
  const place = (values: readonly Value[]): boolean => {
    ctx.tick()
    for (let i = 0; i < slots.length; i++) row[slots[i]!] = values[i] as Value
    return distinct.every(({ slot, others }) => isNew(row[slot] as RelationshipValue, others, row))
  }
  return foundRows(input, lookUp, place)
}
