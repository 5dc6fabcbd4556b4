import type { PropertyGraph } from '@isnad/cypher'
import { execute } from '@isnad/cypher'
import { CypherError } from '@isnad/cypher/values'
import type { WireValue } from '../../contract/query.ts'
import { isStopped } from '../../threads/serve-calls.ts'
import type { RowsFollowed } from '../portions.ts'
import { columnsOf, numbering, type RestsOn } from '../says-so/numbering.ts'
import type { QuerySummary } from '../store.ts'
import type { Value } from '../value-types.ts'
import { type Budget, OverBudget } from '../values.ts'
import { ticker } from './control.ts'
import { engineSchema } from './engine-schema.ts'
import { valueToWire } from './engine-values.ts'
import type { OpenCursor } from './protocol.ts'

export interface Cursor {
  readonly columns: string[]
  pull(most?: number): { rows: WireValue[][]; followed: RowsFollowed | undefined; summary: QuerySummary | null }
}

/** A portion ends at whichever comes first, so that other queries get their turn. */
const portion = { rows: 250, bytes: 512 * 1024, ms: 30 }

/** Throws StoreError or CypherError, here and in `pull`. */
export function openCursor(
  graph: PropertyGraph,
  { compiled, params, rowLimit, byteLimit, memoryLimit, started, timeoutMs, hidden }: OpenCursor,
): Cursor {
  const tick = ticker(isStopped, started + timeoutMs, timeoutMs)
  const { columns, rows } = execute(compiled, {
    graph,
    schema: engineSchema(graph),
    params,
    now: instant(started),
    tick,
    charge: charger(memoryLimit),
  })
  const iterator = rows[Symbol.iterator]()
  const budget: Budget = { left: byteLimit }
  let count = 0
  const { shown, says } = columnsOf(columns, hidden)
  const numbers = says === null ? null : numbering()
  const summary = (cut: QuerySummary['cut']) => ({ rows: count, truncated: cut !== null, cut, ms: Date.now() - started })
  return {
    columns: shown.map(n => columns[n]!),
    pull(most = portion.rows) {
      const out: WireValue[][] = []
      const each: RestsOn[] = []
      const given = (summary: QuerySummary | null) => ({
        rows: out,
        followed: numbers ? { each, fresh: numbers.fresh() } : undefined,
        summary,
      })
      const until = { bytes: budget.left - portion.bytes, time: Date.now() + portion.ms }
      while (out.length < Math.min(most, portion.rows) && budget.left > until.bytes && Date.now() < until.time) {
        const { done, value } = iterator.next()
        if (done) return given(summary(null))
        if (count === rowLimit) return given(summary('rows'))
        const row = toRow(numbers ? shown.map(n => value[n] as Value) : value, budget)
        if (!row) return given(summary('bytes'))
        out.push(row)
        if (numbers && says !== null) each.push(numbers.row(value[says]))
        count++
      }
      return given(null)
    },
  }
}

function toRow(values: readonly Value[], budget: Budget): WireValue[] | null {
  try {
    return values.map(value => valueToWire(value, budget))
  } catch (error) {
    if (error instanceof OverBudget) return null
    throw error
  }
}

export function charger(limit: number): (bytes: number) => void {
  let taken = 0
  return bytes => {
    taken += bytes
    if (taken > limit)
      throw CypherError.memoryLimit(
        `The query would use more than ${Math.round(limit / 1024 / 1024)} MB of memory. Narrow it, or add LIMIT.`,
      )
  }
}

/** One instant for the whole statement; the zone is UTC, Neo4j's default. */
export const instant = (epochMs = Date.now()) => ({ epochMs, zone: 'Z' })
