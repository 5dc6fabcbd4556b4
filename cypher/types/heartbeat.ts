/** The running query's tick, for code that compares, sorts, groups or copies values without a context. */
import type { Meter } from './types.ts'

let running: Meter['tick'] = () => undefined

/** Call it before taking a query's next row. */
export const beatFor = ({ tick }: Meter): void => {
  running = tick
}

/** Call it before or inside a loop over `steps` items: throws CypherError when the query must end. */
export const beat = (steps = 1): void => running(steps)

export function beatOver(v: unknown): void {
  if (typeof v === 'string') {
    if (v.length > 4096) running(v.length >> 9)
  } else if (Array.isArray(v) && v.length > 64) running(v.length >> 3)
}
