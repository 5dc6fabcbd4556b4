/** What main thread and workers say to each other. One call is answered by one reply. */
import type { PlanOperator, WireValue } from '../../contract/query.ts'
import type { GraphChange } from '../graph-elements.ts'
import type { Plain } from '../queries.ts'
import type { QuerySummary } from '../store.ts'
import type { Value } from '../value-types.ts'
import type { Control } from './control.ts'
import type { Compiled } from './cypher/compile.ts'
import type { Failure } from './cypher-failures.ts'

export interface GraphCalls {
  /** Play the journal up to `bytes`; cursors that are open then fail. */
  advance: { input: { path: string; bytes: number }; output: null }
  check: { input: { change: GraphChange }; output: null }
  ask: { input: { questions: { compiled: Compiled; params: ReadonlyMap<string, Value> }[] }; output: Plain[][][] }
  /** A query that begins with PROFILE is run, and its rows are counted. */
  plan: { input: PlanRequest; output: { plan: PlanOperator; columns: string[] } }
  open: { input: OpenCursor; output: { columns: string[] } }
  /** Some rows; `summary` with the last. */
  pull: { input: { cursor: number }; output: { rows: WireValue[][]; summary: QuerySummary | null } }
  close: { input: { cursor: number }; output: null }
}

export interface PlanRequest {
  compiled: Compiled
  params: ReadonlyMap<string, Value>
  memoryLimit: number
  timeoutMs: number
  control: Control
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
  control: Control
}

export interface AnalysisCalls {
  /** `own` texts are the app's, tested, and skip the slow analysis. */
  compile: { input: { text: string; own: boolean }; output: Compiled }
}

export interface Call {
  id: number
  name: string
  input: unknown
}
export type Reply = { id: number; output: unknown } | { id: number; failure: Failure }
