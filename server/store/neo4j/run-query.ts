import type { Plan, RecordShape, Result, Session } from 'neo4j-driver'
import { coded } from '../../contract/told/coded.ts'
import { decodeParams } from '../params.ts'
import { portionOf } from '../portions.ts'
import { checkRegexes } from '../regex-guard.ts'
import { type Rows, stoppable } from '../rows.ts'
import { columnsOf, numbering } from '../says-so/numbering.ts'
import { type QueryRequest, type QueryRun, StoreError } from '../store.ts'
import type { Value } from '../value-types.ts'
import { type Budget, OverBudget } from '../values.ts'
import type { CallReader } from './call-reader.ts'
import { bounded, type Connection } from './connection.ts'
import { driverToWire, valueToDriver } from './driver-values.ts'
import { checkCalls, checkPlan } from './guard.ts'

const longest = 100_000
const explainPrefix = 'EXPLAIN '

/** Neo4j takes no EXPLAIN of a PROFILE; the word is blanked, so that positions stay. */
const unprofiled = (cypher: string): string => cypher.replace(/^\s*profile\b/i, word => ' '.repeat(word.length))

/** By EXPLAIN, so nothing runs. Throws StoreError unless the query only reads. */
export async function checkedPlan(
  connection: Connection,
  reader: CallReader,
  cypher: string,
  params: ReadonlyMap<string, Value>,
  ms: number,
): Promise<{ plan: Plan; columns: string[] }> {
  await connection.ready()
  const calls = await reader.read(cypher, ms).catch((error: unknown) => {
    if (error instanceof StoreError && error.slug === 'invalid-query') return null
    throw signalled(error) ? timeout(ms) : error
  })
  if (calls) checkCalls({ ...calls, functions: calls.functions.filter(isQualified) })
  const explained = await explain(connection, cypher, params, ms)
  // Neo4j has reported wrong texts in its own words; a text that only it can read is not run
  if (!calls) throw new StoreError('not-faithful', coded('whatThisQueryCallsCould'))
  checkCalls(calls)
  checkPlan(explained.plan)
  return explained
}

/** Plug-in functions always have a namespace; without one, planning is safe, and Neo4j reports a misspelt name itself. */
const isQualified = (name: string): boolean => name.includes('.')

const signalled = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError'

export async function explain(
  connection: Connection,
  cypher: string,
  params: ReadonlyMap<string, Value>,
  ms: number,
): Promise<{ plan: Plan; columns: string[] }> {
  if (cypher.length > longest) throw new StoreError('invalid-input', coded('theQueryHasCharactersAre', { cypher: cypher.length, longest }))
  await connection.ready()
  const session = connection.session('READ')
  try {
    const result = session.beginTransaction({ timeout: ms }).run(explainPrefix + unprofiled(cypher), driverParams(params))
    const [columns, { plan }] = await bounded(Promise.all([result.keys(), result.summary()]), ms, timeout(ms))
    if (!plan) throw new StoreError('read-only', coded('neo4jGaveNoPlanFor'))
    return { plan, columns: columns.map(String) }
  } catch (error) {
    throw connection.failed(error, explainPrefix.length)
  } finally {
    await bounded(session.close(), 3000).catch(() => undefined)
  }
}

export async function profile(connection: Connection, cypher: string, params: ReadonlyMap<string, Value>, ms: number): Promise<Plan> {
  checkRegexes(cypher, params)
  const session = connection.session('READ')
  try {
    const result = session.beginTransaction({ timeout: ms }).run(cypher, driverParams(params))
    const { profile } = await bounded(result.summary(), ms, timeout(ms))
    if (!profile) throw new StoreError('invalid-query', coded('neo4jGaveNoProfileFor'))
    return profile
  } catch (error) {
    throw connection.failed(error)
  } finally {
    await bounded(session.close(), 3000).catch(() => undefined)
  }
}

