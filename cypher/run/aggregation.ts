/** No deadline check: what makes the rows notices it. */

import { fingerprint, mentions } from '../analyze/walk.ts'
import { type AggregateDef, type Aggregator, aggregates } from '../functions/index.ts'
import { ByValue } from '../graph/by-value.ts'
import type { QueryContext } from '../graph/context.ts'
import type { AggregateItem, AggregatePlan, Plan } from '../plan/plan.ts'
import { CypherError } from '../types/errors.ts'
import type { Value } from '../types/types.ts'
import { type Builder, type Cursor, countRows, type Evaluate, eachRow } from './eval/builder.ts'
import { storedEnds } from './push-expand.ts'
import { rowKey } from './sorting.ts'

const GROUP_BYTES = 200

interface Aggregate {
  readonly slot: number
  readonly def: AggregateDef
  readonly args: readonly Evaluate[]
  readonly print: string
  readonly distinct: boolean
}

interface Groups {
  readonly size: number
  write(at: number): void
}

export function runAggregation(plan: AggregatePlan, input: Cursor, b: Builder): Cursor {
  const { row, ctx } = b
  const keys = plan.keys.map(key => ({ slot: key.slot, value: b.bound(key.value) }))
  const slots = keys.map(key => key.slot)
  const items = plan.aggregates.map(item => aggregateOf(item, plan, b))
  const itemSlots = items.map(item => item.slot)
  const rowsOnly = plan.aggregates.every(item => countsRows(item, plan))
  const shared = new Map<string, Value[]>()
  const adders = items.map(item => adderOf(item, shared))
  let groups: Groups | undefined
  let at = 0

  const fresh = (): Aggregator[] => {
    ctx.charge(GROUP_BYTES)
    return items.map(({ def, distinct }) => (distinct ? distinctly(def.create(ctx), b) : def.create(ctx)))
  }
  const addTo = (aggregators: readonly Aggregator[]): void => {
    for (let i = 0; i < adders.length; i++) adders[i]!(aggregators[i]!)
  }
  const grouped = (values: readonly Value[], all: readonly (readonly Aggregator[])[]): Groups => ({
    size: all.length,
    write: group => {
      for (let i = 0; i < slots.length; i++) row[slots[i]!] = values[group * slots.length + i] as Value
      const aggregators = all[group]!
      for (let i = 0; i < itemSlots.length; i++) row[itemSlots[i]!] = aggregators[i]!.result()
    },
  })
  const counted = (values: readonly Value[], counts: readonly number[]): Groups => ({
    size: counts.length,
    write: group => {
      if (slots.length > 0) row[slots[0]!] = values[group] as Value
      const count = BigInt(counts[group]!)
      for (let i = 0; i < itemSlots.length; i++) row[itemSlots[i]!] = count
    },
  })

  /** Without keys there is one group, also of no rows where these have one. */
  const collectAll = (): Groups => {
    const stored = plan.ofRows ? undefined : storedCountOf(plan, ctx)
    if (stored !== undefined) return counted([], [stored])
    if (rowsOnly) {
      const rows = countRows(input)
      return counted([], plan.ofRows && rows === 0 ? [] : [rows])
    }
    const only = fresh()
    let some = !plan.ofRows
    eachRow(input, () => {
      some = true
      addTo(only)
    })
    return grouped([], some ? [only] : [])
  }
  const collectByOne = (): Groups => {
    const [{ value }] = keys as [(typeof keys)[number]]
    const found = new ByValue<Aggregator[]>()
    const values: Value[] = []
    const all: Aggregator[][] = []
    eachRow(input, () => {
      const key = value()
      let group = found.get(key)
      if (!group) {
        group = fresh()
        ctx.charge(found.set(key, group))
        values.push(key)
        all.push(group)
      }
      addTo(group)
    })
    return grouped(values, all)
  }
  const collectCounted = (rows: (visit: (n: number) => void) => void): Groups => {
    const found = new ByValue<number>()
    const values: Value[] = []
    const counts: number[] = []
    const [{ value }] = keys as [(typeof keys)[number]]
    rows(n => {
      const key = value()
      const known = found.get(key)
      if (known !== undefined) {
        counts[known]! += n
        return
      }
      ctx.charge(GROUP_BYTES)
      ctx.charge(found.set(key, counts.length))
      values.push(key)
      counts.push(n)
    })
    return counted(values, counts)
  }
  const collectGroups = (): Groups => {
    if (rowsOnly && keys.length === 1) {
      if (input.countEach && isKnownBefore(plan)) return collectCounted(input.countEach)
      return collectCounted(visit => eachRow(input, () => visit(1)))
    }
    if (keys.length === 1) return collectByOne()
    const found = new Map<string, Aggregator[]>()
    const values: Value[] = []
    const all: Aggregator[][] = []
    eachRow(input, () => {
      for (let i = 0; i < keys.length; i++) row[slots[i]!] = keys[i]!.value()
      const key = rowKey(row, slots)
      let group = found.get(key)
      if (!group) {
        group = fresh()
        found.set(key, group)
        for (let i = 0; i < slots.length; i++) values.push(row[slots[i]!] as Value)
        all.push(group)
      }
      addTo(group)
    })
    return grouped(values, all)
  }
  const collect = (): Groups => (keys.length === 0 ? collectAll() : collectGroups())
  return {
    open: () => {
      groups = undefined
      at = 0
      input.open()
    },
    next: () => {
      groups ??= collect()
      if (at >= groups.size) return false
      groups.write(at++)
      return true
    },
    each: visit => {
      groups ??= collect()
      while (at < groups.size) {
        ctx.tick()
        groups.write(at++)
        visit()
      }
    },
  }
}

