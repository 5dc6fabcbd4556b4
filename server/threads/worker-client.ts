/** Calls run one after another, each with its own way to be ended. */

import type { TransferListItem } from 'node:worker_threads'
import { StoreError } from '../contract/store-error.ts'
import { coded } from '../contract/told/coded.ts'
import { type FromHost, type Place, processPlace, threadPlace } from './place.ts'
import type { Reply } from './serve-calls.ts'

export interface WorkerClient<C> {
  /** `signal` drops a waiting call, tells a running one to stop, and ends the worker `graceMs` later. */
  call<K extends keyof C & string>(name: K, input: Input<C, K>, options?: CallOptions): Promise<Output<C, K>>
  readonly load: number
  readonly started: boolean
  close(): Promise<void>
}
export interface CallOptions {
  signal?: AbortSignal
  graceMs?: number
  /** Ends a separate process when a call has used this much processor time, perhaps with its start. */
  most?: { processorMs: number; error: () => Error }
  transfer?: TransferListItem[]
}
type Input<C, K extends keyof C> = C[K] extends { input: infer I } ? I : never
type Output<C, K extends keyof C> = C[K] extends { output: infer O } ? O : never

export interface WorkerOptions<C> {
  file: URL
  apart?: boolean
  maxMegabytes: number
  /** Beside V8's own objects, above all for buffers; a separate process ends above it. */
  residentMegabytes?: number
  revive: (failure: never) => unknown
  /** For short-lived objects, where V8's default is too small. */
  youngMegabytes?: number
  begin?: (call: WorkerClient<C>['call']) => Promise<void>
  /** The worker was ended or lost; a call from here prepares the next one. */
  ended?: () => void
  /** An idle worker ends after this; the next call starts another. A function is asked anew after each call. */
  idleMs?: number | undefined | (() => number | undefined)
}

interface Turn {
  name: string
  input: unknown
  options: CallOptions
  done(output: unknown): void
  fail(error: unknown): void
  unheard: number
}

const unheard = Symbol('the worker was gone before it heard of the call')
const mostUnheard = 3

export function workerClient<C>(options: WorkerOptions<C>): WorkerClient<C> {
  const { file, apart = false, maxMegabytes, residentMegabytes, revive, youngMegabytes, begin, ended, idleMs } = options
  let worker: Place | null = null
  let busy = false
  let closed = false
  let count = 0
  const waiting: Turn[] = []
  let idle: NodeJS.Timeout | undefined

  const start = async (): Promise<Place> => {
    const limits = { maxOldGenerationSizeMb: maxMegabytes, maxYoungGenerationSizeMb: youngMegabytes }
    const made = (apart ? processPlace : threadPlace)({ file, limits, residentMegabytes })
    made.setMaxListeners(0)
    made.unref()
    worker = made
    let answered = false
    made.once('message', () => {
      answered = true
    })
    const over = () => {
      if (worker !== made) return
      worker = null
      // one that never answered would only be replaced by another like it
      if (answered && !closed) ended?.()
    }
    made.on('error', over) // its waiters get the error
    made.once('exit', over)
    try {
      await begin?.((name, input) => run(made, { name, input, options: {} }) as never)
    } catch (error) {
      giveUp()
      throw error
    }
    return made
  }

  const giveUp = (): void => {
    const given = worker
    worker = null
    void given?.terminate()
  }

  const run = (
    on: Place,
    { name, input, options: { signal, graceMs = 500, most, transfer } }: Pick<Turn, 'name' | 'input' | 'options'>,
  ): Promise<unknown> =>
    new Promise((done, fail) => {
      const id = ++count
      let grace: NodeJS.Timeout | undefined
      let heard = !apart
      const settle = (act: () => void) => {
        clearTimeout(grace)
        signal?.removeEventListener('abort', stop)
        on.off('message', hear)
        on.off('error', broken)
        on.off('exit', gone)
        on.unref()
        act()
      }
      const hear = (reply: Reply | FromHost) => {
        if (reply.id !== id) return
        if ('heard' in reply) {
          heard = true
          return
        }
        settle(() => {
          if ('output' in reply) done(reply.output)
          else fail('failure' in reply ? revive(reply.failure as never) : most?.error())
        })
        if ('overdue' in reply) void on.terminate()
      }
      const broken = (error: unknown) => settle(() => fail(workerFailure(error)))
      const gone = () => settle(() => fail(signal?.aborted ? signal.reason : closed ? closedStore() : heard ? lost() : unheard))
      const stop = () => {
        on.stop(id)
        grace = setTimeout(() => void on.terminate(), graceMs)
      }
      // stay alive while waiting for an answer, but not for an idle worker
      on.ref()
      on.on('message', hear)
      on.once('error', broken)
      on.once('exit', gone)
      if (signal?.aborted) stop()
      else signal?.addEventListener('abort', stop, { once: true })
      on.postMessage({ id, name, input, processorMs: most?.processorMs }, transfer)
    })

  const next = async (): Promise<void> => {
    if (busy) return
    const turn = waiting.shift()
    if (!turn) return
    busy = true
    clearTimeout(idle)
    try {
      turn.options.signal?.throwIfAborted()
      const on = worker ?? (await start())
      turn.options.signal?.throwIfAborted()
      turn.done(await run(on, turn))
    } catch (error) {
      // lost before it knew of the call
      if (error === unheard && ++turn.unheard < mostUnheard) waiting.unshift(turn)
      else turn.fail(error === unheard ? lost() : error)
    }
    busy = false
    const ms = typeof idleMs === 'function' ? idleMs() : idleMs
    if (ms !== undefined && waiting.length === 0) idle = setTimeout(giveUp, ms).unref()
    void next()
  }

  return {
    get load() {
      return waiting.length + (busy ? 1 : 0)
    },
    get started() {
      return worker !== null
    },
    call: (name, input, options = {}) =>
      new Promise((done, fail) => {
        if (closed) return fail(closedStore())
        const { signal } = options
        const settled = <T>(act: (value: T) => void) => {
          return (value: T) => {
            signal?.removeEventListener('abort', drop)
            act(value)
          }
        }
        const turn: Turn = { name, input, options, done: settled(output => done(output as never)), fail: settled(fail), unheard: 0 }
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
      clearTimeout(idle)
      for (const turn of waiting.splice(0)) turn.fail(closedStore())
      await worker?.terminate()
    },
  }
}

const closedStore = (): StoreError => new StoreError('store-unreachable', coded('theStoreIsClosed'))

const lost = (): StoreError => new StoreError('too-much-memory', coded('theEngineBrokeDownWhile'))

function workerFailure(error: unknown): unknown {
  const outOfMemory = (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return outOfMemory ? new StoreError('too-much-memory', coded('theQueryUsedMoreMemory')) : error
}
