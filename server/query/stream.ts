/** One query from its slot to its last line. */
import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import type { QueryLine, WireValue } from '../contract/api.ts'
import { toProblem } from '../problems.ts'
import { type GraphStore, type QueryRequest, type QuerySummary, StoreError } from '../store/store.ts'
import { type Lines, ndjson } from './lines.ts'
import type { Running } from './running.ts'
import type { Slots } from './slots.ts'

type Summary = Extract<QueryLine, { type: 'summary' }>
/** Notes what the rows hold and, at the end, names the sources behind it. */
export interface Citing {
  see(values: WireValue[]): void
  citations(): Promise<Summary['citations']>
}

export interface Streaming {
  store: GraphStore
  slots: Slots
  running: Running
  citing(): Citing
}

/** Writes start, rows and summary or error; a failure before the first line is thrown and becomes the answer itself. */
export function streamQuery(
  { store, slots, running, citing }: Streaming,
  request: Omit<QueryRequest, 'signal'>,
  response: Response,
): Promise<void> {
  const id = randomUUID()
  return running.run(id, async (signal, stop) => {
    response.on('close', () => stop(new StoreError('cancelled', 'The reader went away.')))
    const lines = ndjson(response, signal)
    const release = await slots.take(signal, request.timeoutMs)
    try {
      const cited = citing()
      const run = await store.query({ ...request, signal })
      await lines.write({ type: 'start', id, columns: run.columns })
      const summary = await pass(run.rows, lines, cited)
      lines.end({ type: 'summary', ...summary, citations: await cited.citations() })
    } catch (error) {
      // The engine may say "aborted" in its own words; the reason is what the caller should read.
      const failure = signal.aborted ? signal.reason : error
      if (!response.headersSent) throw failure
      lines.end({ type: 'error', problem: toProblem(failure) })
    } finally {
      release()
    }
  })
}

async function pass(rows: AsyncGenerator<WireValue[], QuerySummary, void>, lines: Lines, cited: Citing): Promise<QuerySummary> {
  try {
    for (;;) {
      const { done, value } = await rows.next()
      if (done) return value
      await lines.write({ type: 'row', values: value })
      cited.see(value)
    }
  } finally {
    // Leaving early stops the engine; after the end it does nothing.
    await rows.return({ rows: 0, truncated: false, cut: null, ms: 0 })
  }
}
