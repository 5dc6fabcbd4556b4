import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import { toProblem } from '../../answers/problems.ts'
import type { QueryLine } from '../../contract/query.ts'
import type { Cited } from '../../store/portions.ts'
import { type GraphStore, type QueryRequest, type QueryRun, type QuerySummary, StoreError } from '../../store/store.ts'
import { type Lines, ndjson } from './lines.ts'
import type { Running } from './running.ts'
import type { Slots } from './slots.ts'

type Summary = Extract<QueryLine, { type: 'summary' }>

export interface Streaming {
  store: GraphStore
  slots: Slots
  running: Running
  citations(cited: Cited): Promise<Summary['citations']>
}

export function streamQuery(
  { store, slots, running, citations }: Streaming,
  request: Omit<QueryRequest, 'signal' | 'client'>,
  who: string,
  response: Response,
): Promise<void> {
  const id = randomUUID()
  return running.run(id, async (signal, stop) => {
    response.on('close', () => stop(new StoreError('cancelled', 'The reader went away.')))
    const turn = await slots.take(who, signal, request.timeoutMs)
    const lines = ndjson(response, signal, wait => turn.rest(wait, stop))
    try {
      const run = await store.query({ ...request, signal, client: who })
      await lines.write({ type: 'start', id, columns: run.columns })
      const { summary, cited } = await pass(run.rows, lines)
      lines.end({ type: 'summary', ...summary, citations: await citations(cited) })
    } catch (error) {
      // the engine may say "aborted" in its own words; the caller should read the reason
      const failure = signal.aborted ? signal.reason : error
      if (!response.headersSent) throw failure
      lines.end({ type: 'error', problem: toProblem(failure) })
    } finally {
      turn.end()
    }
  })
}

async function pass(rows: QueryRun['rows'], lines: Lines): Promise<{ summary: QuerySummary; cited: Cited }> {
  const claimIds = new Set<string>()
  const relationIds = new Set<string>()
  try {
    for (;;) {
      const { done, value } = await rows.next()
      if (done) return { summary: value, cited: { claimIds: [...claimIds], relationIds: [...relationIds] } }
      await lines.pass(value.lines)
      for (const id of value.cited.claimIds) claimIds.add(id)
      for (const id of value.cited.relationIds) relationIds.add(id)
    }
  } finally {
    // leaving early stops the engine; after the end it does nothing
    await rows.return({ rows: 0, truncated: false, cut: null, ms: 0 })
  }
}
