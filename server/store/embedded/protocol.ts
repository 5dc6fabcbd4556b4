/** What main thread and workers say to each other (threads/serve-calls.ts). */
import type { PlanOperator } from '../../contract/query.ts'
import type { GraphChange } from '../graph-elements.ts'
import type { Portion } from '../portions.ts'
import type { Plain } from '../queries.ts'
import type { QuerySummary } from '../store.ts'
import type { Value } from '../value-types.ts'
import type { Control } from './control.ts'
import type { Compiled } from './cypher/compile.ts'

export interface GraphCalls {
  /** Play the journal up to `bytes`; cursors that are open then fail. */
  advance: { input: { path: string; bytes: number }; output: null }
  check: { input: { change: GraphChange }; output: null }
  ask: { input: { questions: OwnQuestion[] }; output: Plain[][][] }
  /** The whole record, packed for another thread (store/records.ts). */
  records: { input: { questions: OwnQuestion[] }; output: Uint8Array<ArrayBuffer> }
  /** A query that begins with PROFILE is run, and its rows are counted. */
  plan: { input: PlanRequest; output: { plan: PlanOperator; columns: string[] } }
  open: { input: OpenCursor; output: { columns: string[] } }
  /** Some rows; `summary` with the last. */
  pull: { input: { cursor: number }; output: { portion: Portion; summary: QuerySummary | null } }
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
