/** An OPTIONAL MATCH whose matches are put into a table by the node they share with the row, once enough rows have asked. */
import type { OuterJoinPlan } from '../plan/plan.ts'
import type { NodeValue, Value } from '../types/types.ts'
import { runOptional } from './combine.ts'
import { type Builder, type Cursor, eachRow } from './eval/builder.ts'
import { asNode } from './relationships.ts'

/** Chains of rows by node id: the first row of a node, and for each row the next of the same node. */
interface Table {
  readonly first: Int32Array
  readonly next: number[]
  readonly columns: Value[][]
}
const NONE = -1

const LINK_BYTES = 4
const VALUE_BYTES = 8

interface Matches {
  readonly nested: Cursor
  readonly table: Cursor
}

export function runOuterJoin(plan: OuterJoinPlan, input: Cursor, { nested, table: matches }: Matches, b: Builder): Cursor {
  const { row, ctx } = b
  const { left, right, columns, after } = plan.table
  let table: Table | undefined
  let asked = 0

  const fill = (): Table => {
    const nodes = ctx.graph.nodeTable.length
    ctx.charge(nodes * LINK_BYTES)
    const filled = { first: new Int32Array(nodes).fill(NONE), next: [] as number[], columns: columns.map((): Value[] => []) }
    const { first, next } = filled
    matches.open()
    eachRow(matches, () => {
      ctx.tick()
      ctx.charge(VALUE_BYTES * (columns.length + 1))
      const { id } = row[right] as NodeValue
      for (let i = 0; i < columns.length; i++) filled.columns[i]!.push(row[columns[i]!.from] as Value)
      next.push(first[id]!)
      first[id] = next.length - 1
    })
    return filled
  }

  let at = NONE
  const place = ({ next, columns: values }: Table): void => {
    ctx.tick()
    for (let i = 0; i < columns.length; i++) row[columns[i]!.to] = values[i]![at] as Value
    at = next[at]!
  }
  /** The matches of the current row: from the table, or as they come from the nested plan. */
  const looked: Cursor = {
    open: () => {
      if (asked < after) {
        asked++
        nested.open()
        return
      }
      // its rows do not depend on the current one, so it is made once
      table ??= fill()
      const node = asNode(row[left] as Value)
      at = node ? table.first[node.id]! : NONE
    },
    next: () => {
      if (!table) return nested.next()
      if (at === NONE) return false
      place(table)
      return true
    },
    each: visit => {
      if (!table) {
        eachRow(nested, visit)
        return
      }
      while (at !== NONE) {
        place(table)
        visit()
      }
    },
  }
  return runOptional({ ...plan, op: 'Optional' }, input, looked, b)
}
