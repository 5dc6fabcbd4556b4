/** The worker's end: one handler per call. */
import { parentPort } from 'node:worker_threads'
import { failureOf } from './cypher-failures.ts'
import type { Call, Reply } from './protocol.ts'

export type Handlers<C extends { [K in keyof C]: { input: unknown; output: unknown } }> = {
  [K in keyof C]: (input: C[K]['input']) => C[K]['output']
}

/** Answers every call; an error that is the engine's own fault ends the worker, and the main thread tells. */
export function serveCalls<C extends { [K in keyof C]: { input: unknown; output: unknown } }>(handlers: Handlers<C>): void {
  const port = parentPort
  if (!port) throw new Error('This file runs as a worker.')
  port.on('message', ({ id, name, input }: Call) => port.postMessage(answer(id, () => handlers[name as keyof C](input as never))))
}

function answer(id: number, work: () => unknown): Reply {
  try {
    return { id, output: work() }
  } catch (error) {
    const failure = failureOf(error)
    if (!failure) throw error
    return { id, failure }
  }
}
