/** A chain of steps walked repeatedly, no relationship twice in the whole walk. */

import type { StoredNode, StoredRelationship } from '../graph/stored.ts'
import type { GroupExpand } from '../plan/plan.ts'
import type { Value } from '../types/types.ts'
import type { Builder, Cursor } from './eval/builder.ts'
import { decide } from './eval/decide.ts'
import { across, isNew, Neighbours } from './relationships.ts'
import { walkRows } from './several.ts'

interface Open {
  readonly index: number
  readonly node: StoredNode
  readonly neighbours: Neighbours
}

export function runRepeat(plan: GroupExpand, input: Cursor, b: Builder): Cursor {
  const { row } = b
  const { steps, min, max, into, to } = plan
  const firstPredicates = plan.firstPredicates.map(predicate => b.bound(predicate))
  const predicates = steps.map(step => step.predicates.map(predicate => b.bound(predicate)))
  const inner = [plan.first, ...steps.flatMap(step => [step.relationship, step.node])]
  const open: Open[] = []
  const walked: StoredRelationship[] = []
  const on = new Set<StoredRelationship>()
  const nodes: StoredNode[] = []

  const holds = (tests: readonly (() => Value)[]): boolean => decide(tests, false) === true

  const place = (): void => {
    const begun = walked.length % steps.length || (walked.length > 0 ? steps.length : 0)
    const base = walked.length - begun
    row[plan.first] = nodes[base] as Value
    for (let i = 0; i < begun; i++) {
      row[steps[i]!.relationship] = walked[base + i] as Value
      row[steps[i]!.node] = nodes[base + i + 1] as Value
    }
  }
  const begin = (node: StoredNode): void => {
    if (walked.length / steps.length >= max) return
    row[plan.first] = node
    if (!holds(firstPredicates)) return
    push(0, node)
  }
  const push = (index: number, node: StoredNode): void => {
    const neighbours = new Neighbours(steps[index]!.direction, steps[index]!.types)
    neighbours.start(node)
    open.push({ index, node, neighbours })
  }
  const back = (length: number): void => {
    while (walked.length > length) on.delete(walked.pop()!)
    nodes.length = walked.length + 1
  }
  const emit = (): boolean => {
    const end = nodes.at(-1)!
    if (into && row[to] !== end) return false
    const repetitions = walked.length / steps.length
    for (const [inside, outside] of plan.lists) {
      const offset = inner.indexOf(inside)
      const list: Value[] = []
      for (let i = 0; i < repetitions; i++) list.push(at(i * steps.length, offset))
      row[outside] = plan.reversed ? list.reverse() : list
    }
    row[plan.walked] = plan.reversed ? [...walked].reverse() : [...walked]
    if (!into) row[to] = end
    return true
  }
  const at = (base: number, offset: number): Value =>
    (offset % 2 === 0 ? nodes[base + offset / 2] : walked[base + (offset - 1) / 2]) as Value

  const advance = (): boolean => {
    const top = open.at(-1)!
    back(depths.at(-1)!)
    const relationship = top.neighbours.next()
    if (!relationship) {
      open.pop()
      depths.pop()
      return false
    }
    if (on.has(relationship) || !isNew(relationship, plan.distinctFrom, row)) return false
    const end = across(relationship, top.node)
    walked.push(relationship)
    on.add(relationship)
    nodes.push(end)
    place()
    if (!holds(predicates[top.index]!)) return false
    if (top.index + 1 < steps.length) {
      pushStep(top.index + 1, end)
      return false
    }
    const found = walked.length / steps.length >= min && emit()
    const before = open.length
    begin(end)
    if (open.length > before) depths.push(walked.length)
    return found
  }
  const depths: number[] = []
  const pushStep = (index: number, node: StoredNode): void => {
    push(index, node)
    depths.push(walked.length)
  }

  return walkRows(plan, input, b, {
    open,
    clear() {
      open.length = 0
      depths.length = 0
      walked.length = 0
      on.clear()
    },
    begin(node) {
      back(0)
      nodes[0] = node
      begin(node)
      if (open.length > 0) depths.push(0)
    },
    stay: emit,
    step: advance,
  })
}
