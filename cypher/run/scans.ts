import { elementIdOf } from '../functions/index.ts'
import type { StoredNode } from '../graph/stored.ts'
import type { AllNodesScan, IdSeek, LabelScan, PropertySeek } from '../plan/plan.ts'
import type { Value } from '../types/types.ts'
import { type Builder, type Cursor, eachRow } from './eval/builder.ts'

export function argument(): Cursor {
  let done = false
  return {
    open: () => {
      done = false
    },
    next: () => {
      const fresh = !done
      done = true
      return fresh
    },
    each: visit => {
      done = true
      visit()
    },
  }
}

function scan(
  input: Cursor,
  slot: number,
  b: Builder,
  list: () => readonly (StoredNode | undefined)[],
  size: () => number = () => list().length,
): Cursor {
  const { row, ctx } = b
  let nodes: readonly (StoredNode | undefined)[] = []
  let at = 0
  return {
    open: () => {
      nodes = []
      at = 0
      input.open()
    },
    next: () => {
      for (;;) {
        while (at < nodes.length) {
          const node = nodes[at++]
          if (node === undefined) continue
          ctx.tick()
          row[slot] = node
          return true
        }
        if (!input.next()) return false
        ctx.tick()
        nodes = list()
        at = 0
      }
    },
    each: visit =>
      eachRow(input, () => {
        ctx.tick()
        for (const node of list()) {
          if (node === undefined) continue
          ctx.tick()
          row[slot] = node
          visit()
        }
      }),
    count: () => {
      let n = 0
      eachRow(input, () => {
        ctx.tick()
        n += size()
      })
      return n
    },
  }
}

export function runAllNodes(plan: AllNodesScan, input: Cursor, b: Builder): Cursor {
  const { graph } = b.ctx
  return scan(
    input,
    plan.slot,
    b,
    () => graph.nodeTable,
    () => graph.nodeCount,
  )
}

export function runLabelScan(plan: LabelScan, input: Cursor, b: Builder): Cursor {
  const { graph } = b.ctx
  return scan(
    input,
    plan.slot,
    b,
    () => graph.nodesWithLabel(plan.label),
    () => graph.labelCount(plan.label),
  )
}

export function runIndexSeek(plan: PropertySeek, input: Cursor, b: Builder): Cursor {
  const value = b.bound(plan.value)
  const { graph } = b.ctx
  return scan(input, plan.slot, b, () => {
    const wanted = value()
    if (!plan.many) return wanted === null ? [] : graph.nodesWithProperty(plan.label, plan.key, wanted)
    return listed(wanted, item => graph.nodesWithProperty(plan.label, plan.key, item))
  })
}

export function runIdSeek(plan: IdSeek, input: Cursor, b: Builder): Cursor {
  const value = b.bound(plan.id)
  const find = (wanted: Value): readonly StoredNode[] => {
    const node = b.ctx.graph.node(plan.element ? idOfElement(wanted) : idOf(wanted))
    return node && (!plan.element || elementIdOf(node) === wanted) ? [node] : []
  }
  return scan(input, plan.slot, b, () => (plan.many ? listed(value(), find) : find(value())))
}

const idOf = (v: Value): number => (typeof v === 'bigint' || typeof v === 'number' ? Number(v) : -1)
const idOfElement = (v: Value): number => (typeof v === 'string' ? Number(v.slice(v.lastIndexOf(':') + 1)) : -1)

/** No node twice; a value that is no list stands for itself, as for IN. */
function listed(wanted: Value, find: (item: Value) => readonly StoredNode[]): readonly StoredNode[] {
  if (wanted === null) return []
  const items = Array.isArray(wanted) ? wanted : [wanted]
  return [...new Set(items.flatMap(item => (item === null ? [] : find(item))))]
}
