/** The questions that the app asks a store, and the one way to write. Two engines, one suite: tests/store/store-suite.ts. */

import type { PlanOperator } from '../contract/query.ts'
import { StoreError } from '../contract/store-error.ts'
import type { Records } from '../evidence/records.ts'
import type { GraphChange } from './graph-elements.ts'
import type { PackedRecords } from './packed-records.ts'
import type { Portion } from './portions.ts'
import type { Submitted } from './submissions.ts'

export { StoreError } from '../contract/store-error.ts'

export interface StoreHealth {
  kind: 'embedded' | 'neo4j'
  version: string
  connected: boolean
  /** Why it is not, in one sentence for whoever set it up. */
  why?: string
}

export interface StoreSchema {
  labels: { name: string; count: number }[]
  relationshipTypes: { name: string; count: number }[]
  propertyKeys: string[]
  procedures: string[]
  functions: string[]
}

export interface QueryRequest {
  cypher: string
  /** Plain JSON (integral numbers become INTEGER) or typed JSON: {"$type": "Float", "_value": "2.0"}. */
  params: Record<string, unknown>
  /** Rows at most; one row more is looked for, so that a cut is known. */
  rowLimit: number
  timeoutMs: number
  /** Bytes of wire JSON at most, over all rows. */
  byteLimit: number
  signal: AbortSignal
  /** Who asks, where several take turns. */
  client?: string
}

export interface QuerySummary {
  rows: number
  truncated: boolean
  cut: 'rows' | 'bytes' | null
  ms: number
}

/** `rows` ends with the summary as its return value; it throws StoreError. Leaving it early stops the engine. */
export interface QueryRun {
  columns: string[]
  rows: AsyncGenerator<Portion, QuerySummary, void>
}

/** The journal up to some byte, which the other thread reads itself; or the record as bytes, in no revision in particular. */
export type RecordSource = { journal: { path: string; bytes: number }; revision: string } | { packed: PackedRecords }

export interface GraphStore {
  /** Never throws: an unreachable store answers connected: false. */
  health(): Promise<StoreHealth>
  /** Changes with every write; equal revisions mean equal records. Answers in milliseconds, also while a heavy query runs. */
  revision(): Promise<string>
  /** The whole record. */
  records(): Promise<Records>
  /** Where another thread gets the record as it is now. */
  recordSource(): Promise<RecordSource>
  schema(): Promise<StoreSchema>
  /** Read-only Cypher; a write, an unlisted procedure or LOAD CSV is refused before it runs (StoreError read-only). */
  query(request: QueryRequest): Promise<QueryRun>
  plan(cypher: string, params: Record<string, unknown>, client?: string): Promise<{ plan: PlanOperator; columns: string[] }>
  /** The submission of this id that was written, and what it made; null where there is none. Written as a node Submission (store/submissions.ts). */
  submitted(id: string): Promise<Submitted | null>
  /** Constraints and indexes for these drawn types; safe to repeat. */
  prepare(drawnTypes: string[]): Promise<void>
  /** One transaction; StoreError conflict when `expect` is no longer the revision. Answers the new revision. */
  write(change: GraphChange): Promise<string>
  /** Removes everything that Isnad wrote. Answers the new revision. */
  reset(): Promise<string>
  /** Gets ready for a user's first query, in the background; answers when it is. Never throws. */
  warm(): Promise<void>
  /** Tells other processes where this one answers; they read it from StoreHeldError. Nothing to do on Neo4j. */
  announce(address: string): Promise<void>
  close(): Promise<void>
}

/** Another process holds the embedded store; `address` where it said that it answers. */
export class StoreHeldError extends StoreError {
  constructor(readonly holder: { pid: number; folder: string; address: string | null }) {
    super(
      'conflict',
      `Process ${holder.pid} holds the store in ${holder.folder}${holder.address === null ? '' : ` and answers at ${holder.address}`}. Stop it, or set ISNAD_DATA to another folder.`,
    )
    this.name = 'StoreHeldError'
  }
}
