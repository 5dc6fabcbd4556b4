/** Two engines, one suite: tests/store/store-suite.ts. */

import type { PlanOperator } from '../contract/query.ts'
import { StoreError } from '../contract/store-error.ts'
import { coded } from '../contract/told/coded.ts'
import type { Records } from '../evidence/records.ts'
import type { RecordsChange } from '../evidence/records-change.ts'
import type { Slice, SliceQuestion } from '../evidence/slice/slice.ts'
import type { GraphChange } from './graph-elements.ts'
import type { PackedRecords } from './packed-records.ts'
import type { Portion } from './portions.ts'
import type { Following } from './says-so/follow.ts'
import type { Submitted } from './submissions.ts'

export { StoreError } from '../contract/store-error.ts'

export interface StoreHealth {
  kind: 'embedded' | 'neo4j'
  version: string
  connected: boolean
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
  /** One row more is read, so that a cut is known. */
  rowLimit: number
  timeoutMs: number
  byteLimit: number
  signal: AbortSignal
  client?: string
  /** Of a followed query (says-so/follow.ts): its own columns, which are not given. */
  hidden?: string
}

export interface QuerySummary {
  rows: number
  truncated: boolean
  cut: 'rows' | 'bytes' | null
  ms: number
}

/** `rows` returns the summary at its end and throws StoreError. Leaving it early stops the engine. */
export interface QueryRun {
  columns: string[]
  rows: AsyncGenerator<Portion, QuerySummary, void>
}

/** A journal up to some byte, for the other thread to read; or the record as bytes, of no particular revision. */
export type RecordSource = { journal: { path: string; bytes: number }; revision: string } | { packed: PackedRecords }

export interface RecordCounts {
  entities: number
  relations: number
  claims: number
  sources: number
}

export interface GraphStore {
  /** Never throws: an unreachable store answers connected: false. */
  health(): Promise<StoreHealth>
  /** Changes with every write; equal revisions mean equal records. Takes milliseconds, even during a heavy query. */
  revision(): Promise<string>
  records(): Promise<Records>
  recordSource(): Promise<RecordSource>
  /** The question has the same answer from it as from the whole; null where it would be too large. Only on a remote store. */
  slice?(question: SliceQuestion): Promise<{ revision: string; slice: Slice | null }>
  /** Where the store counts by itself; null where only reading all tells. */
  counts?(): Promise<RecordCounts | null>
  /** What others wrote since that revision; null where only the whole tells. A store that this process alone writes has no such thing. */
  changeSince?(revision: string): Promise<{ revision: string; change: RecordsChange } | null>
  schema(): Promise<StoreSchema>
  /** The query with what its rows rest on; throws StoreError where it cannot be read. */
  follow(cypher: string, signal: AbortSignal): Promise<Following>
  /** Writes, unlisted procedures and LOAD CSV are refused before running (StoreError read-only). */
  query(request: QueryRequest): Promise<QueryRun>
  plan(cypher: string, params: Record<string, unknown>, client?: string): Promise<{ plan: PlanOperator; columns: string[] }>
  /** What the submission of this id made, or null (store/submissions.ts). */
  submitted(id: string): Promise<Submitted | null>
  /** Constraints and indexes for these drawn types; safe to repeat. */
  prepare(drawnTypes: string[]): Promise<void>
  /** One transaction; StoreError conflict when `expect` is no longer the revision. Answers the new one. */
  write(change: GraphChange): Promise<string>
  /** Everything that Isnad wrote. Answers the new revision. */
  reset(): Promise<string>
  /** Prepares for a user's first query; resolves when ready. Never throws. */
  warm(): Promise<void>
  /** Its address for other processes, in StoreHeldError. Nothing to do on Neo4j. */
  announce(address: string): Promise<void>
  close(): Promise<void>
}

export type Askable = Pick<GraphStore, 'query' | 'close'>

export class StoreHeldError extends StoreError {
  constructor(readonly holder: { pid: number; folder: string; address: string | null }) {
    super(
      'conflict',
      holder.address === null
        ? coded('processHolds', { pid: String(holder.pid), folder: holder.folder })
        : coded('processHoldsAndAnswers', { pid: String(holder.pid), folder: holder.folder, address: holder.address }),
    )
    this.name = 'StoreHeldError'
  }
}
