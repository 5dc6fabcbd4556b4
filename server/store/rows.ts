/** Rows on their way out of an engine: caps and early leaving, the same for both. */
import type { Portion } from './portions.ts'
import type { QuerySummary } from './store.ts'

export type Rows = AsyncGenerator<Portion, QuerySummary, void>

/** `rows` with a `return` that stops the engine even before the first row was asked for. */
export function stoppable(rows: Rows, stop: () => Promise<void>): Rows {
  const leave = async (how: () => Promise<IteratorResult<Portion, QuerySummary>>) => {
    await stop()
    return how()
  }
  const own: Rows = {
    next: () => rows.next(),
    return: value => leave(() => rows.return(value)),
    throw: error => leave(() => rows.throw(error)),
    [Symbol.asyncIterator]: () => own,
  }
  return own
}
