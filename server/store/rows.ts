import type { Portion } from './portions.ts'
import type { QuerySummary } from './store.ts'

export type Rows = AsyncGenerator<Portion, QuerySummary, void>

/** `return` stops the engine even before the first row. */
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

export function ending(rows: Rows, end: () => void): Rows {
  let ended = false
  const once = () => {
    if (!ended) end()
    ended = true
  }
  const watch = async (step: Promise<IteratorResult<Portion, QuerySummary>>) => {
    try {
      const result = await step
      if (result.done) once()
      return result
    } catch (error) {
      once()
      throw error
    }
  }
  const own: Rows = {
    next: () => watch(rows.next()),
    return: value => watch(rows.return(value)),
    throw: error => watch(rows.throw(error)),
    [Symbol.asyncIterator]: () => own,
  }
  return own
}
