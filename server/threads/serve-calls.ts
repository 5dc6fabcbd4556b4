import { parentPort, type TransferListItem, workerData } from 'node:worker_threads'

interface Call {
  id: number
  name: string
  input: unknown
}
export type Reply = { id: number; output: unknown } | { id: number; failure: unknown }

/** Parts of the output are transferred instead of copied. */
export class Moved<T> {
  constructor(
    readonly output: T,
    readonly transfer: readonly TransferListItem[],
  ) {}
}

type Calls<C> = { [K in keyof C]: { input: unknown; output: unknown } }
export type Handlers<C extends Calls<C>> = {
  [K in keyof C]: (input: C[K]['input']) => C[K]['output'] | Moved<C[K]['output']> | Promise<C[K]['output']>
}

let running = 0
const word = (workerData as { stopped: Int32Array } | null)?.stopped

export const isStopped = (): boolean => word !== undefined && Atomics.load(word, 0) === running

/** `failureOf` makes plain data of an error, or null for one that ends the worker, which the main thread reports. */
export function serveCalls<C extends Calls<C>>(handlers: Handlers<C>, failureOf: (error: unknown) => object | null): void {
  const port = parentPort
  if (!port) throw new Error('This file runs as a worker.')
  port.on('message', ({ id, name, input }: Call) => {
    running = id
    const refuse = (error: unknown): void => {
      const failure = failureOf(error)
      if (!failure) throw error
      port.postMessage({ id, failure } satisfies Reply)
    }
    try {
      const output = handlers[name as keyof C](input as never)
      if (output instanceof Promise) void output.then(made => port.postMessage({ id, output: made } satisfies Reply)).catch(refuse)
      else if (output instanceof Moved) port.postMessage({ id, output: output.output } satisfies Reply, output.transfer)
      else port.postMessage({ id, output } satisfies Reply)
    } catch (error) {
      refuse(error)
    }
  })
}
