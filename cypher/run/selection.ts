import type { SelectPaths } from '../plan/plan.ts'
import { describe } from '../text/describe.ts'
import { CypherError } from '../types/errors.ts'
import type { NodeValue, Value } from '../types/types.ts'
import type { Builder, Cursor, Evaluate } from './eval/builder.ts'
import { foundRows } from './several.ts'

interface Match {
  readonly length: number
  readonly values: readonly Value[]
}

const MATCH_BYTES = 100

export function runSelection(plan: SelectPaths, input: Cursor, inner: Cursor, b: Builder): Cursor {
  const { row, ctx } = b
  const count = plan.count && b.bound(plan.count)

  const choose = (): Match[] => {
    const wanted = count ? positive(count) : 1
    const byEnds = new Map<string, Match[]>()
    inner.open()
    while (inner.next()) {
      ctx.tick()
      ctx.charge(MATCH_BYTES)
      const key = plan.ends.map(slot => (row[slot] as NodeValue).id).join(':')
      const match = { length: lengthOf(plan, row), values: plan.slots.map(slot => row[slot] as Value) }
      const matches = byEnds.get(key)
      if (matches) matches.push(match)
      else byEnds.set(key, [match])
    }
    return [...byEnds.values()].flatMap(matches => first(matches, plan.selector, wanted))
  }
  return foundRows(input, choose, ({ values }) => {
    for (const [i, slot] of plan.slots.entries()) row[slot] = values[i] as Value
    return true
  })
}

function lengthOf(plan: SelectPaths, row: readonly Value[]): number {
  return plan.walked.links.reduce((sum, slot) => {
    const link = row[slot]
    return sum + (Array.isArray(link) ? link.length : 1)
  }, 0)
}

function first(matches: Match[], selector: SelectPaths['selector'], wanted: number): Match[] {
  const sorted = matches.sort((a, c) => a.length - c.length)
  if (selector === 'any' || selector === 'anyShortest') return sorted.slice(0, wanted)
  const lengths = [...new Set(sorted.map(match => match.length))].slice(0, wanted)
  return sorted.filter(match => lengths.includes(match.length))
}

function positive(count: Evaluate): number {
  const n = count()
  if (typeof n === 'bigint' && n > 0n) return Number(n)
  throw CypherError.argumentError(`Invalid input. '${describe(n)}' is not a valid value. Must be a positive integer.`)
}
