/** A user's query on the embedded engine, from its text to its last row. */
import { decodeParams } from '../params.ts'
import { type Rows, stoppable } from '../rows.ts'
import { type QueryRequest, type QueryRun, StoreError } from '../store.ts'
import type { Compiler } from './compiler.ts'
import { cancel, makeControl } from './control.ts'
import type { Lane } from './lane.ts'

export const memoryLimit = 512 * 1024 * 1024
let cursors = 0

/** Compiles and begins to run; time and cancellation count from the call, also while it waits for its turn. */
export async function runUserQuery(
  compiler: Compiler,
  lane: Lane,
  { cypher, params, rowLimit, byteLimit, timeoutMs, signal }: QueryRequest,
): Promise<QueryRun> {
  const values = decodeParams(params)
  const control = makeControl()
  const stopper = new AbortController()
  const stop = (reason: StoreError) => {
    cancel(control)
    stopper.abort(reason)
  }
  // the worker sees its deadline by itself; this is for one that waits, or looks too rarely
  const timer = setTimeout(() => stop(new StoreError('timeout', `The query was stopped after ${timeoutMs / 1000} s.`)), timeoutMs)
  const cancelled = () =>
    stop(signal.reason instanceof StoreError ? signal.reason : new StoreError('cancelled', 'The query was cancelled.'))
  if (signal.aborted) cancelled()
  else signal.addEventListener('abort', cancelled, { once: true })
  const free = () => {
    clearTimeout(timer)
    signal.removeEventListener('abort', cancelled)
  }

  const cursor = ++cursors
  const options = { signal: stopper.signal }
  const started = Date.now()
  try {
    stopper.signal.throwIfAborted()
    const compiled = await compiler.compile(cypher, stopper.signal)
    const { columns } = await lane.call(
      'open',
      { cursor, compiled, params: values, rowLimit, byteLimit, memoryLimit, started, timeoutMs, control },
      options,
    )
    const leave = async () => {
      free()
      await lane.call('close', { cursor }).catch(() => undefined) // a closed store has no cursors
    }
    return { columns, rows: stoppable(pull(lane, cursor, options, free), leave) }
  } catch (error) {
    free()
    throw stopper.signal.aborted ? stopper.signal.reason : error
  }
}

async function* pull(lane: Lane, cursor: number, options: { signal: AbortSignal }, free: () => void): Rows {
  try {
    for (;;) {
      options.signal.throwIfAborted()
      const { portion, summary } = await lane.call('pull', { cursor }, options)
      options.signal.throwIfAborted()
      if (portion.lines.length > 0) yield portion
      if (summary) return summary
    }
  } catch (error) {
    throw options.signal.aborted ? options.signal.reason : error
  } finally {
    free()
  }
}
