import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import { toProblem } from '../../answers/problems.ts'
import type { QueryLine } from '../../contract/query.ts'
import { coded } from '../../contract/told/coded.ts'
import type { RestedOn } from '../../ledger/says-so.ts'
import type { Cited } from '../../store/portions.ts'
import { type GraphStore, type QueryRequest, type QueryRun, type QuerySummary, StoreError } from '../../store/store.ts'
import { followRows } from './follow-rows.ts'
import { type Lines, ndjson } from './lines.ts'
import type { Running } from './running.ts'
import type { Slots } from './slots.ts'

type Summary = Extract<QueryLine, { type: 'summary' }>

export interface Streaming {
  store: GraphStore
  slots: Slots
  running: Running
  citations(cited: Cited): Promise<Summary['citations']>
  saysSo(rested: RestedOn): Promise<Summary['says']>
}

export function streamQuery(
  { store, slots, running, citations, saysSo }: Streaming,
  request: Omit<QueryRequest, 'signal' | 'client' | 'hidden'> & { says: boolean },
  who: string,
  response: Response,
): Promise<void> {
  const id = randomUUID()
  return running.run(id, async (signal, stop) => {
    response.on('close', () => stop(new StoreError('cancelled', coded('theReaderWentAway'))))
    const turn = await slots.take(who, signal, request.timeoutMs)
    const lines = ndjson(response, signal, wait => turn.rest(wait, stop))
    try {
      const { says, ...query } = { ...request, signal, client: who }
      const followed = says ? await followRows(store, query) : null
      const run = followed ?? (await store.query(query))
      await lines.write({ type: 'start', id, columns: run.columns })
      const { summary, cited, on } = await pass(run.rows, lines)
      lines.end({
        type: 'summary',
        ...summary,
        citations: await citations(cited),
        ...(followed && { says: await saysSo({ on, unfollowed: followed.unfollowed, gaveUp: followed.gaveUp }) }),
      })
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

async function pass(rows: QueryRun['rows'], lines: Lines): Promise<{ summary: QuerySummary; cited: Cited; on: string[] }> {
  const claimIds = new Set<string>()
  const relationIds = new Set<string>()
  const on: string[] = []
  try {
    for (;;) {
      const { done, value } = await rows.next()
      if (done) return { summary: value, cited: { claimIds: [...claimIds], relationIds: [...relationIds] }, on }
      await lines.pass(value.lines)
      if (value.restsOn) on.push(...value.restsOn)
      for (const id of value.cited.claimIds) claimIds.add(id)
      for (const id of value.cited.relationIds) relationIds.add(id)
    }
  } finally {
    // leaving early stops the engine; after the end it does nothing
    await rows.return({ rows: 0, truncated: false, cut: null, ms: 0 })
  }
}
