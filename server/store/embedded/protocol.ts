import type { Compiled } from '@isnad/cypher/compile'
import type { PlanOperator } from '../../contract/query.ts'
import type { ListedChange } from '../graph-elements.ts'
import type { Portion } from '../portions.ts'
import type { Plain } from '../queries.ts'
import type { Following } from '../says-so/follow.ts'
import type { QuerySummary } from '../store.ts'
import type { Value } from '../value-types.ts'

export interface GraphCalls {
  /** Plays the journal up to `bytes`; open cursors then fail. */
  advance: { input: { path: string; bytes: number }; output: null }
  check: { input: { change: ListedChange }; output: null }
  ask: { input: { questions: OwnQuestion[] }; output: Plain[][][] }
  /** A query that begins with PROFILE is run, and its rows are counted. */
  plan: { input: PlanRequest; output: { plan: PlanOperator; columns: string[] } }
  /** `at`: the graph's state, by the journal's bytes. */
  open: { input: OpenCursor; output: { columns: string[]; at: number } }
  /** `summary` comes with the last rows. Null for a cursor of another process. */
  pull: { input: { cursor: number }; output: { portion: Portion; summary: QuerySummary | null } | null }
  close: { input: { cursor: number }; output: null }
}

export interface OwnQuestion {
  compiled: Compiled
  params: ReadonlyMap<string, Value>
}

export interface PlanRequest {
  compiled: Compiled
  params: ReadonlyMap<string, Value>
  memoryLimit: number
  timeoutMs: number
}

export interface OpenCursor {
  cursor: number
  compiled: Compiled
  params: ReadonlyMap<string, Value>
  rowLimit: number
  byteLimit: number
  memoryLimit: number
  started: number
  timeoutMs: number
  hidden: string | undefined
  /** Rows read before its process was lost; the query goes on behind them. */
  after?: Read
}

export interface Read {
  rows: number
  digest: string
  at: number
}

export interface AnalysisCalls {
  /** `own` texts are the app's, tested, and skip the slow analysis. */
  compile: { input: { text: string; own: boolean }; output: Compiled }
  follow: { input: { text: string }; output: Following }
}
