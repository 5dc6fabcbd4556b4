/** The main thread's end of a worker: calls one after another, each with its own way to be ended. */
import { type TransferListItem, Worker } from 'node:worker_threads'
import { StoreError } from '../store/store.ts'
import type { Reply } from './serve-calls.ts'

export interface WorkerClient<C> {
  /** Waits for its turn; `signal` drops a call that waits, and ends the worker `graceMs` after it for one that runs. */
  call<K extends keyof C & string>(name: K, input: Input<C, K>, options?: CallOptions): Promise<Output<C, K>>
  close(): Promise<void>
}
export interface CallOptions {
  signal?: AbortSignal
  graceMs?: number
  /** Parts of the input that are handed over instead of copied. */
  transfer?: TransferListItem[]
}
type Input<C, K extends keyof C> = C[K] extends { input: infer I } ? I : never
type Output<C, K extends keyof C> = C[K] extends { output: infer O } ? O : never

export interface WorkerOptions<C> {
  file: URL
  maxMegabytes: number
  /** The error that a failure stands for, as the worker's serveCalls made it. */
  revive: (failure: never) => unknown
  /** Room for what is new, where V8's own measure is too small. */
  youngMegabytes?: number
  /** Before its first call, and again in each worker that takes the place of one that ended. */
  begin?: (call: WorkerClient<C>['call']) => Promise<void>
  /** A worker had to be ended; a call from here has the next one ready before it is needed. */
  ended?: () => void
}

interface Turn {
  name: string
  input: unknown
  options: CallOptions
  done(output: unknown): void
  fail(error: unknown): void
}

/** Starts the worker at the first call. */
export function workerClient<C>({ file, maxMegabytes, revive, youngMegabytes, begin, ended }: WorkerOptions<C>): WorkerClient<C> {
  let worker: Worker | null = null
  let busy = false
  let closed = false
  let count = 0
  const waiting: Turn[] = []
  const stopped = new WeakSet<Worker>()

  const start = async (): Promise<Worker> => {
    const made = new Worker(new URL('start-worker.mjs', import.meta.url), {
      workerData: { file: file.href },
      resourceLimits: { maxOldGenerationSizeMb: maxMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    })
    made.unref()
    made.on('error', () => undefined) // whoever waits for an answer hears of it
    worker = made
    made.once('exit', () => {
      if (worker === made) worker = null
      if (stopped.delete(made) && !closed) ended?.()
    })
    await begin?.((name, input) => run(made, { name, input, options: {} }) as never)
    return made
  }

  const run = (
    on: Worker,
    { name, input, options: { signal, graceMs = 500, transfer } }: Pick<Turn, 'name' | 'input' | 'options'>,
  ): Promise<unknown> =>
    new Promise((done, fail) => {
      const id = ++count
      let grace: NodeJS.Timeout | undefined
      const settle = (act: () => void) => {
        clearTimeout(grace)
        signal?.removeEventListener('abort', stop)
        on.off('message', hear)
        on.off('error', broken)
        on.off('exit', gone)
        on.unref()
        act()
      }
      const hear = (reply: Reply) => {
        if (reply.id === id) settle(() => ('failure' in reply ? fail(revive(reply.failure as never)) : done(reply.output)))
      }
      const broken = (error: unknown) => settle(() => fail(workerFailure(error)))
      const gone = () =>
        settle(() =>
          fail(
            signal?.aborted
              ? signal.reason
              : new StoreError('cancelled', 'The query was ended because the engine was restarted. Run it again.'),
          ),
        )
      const stop = () => {
        grace = setTimeout(() => {
          stopped.add(on)
          void on.terminate()
        }, graceMs)
      }
      // a process must not end while it waits for an answer, nor live on for an idle worker
      on.ref()
      on.on('message', hear)
      on.once('error', broken)
      on.once('exit', gone)
      if (signal?.aborted) stop()
      else signal?.addEventListener('abort', stop, { once: true })
      on.postMessage({ id, name, input }, transfer)
    })

  const next = async (): Promise<void> => {
    if (busy) return
    const turn = waiting.shift()
    if (!turn) return
    busy = true
    try {
      turn.options.signal?.throwIfAborted()
      turn.done(await run(worker ?? (await start()), turn))
    } catch (error) {
      turn.fail(error)
    }
    busy = false
    void next()
  }

  return {
    call: (name, input, options = {}) =>
      new Promise((done, fail) => {
        if (closed) return fail(new StoreError('store-unreachable', 'The store is closed.'))
        const { signal } = options
        const settled = <T>(act: (value: T) => void) => {
          return (value: T) => {
            signal?.removeEventListener('abort', drop)
            act(value)
          }
        }
        const turn: Turn = { name, input, options, done: settled(output => done(output as never)), fail: settled(fail) }
        const drop = () => {
          const at = waiting.indexOf(turn)
          if (at === -1) return
          waiting.splice(at, 1)
          fail(signal?.reason)
        }
        waiting.push(turn)
        signal?.addEventListener('abort', drop, { once: true })
        void next()
      }),
    async close() {
      closed = true
      for (const turn of waiting.splice(0)) turn.fail(new StoreError('store-unreachable', 'The store is closed.'))
      await worker?.terminate()
    },
  }
}

function workerFailure(error: unknown): unknown {
  const outOfMemory = (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return outOfMemory ? new StoreError('too-much-memory', 'The query used more memory than the engine has. Narrow it, or add LIMIT.') : error
}
