import { coded } from '../../contract/told/coded.ts'
import { decodeParams } from '../params.ts'
import { type Rows, stoppable } from '../rows.ts'
import { type QueryRequest, type QueryRun, StoreError } from '../store.ts'
import type { Compiler } from './compiler.ts'
import type { OpenCursor } from './protocol.ts'
import { readRows } from './read-rows.ts'
import type { Seat, UserLanes } from './user-lanes.ts'

export const memoryLimit = 512 * 1024 * 1024
const mostBeginnings = 3
/** Milliseconds from a query's beginning to the first call for its rows. */
const startMs = 200
let cursors = 0

/** Time and cancellation count from the call, waiting included. */
export async function runUserQuery(
  compiler: Compiler,
  lanes: UserLanes,
  { cypher, params, rowLimit, byteLimit, timeoutMs, signal, client = '', hidden }: QueryRequest,
): Promise<QueryRun> {
  const values = decodeParams(params)
  const stopper = new AbortController()
  const stop = (reason: StoreError) => stopper.abort(reason)
  // for calls that wait or look too rarely: the worker also sees its deadline itself
  const timer = setTimeout(() => stop(new StoreError('timeout', coded('queryStoppedAfter', { s: timeoutMs / 1000 }))), timeoutMs)
  const cancelled = () =>
    stop(signal.reason instanceof StoreError ? signal.reason : new StoreError('cancelled', coded('theQueryWasCancelled')))
  if (signal.aborted) cancelled()
  else signal.addEventListener('abort', cancelled, { once: true })
  const free = () => {
    clearTimeout(timer)
    signal.removeEventListener('abort', cancelled)
  }

  const cursor = ++cursors
  const options = { signal: stopper.signal }
  const started = Date.now()
  let seat: Seat | undefined
  try {
    stopper.signal.throwIfAborted()
    // what is followed was analysed as the reader wrote it
    const compiled = hidden === undefined ? await compiler.compile(cypher, stopper.signal) : await compiler.compileOwn(cypher)
    const request = { cursor, compiled, params: values, rowLimit, byteLimit, memoryLimit, started, timeoutMs, hidden }
    seat = await lanes.take(client, stopper.signal)
    const { call, share } = seat
    const { columns, at } = await call('open', request, options)
    // a reader that does not ask for rows at once keeps no lane
    setTimeout(share, startMs).unref()
    const leave = async () => {
      free()
      share()
      await call('close', { cursor }).catch(() => undefined) // a closed store has no cursors
    }
    return { columns, rows: stoppable(pull(seat, request, at, options, free), leave) }
  } catch (error) {
    free()
    seat?.share()
    throw stopper.signal.aborted ? stopper.signal.reason : error
  }
}

async function* pull({ call, share }: Seat, request: OpenCursor, at: number, options: { signal: AbortSignal }, free: () => void): Rows {
  const { cursor } = request
  const read = readRows()
  try {
    for (let beginnings = 1; ; ) {
      options.signal.throwIfAborted()
      const found = await call('pull', { cursor }, options)
      share()
      options.signal.throwIfAborted()
      if (!found) {
        if (++beginnings > mostBeginnings) throw brokenDown()
        await call('open', { ...request, after: { rows: read.rows, digest: read.digest(), at } }, options)
        continue
      }
      const { portion, summary } = found
      read.add(portion.lines, portion.rows)
      if (portion.lines.length > 0) yield portion
      if (summary) return summary
    }
  } catch (error) {
    throw options.signal.aborted ? options.signal.reason : error
  } finally {
    free()
    share()
  }
}

const brokenDown = () => new StoreError('cancelled', coded('otherQueriesBrokeTheEngine'))
