import type { Compiled } from '@isnad/cypher/compile'
import { coded } from '../../contract/told/coded.ts'
import { type WorkerClient, workerClient } from '../../threads/worker-client.ts'
import { workerPool } from '../../threads/worker-pool.ts'
import type { Following } from '../says-so/follow.ts'
import { StoreError } from '../store.ts'
import { toStoreError } from './cypher-failures.ts'
import type { AnalysisCalls } from './protocol.ts'

export interface Compiler {
  /** Throws StoreError with Neo4j's wording. */
  compile(text: string, signal?: AbortSignal): Promise<Compiled>
  compileOwn(text: string): Promise<Compiled>
  /** Throws StoreError for a text that the grammar does not know. */
  follow(text: string, signal: AbortSignal): Promise<Following>
  /** The first run of Neo4j's analysis takes half a second; never throws. */
  warm(): Promise<void>
  close(): Promise<void>
}

const kept = 300
/** More hostile texts at once than this make others wait. */
const readers = 3
const idleMs = 30_000
const mostProcessorMs = 6000

/** Has what most first queries have: a pattern, a condition, an aggregate, an order. */
const typical = 'MATCH (a:Entity)-[r]->(b) WHERE a.name CONTAINS $name RETURN b.name AS name, count(r) AS n ORDER BY n DESC LIMIT 10'

type Outcome = { compiled: Compiled } | { error: StoreError }

export function openCompiler({ processorMs = mostProcessorMs } = {}): Compiler {
  const open = (first: boolean): WorkerClient<AnalysisCalls> => {
    const client: WorkerClient<AnalysisCalls> = workerClient<AnalysisCalls>({
      file: new URL('analysis-worker.ts', import.meta.url),
      apart: true,
      idleMs: first ? undefined : idleMs,
      maxMegabytes: 1024,
      revive: toStoreError,
      ended: () => first && void begin(client).catch(() => undefined),
    })
    return client
  }
  const begin = (client: WorkerClient<AnalysisCalls>) => client.call('compile', { text: 'RETURN 1', own: true })
  const pool = workerPool<AnalysisCalls>(
    Array.from({ length: readers }, (_, i) => open(i === 0)),
    begin,
  )
  const overdue = new StoreError('timeout', coded('queryNotRead', { s: processorMs / 1000 }))
  const cache = new Map<string, Outcome>()
  const running = new Map<string, Promise<Outcome>>()
  const compile = async (text: string, own: boolean, signal?: AbortSignal) => {
    const key = `${own ? 'own' : 'user'}\n${text}`
    const outcome = cache.get(key) ?? (await unlessAborted(shared(key, text, own, signal) ?? read(key, text, own, signal), signal))
    if ('error' in outcome) throw outcome.error
    cache.delete(key)
    keep(key, outcome)
    return outcome.compiled
  }
  /** A text is read even if all who asked for it left before it began. */
  const shared = (key: string, text: string, own: boolean, signal?: AbortSignal) =>
    running.get(key)?.catch(() => read(key, text, own, signal))
  const keep = (key: string, outcome: Outcome): void => {
    cache.set(key, outcome)
    if (cache.size <= kept) return
    for (const oldest of cache.keys()) {
      cache.delete(oldest)
      break
    }
  }
  const read = (key: string, text: string, own: boolean, signal?: AbortSignal): Promise<Outcome> => {
    const outcome = pool
      .call('compile', { text, own }, { signal, most: { processorMs, error: () => overdue } })
      // a slow text stays slow
      .then(
        (compiled): Outcome => ({ compiled }),
        (error: unknown) => (error === overdue ? { error: overdue } : lasting(error)),
      )
      .then(result => {
        keep(key, result)
        return result
      })
      .finally(() => running.delete(key))
    running.set(key, outcome)
    outcome.catch(() => undefined) // its waiters get the error
    return outcome
  }
  return {
    compile: (text, signal) => compile(text, false, signal),
    compileOwn: text => compile(text, true),
    follow: (text, signal) => unlessAborted(pool.call('follow', { text }, { signal, most: { processorMs, error: () => overdue } }), signal),
    warm: () =>
      compile(typical, false).then(
        () => undefined,
        () => undefined,
      ),
    close: () => pool.close(),
  }
}

/** A wrong text stays wrong; other failures may pass. */
function lasting(error: unknown): Outcome {
  if (error instanceof StoreError && !['cancelled', 'timeout', 'store-unreachable'].includes(error.slug)) return { error }
  throw error
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
