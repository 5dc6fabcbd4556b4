/** What main thread and workers say to each other (threads/serve-calls.ts). */

import type { Compiled } from '@isnad/cypher/compile'
import type { PlanOperator } from '../../contract/query.ts'
import type { GraphChange } from '../graph-elements.ts'
import type { Portion } from '../portions.ts'
import type { Plain } from '../queries.ts'
import type { QuerySummary } from '../store.ts'
import type { Value } from '../value-types.ts'

export interface GraphCalls {
  /** Play the journal up to `bytes`; cursors that are open then fail. */
  advance: { input: { path: string; bytes: number }; output: null }
  check: { input: { change: GraphChange }; output: null }
  ask: { input: { questions: OwnQuestion[] }; output: Plain[][][] }
  /** A query that begins with PROFILE is run, and its rows are counted. */
  plan: { input: PlanRequest; output: { plan: PlanOperator; columns: string[] } }
  /** `at` tells the state of the graph, by the journal's bytes. */
  open: { input: OpenCursor; output: { columns: string[]; at: number } }
  /** Some rows; `summary` with the last. Null where the cursor is not known: it was another process that had opened it. */
  pull: { input: { cursor: number }; output: { portion: Portion; summary: QuerySummary | null } | null }
  close: { input: { cursor: number }; output: null }
}

/** A question of the app's own. */
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
  /** Epoch milliseconds. */
  started: number
  timeoutMs: number
  /** Rows that were read before the process was lost in which the query ran; it goes on behind them. */
  after?: Read
}

/** What was read of an answer, and of which graph. */
export interface Read {
  rows: number
  /** Of the lines of all these rows (read-rows.ts). */
  digest: string
  at: number
}

export interface AnalysisCalls {
  /** `own` texts are the app's, tested, and skip the slow analysis. */
  compile: { input: { text: string; own: boolean }; output: Compiled }
}