/** count(*), and count() of a variable that MATCH has bound and that cannot be null. */
function countsRows({ call }: AggregateItem, plan: AggregatePlan): boolean {
  if (call.kind !== 'call') return call.kind === 'countStar'
  const [arg] = call.args
  if (call.name.toLowerCase() !== 'count' || call.distinct || arg?.kind !== 'variable') return false
  const slot = plan.scope.slot(arg.name)
  return slot !== undefined && isMatched(slot, plan.input)
}

/** Of a lone count of a property of the nodes that a step leads to. */
function storedCountOf({ aggregates: [only, ...others], input, scope }: AggregatePlan, ctx: QueryContext): number | undefined {
  const call = only?.call
  if (call?.kind !== 'call' || others.length > 0 || input.op !== 'Expand') return undefined
  const [arg] = call.args
  if (call.name.toLowerCase() !== 'count' || call.distinct || arg?.kind !== 'property' || arg.object.kind !== 'variable') return undefined
  return scope.slot(arg.object.name) === input.to ? storedEnds(input, arg.key, ctx) : undefined
}

function isKnownBefore({ keys, input, scope }: AggregatePlan): boolean {
  if (input.op !== 'Expand') return false
  const bound = [input.to, input.relationship]
  return keys.every(({ value }) => [...mentions(value.expression)].every(name => !bound.includes(scope.slot(name) ?? -1)))
}

function isMatched(slot: number, plan: Plan): boolean {
  switch (plan.op) {
    case 'AllNodesScan':
    case 'NodeByLabelScan':
    case 'NodeIndexSeek':
    case 'NodeByIdSeek':
      return plan.slot === slot || isMatched(slot, plan.input)
    case 'Expand':
      return plan.to === slot || plan.relationship === slot || isMatched(slot, plan.input)
    case 'Filter':
    case 'NodeCheck':
      return isMatched(slot, plan.input)
    default:
      return false
  }
}

function aggregateOf({ slot, call }: AggregateItem, plan: AggregatePlan, b: Builder): Aggregate {
  if (call.kind === 'countStar') return { slot, def: aggregates.get('count')!, args: [], print: '', distinct: false }
  if (call.kind !== 'call') throw new Error(`not an aggregate: ${call.kind}`)
  const def = aggregates.get(call.name.toLowerCase())
  if (!def) throw CypherError.syntaxError(`Unknown function '${call.name}'`, call.position)
  const args = call.args.map(arg => b.expression(arg, plan.scope))
  return { slot, def, args, print: call.args.map(fingerprint).join(), distinct: call.distinct }
}

const NONE: readonly Value[] = []

/** `shared`: the list of an argument that several aggregates read, which only the first of them computes. */
function adderOf({ args, print }: Aggregate, shared: Map<string, Value[]>): (aggregator: Aggregator) => void {
  const [only] = args
  if (!only) return aggregator => aggregator.add(NONE)
  if (args.length > 1) return aggregator => aggregator.add(args.map(arg => arg()))
  const known = shared.get(print)
  if (known) return aggregator => aggregator.add(known)
  // one list for all rows: no aggregator keeps it
  const values: Value[] = [null]
  shared.set(print, values)
  return aggregator => {
    values[0] = only()
    aggregator.add(values)
  }
}

/** Distinct by the first argument; others, such as a percentile, do not count. */
function distinctly(inner: Aggregator, b: Builder): Aggregator {
  const seen = new ByValue<true>()
  return {
    add: values => {
      const value = values[0] ?? null
      // no aggregate takes nulls
      if (value === null) return
      const bytes = seen.add(value, true)
      if (bytes === 0) return
      b.ctx.charge(bytes)
      inner.add(values)
    },
    result: () => inner.result(),
  }
}
