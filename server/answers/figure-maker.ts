/** In a process of its own: setting a figure takes seconds, and much memory for pixels. */
import type { FigureInput, FigureMade } from '../contract/figure.ts'
import { coded } from '../contract/told/coded.ts'
import type { GraphStore } from '../store/store.ts'
import { workerClient } from '../threads/worker-client.ts'
import { revived } from './failures.ts'
import type { FigureCalls } from './figure-calls.ts'
import { ProblemError } from './problems.ts'

export interface FigureMaker {
  /** `left`: whoever asked has gone, and makes room. Throws ProblemError: too-many, timeout, or what is wrong with the question. */
  make(store: GraphStore, asked: FigureInput, left?: AbortSignal): Promise<FigureMade>
  close(): Promise<void>
}

const mostMegabytes = 2048
const mostMs = 120_000
const mostProcessorMs = 90_000
const idleMs = 30_000
const most = 4

const tooLong = () => new ProblemError('timeout', coded('theFigureTookTooLong'))

/** `file` runs as the worker; the process starts at the first figure and ends when none has come for a while. */
export function figureMaker(file: URL): FigureMaker {
  const worker = workerClient<FigureCalls>({
    file,
    apart: true,
    maxMegabytes: mostMegabytes,
    idleMs,
    revive: revived,
  })
  return {
    async make(store, asked, left) {
      if (worker.load >= most) throw new ProblemError('too-many', coded('figuresAreBeingMade', { most }))
      const late = AbortSignal.timeout(mostMs)
      const signal = left ? AbortSignal.any([late, left]) : late
      try {
        const source = await store.recordSource()
        const date = new Date().toISOString().slice(0, 10)
        return await worker.call('make', { source, asked, date }, { signal, most: { processorMs: mostProcessorMs, error: tooLong } })
      } catch (error) {
        throw late.aborted ? tooLong() : error
      }
    },
    close: () => worker.close(),
  }
}