/** Throws StoreError before anything runs unless the query only reads. */
export async function runQuery(
  connection: Connection,
  reader: CallReader,
  { cypher, params, rowLimit, byteLimit, timeoutMs, signal, hidden }: QueryRequest,
): Promise<QueryRun> {
  const started = performance.now()
  const values = decodeParams(params)
  checkRegexes(cypher, values)
  await checkedPlan(connection, reader, cypher, values, timeoutMs)
  const left = Math.max(1, Math.ceil(timeoutMs - (performance.now() - started)))
  const session = connection.session('READ')
  const stop = stopping(session, signal, left)
  try {
    const result = session.beginTransaction({ timeout: left }).run(cypher, driverParams(values))
    const columns = (await stop.orFail(result.keys())).map(String)
    const found = columnsOf(columns, hidden)
    return {
      columns: found.shown.map(n => columns[n]!),
      rows: stoppable(rows(connection, result, stop, { rowLimit, byteLimit, started, ...found }), stop.now),
    }
  } catch (error) {
    await stop.now()
    throw stop.reason() ?? connection.failed(error)
  }
}

interface Stopping {
  now(): Promise<void>
  reason(): StoreError | null
  orFail<T>(promise: Promise<T>): Promise<T>
}

/** Only closing the session interrupts the database (RESET); rollback and closing a transaction wait for the running query. */
function stopping(session: Session, signal: AbortSignal, ms: number): Stopping {
  let reason: StoreError | null = null
  let closing: Promise<void> | undefined
  let fail: (error: StoreError) => void = () => undefined
  const failed = new Promise<never>((_done, reject) => {
    fail = reject
  })
  failed.catch(() => undefined)
  const now = () => {
    clearTimeout(timer)
    signal.removeEventListener('abort', cancelled)
    closing ??= bounded(session.close(), 3000).catch(() => undefined)
    return closing
  }
  const because = (error: StoreError) => {
    reason ??= error
    fail(error)
    void now()
  }
  const cancelled = () =>
    because(signal.reason instanceof StoreError ? signal.reason : new StoreError('cancelled', coded('theQueryWasCancelled')))
  // the database has the same limit; this one is for when it does not answer
  const timer = setTimeout(() => because(timeout(ms)), ms + 500)
  if (signal.aborted) cancelled()
  else signal.addEventListener('abort', cancelled, { once: true })
  return { now, reason: () => reason, orFail: promise => Promise.race([promise, failed]) }
}

const timeout = (ms: number) => new StoreError('timeout', coded('queryStoppedAfter', { s: ms / 1000 }))

async function* rows(
  connection: Connection,
  result: Result<RecordShape>,
  stop: Stopping,
  { rowLimit, byteLimit, started, shown, says }: { rowLimit: number; byteLimit: number; started: number } & ReturnType<typeof columnsOf>,
): Rows {
  const budget: Budget = { left: byteLimit }
  const records = result[Symbol.asyncIterator]()
  const numbers = says === null ? null : numbering()
  let count = 0
  const summary = (cut: 'rows' | 'bytes' | null) => ({
    rows: count,
    truncated: cut !== null,
    cut,
    ms: Math.round(performance.now() - started),
  })
  try {
    for (;;) {
      const { done, value: record } = await stop.orFail(records.next())
      if (done) return summary(null)
      if (count === rowLimit) return summary('rows')
      const values = [...record.values()] as unknown[]
      const row = shown.map(n => driverToWire(values[n], budget))
      count++
      yield portionOf([row], numbers && says !== null ? { each: [numbers.row(values[says])], fresh: numbers.fresh() } : undefined)
    }
  } catch (error) {
    if (error instanceof OverBudget) return summary('bytes')
    throw stop.reason() ?? connection.failed(error)
  } finally {
    await stop.now()
  }
}

const driverParams = (params: ReadonlyMap<string, Value>) => valueToDriver(new Map(params)) as Record<string, unknown>
