/** Query texts to trees, each text once; in a worker that a hostile text can only block until its time is up. */
import { type WorkerClient, workerClient } from '../../threads/worker-client.ts'
import type { Compiled } from './cypher/compile.ts'
import { toStoreError } from './cypher-failures.ts'
import type { AnalysisCalls } from './protocol.ts'

export interface Compiler {
  /** A user's text; throws StoreError with Neo4j's own wording. */
  compile(text: string, signal?: AbortSignal): Promise<Compiled>
  /** A text of the app's own. */
  compileOwn(text: string): Promise<Compiled>
  /** Has Neo4j's analysis loaded and run once, which takes it half a second the first time; never throws. */
  warm(): Promise<void>
  close(): Promise<void>
}

const kept = 300

/** Has what most first queries have: a pattern, a condition, an aggregate, an order. */
const typical = 'MATCH (a:Entity)-[r]->(b) WHERE a.name CONTAINS $name RETURN b.name AS name, count(r) AS n ORDER BY n DESC LIMIT 10'

export function openCompiler(): Compiler {
  const worker: WorkerClient<AnalysisCalls> = workerClient<AnalysisCalls>({
    file: new URL('analysis-worker.ts', import.meta.url),
    maxMegabytes: 2048,
    revive: toStoreError,
    ended: () => void worker.call('compile', { text: 'RETURN 1', own: true }).catch(() => undefined),
  })
  const cache = new Map<string, Compiled>()
  const running = new Map<string, Promise<unknown>>()
  const compile = async (text: string, own: boolean, signal?: AbortSignal) => {
    const key = `${own ? 'own' : 'user'}\n${text}`
    // the same text a second time waits for the first, but does not fail or stop with it
    await running.get(key)
    const compiled = cache.get(key) ?? (await call(key, text, own, signal))
    // least recently used goes first
    cache.delete(key)
    cache.set(key, compiled)
    if (cache.size > kept)
      for (const oldest of cache.keys()) {
        cache.delete(oldest)
        break
      }
    return compiled
  }
  const call = (key: string, text: string, own: boolean, signal?: AbortSignal) => {
    const answer = worker.call('compile', { text, own }, { signal, graceMs: 0 })
    const settled = answer.then(
      () => undefined,
      () => undefined,
    )
    running.set(key, settled)
    void settled.then(() => running.get(key) === settled && running.delete(key))
    return answer
  }
  return {
    compile: (text, signal) => compile(text, false, signal),
    compileOwn: text => compile(text, true),
    warm: () =>
      compile(typical, false).then(
        () => undefined,
        () => undefined,
      ),
    close: () => worker.close(),
  }
}
