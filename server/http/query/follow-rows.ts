import type { Portion } from '../../store/portions.ts'
import type { GraphStore, QueryRequest, QueryRun, QuerySummary } from '../../store/store.ts'

export interface FollowedRun {
  columns: string[]
  rows: QueryRun['rows']
  unfollowed: string[]
  gaveUp: boolean
}

/** A followed query that has given no row by then is asked again as it is. */
const patienceMs = 5000

/** Following never makes a query fail: what goes wrong before the first row is asked again as the plain query. */
export async function followRows(store: GraphStore, request: QueryRequest): Promise<FollowedRun> {
  const started = performance.now()
  const within = AbortSignal.any([request.signal, AbortSignal.timeout(request.timeoutMs)])
  const following = await store.follow(request.cypher, within).catch((): null => {
    request.signal.throwIfAborted()
    return null
  })
  const unfollowed = following?.unfollowed ?? []
  if (following && following.text !== null) {
    const run = await begun(store, { ...request, cypher: following.text, hidden: following.hidden })
    if (run) return { ...run, unfollowed, gaveUp: false }
    request.signal.throwIfAborted()
  }
  // following never takes more than half of the query's own time
  const left = Math.max(Math.ceil(request.timeoutMs / 2), Math.ceil(request.timeoutMs - (performance.now() - started)))
  const { columns, rows } = await store.query({ ...request, timeoutMs: left })
  return { columns, rows, unfollowed, gaveUp: following === null || following.text !== null }
}

async function begun(store: GraphStore, request: QueryRequest): Promise<QueryRun | null> {
  const impatient = new AbortController()
  const timer = setTimeout(() => impatient.abort(), Math.min(patienceMs, request.timeoutMs / 2))
  try {
    const run = await store.query({ ...request, signal: AbortSignal.any([request.signal, impatient.signal]) })
    const first = await run.rows.next()
    return { columns: run.columns, rows: after(first, run.rows) }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

async function* after(first: IteratorResult<Portion, QuerySummary>, rows: QueryRun['rows']): QueryRun['rows'] {
  if (first.done) return first.value
  try {
    yield first.value
    return yield* rows
  } finally {
    await rows.return({ rows: 0, truncated: false, cut: null, ms: 0 })
  }
}
