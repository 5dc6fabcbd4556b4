/** Groups rows by their keys and runs the aggregates of each group. The deadline is noticed by what makes the rows. */
import { ByValue } from '../by-value.ts'
import { CypherError } from '../errors.ts'
import { type Builder, type Cursor, countRows, type Evaluate, eachRow } from '../eval/builder.ts'
import { type AggregateDef, type Aggregator, aggregates } from '../functions/index.ts'
import type { AggregateItem, AggregatePlan, Plan } from '../plan/plan.ts'
import { mentions } from '../plan/walk.ts'
import type { Value } from '../types.ts'
import { rowKey } from './sorting.ts'

/** Bytes charged for a group. */
const GROUP_BYTES = 200

interface Group {
  readonly keys: readonly Value[]
  readonly aggregators: readonly Aggregator[]
}

interface Aggregate {
  readonly slot: number
  readonly def: AggregateDef
  readonly args: readonly Evaluate[]
  readonly distinct: boolean
}

export function runAggregation(plan: AggregatePlan, input: Cursor, b: Builder): Cursor {
  const { row, ctx } = b
  const keys = plan.keys.map(key => ({ slot: key.slot, value: b.bound(key.value) }))
  const slots = keys.map(key => key.slot)
  const items = plan.aggregates.map(item => aggregateOf(item, plan, b))
  /** Nothing but count(*) and its like: rows are counted without being looked at. */
  const rowsOnly = plan.aggregates.every(item => countsRows(item, plan))
  const adders = items.map(adderOf)
  let groups: Iterator<Group> | undefined

  const fresh = (): Group => {
    ctx.charge(GROUP_BYTES)
    const aggregators = items.map(({ def, distinct }) => (distinct ? distinctly(def.create(ctx), b) : def.create(ctx)))
    return { keys: slots.map(slot => row[slot] as Value), aggregators }
  }
  const addTo = (group: Group): void => {
    for (let i = 0; i < adders.length; i++) adders[i]!(group.aggregators[i]!)
  }
  /** Without keys there is one group, even of no rows. */
  const collectAll = (): Group => {
    const group = fresh()
    if (rowsOnly) {
      const n = countRows(input)
      return { keys: [], aggregators: items.map(() => ({ add() {}, result: () => BigInt(n) })) }
    }
    eachRow(input, () => addTo(group))
    return group
  }
  const collectByOne = (): Iterable<Group> => {
    const [{ slot, value }] = keys as [(typeof keys)[number]]
    const found = new ByValue<Group>()
    const all: Group[] = []
    eachRow(input, () => {
      const key = value()
      let group = found.get(key)
      if (!group) {
        row[slot] = key
        group = fresh()
        ctx.charge(found.set(key, group))
        all.push(group)
      }
      addTo(group)
    })
    return all
  }
  /** Groups by what is known before the last step: its rows are counted for each start at once. */
  const collectCounted = (countEach: NonNullable<Cursor['countEach']>): Iterable<Group> => {
    const found = new ByValue<{ n: number; group: Group }>()
    const all: Group[] = []
    const [{ slot, value }] = keys as [(typeof keys)[number]]
    countEach(n => {
      const key = value()
      const known = found.get(key)
      if (known) {
        known.n += n
        return
      }
      ctx.charge(GROUP_BYTES)
      row[slot] = key
      const counted = { n, group: { keys: [key], aggregators: items.map(() => ({ add() {}, result: () => BigInt(counted.n) })) } as Group }
      ctx.charge(found.set(key, counted))
      all.push(counted.group)
    })
    return all
  }
  const collectGroups = (): Iterable<Group> => {
    if (rowsOnly && keys.length === 1 && input.countEach && isKnownBefore(plan)) return collectCounted(input.countEach)
    if (keys.length === 1) return collectByOne()
    const found = new Map<string, Group>()
    eachRow(input, () => {
      for (const { slot, value } of keys) row[slot] = value()
      const key = rowKey(row, slots)
      let group = found.get(key)
      if (!group) {
        group = fresh()
        found.set(key, group)
      }
      addTo(group)
    })
    return found.values()
  }
  const collect = (): Iterator<Group> => (keys.length === 0 ? [collectAll()] : collectGroups())[Symbol.iterator]()
  return {
    open: () => {
      groups = undefined
      input.open()
    },
    next: () => {
      groups ??= collect()
      const { value: group, done } = groups.next()
      if (done) return false
      for (const [i, slot] of slots.entries()) row[slot] = group.keys[i] as Value
      for (const [i, { slot }] of items.entries()) row[slot] = group.aggregators[i]!.result()
      return true
    },
  }
}

/** count(*), and count() of a variable that MATCH has bound and nothing can have left null. */
function countsRows({ call }: AggregateItem, plan: AggregatePlan): boolean {
  if (call.kind !== 'call') return call.kind === 'countStar'
  const [arg] = call.args
  if (call.name.toLowerCase() !== 'count' || call.distinct || arg?.kind !== 'variable') return false
  const slot = plan.scope.slot(arg.name)
  return slot !== undefined && isMatched(slot, plan.input)
}

/** Whether the keys name nothing that the last step binds. */
function isKnownBefore({ keys, input, scope }: AggregatePlan): boolean {
  if (input.op !== 'Expand') return false
  const bound = [input.to, input.relationship]
  return keys.every(({ value }) => [...mentions(value.expression)].every(name => !bound.includes(scope.slot(name) ?? -1)))
}

/** Whether one of the walks that lead straight to these rows writes the slot. */
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
  if (call.kind === 'countStar') return { slot, def: aggregates.get('count')!, args: [], distinct: false }
  if (call.kind !== 'call') throw new Error(`not an aggregate: ${call.kind}`)
  const def = aggregates.get(call.name.toLowerCase())
  if (!def) throw CypherError.syntaxError(`Unknown function '${call.name}'`, call.position)
  return { slot, def, args: call.args.map(arg => b.expression(arg, plan.scope)), distinct: call.distinct }
}

const NONE: readonly Value[] = []

/** Hands the argument values of the row at hand to a group's aggregator; count(*) has none, and most have one. */
function adderOf({ args }: Aggregate): (aggregator: Aggregator) => void {
  const [only] = args
  if (!only) return aggregator => aggregator.add(NONE)
  if (args.length > 1) return aggregator => aggregator.add(args.map(arg => arg()))
  // one list for all rows: no aggregator keeps it
  const values: Value[] = [null]
  return aggregator => {
    values[0] = only()
    aggregator.add(values)
  }
}

/** Each value once; further arguments, such as a percentile, do not count. */
function distinctly(inner: Aggregator, b: Builder): Aggregator {
  const seen = new ByValue<true>()
  return {
    add: values => {
      const value = values[0] ?? null
      if (seen.get(value)) return
      b.ctx.charge(seen.set(value, true))
      inner.add(values)
    },
    result: () => inner.result(),
  }
}
