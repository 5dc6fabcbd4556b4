/** The running query's tick, for code that compares, sorts, groups or copies values without a context. */
import type { Meter } from './types.ts'

const nobody: Meter['tick'] = () => undefined
let running = nobody

/** Call it before a query works, and `rest` when it pauses or ends: what is done in between is not its work. */
export const beatFor = ({ tick }: Meter): void => {
  running = tick
}
export const rest = (): void => {
  running = nobody
}

/** Call it before or inside a loop over `steps` items: throws CypherError when the query must end. */
export const beat = (steps = 1): void => running(steps)

export function beatOver(v: unknown): void {
  if (typeof v === 'string') {
    if (v.length > 4096) running(v.length >> 9)
  } else if (Array.isArray(v) && v.length > 64) running(v.length >> 3)
}
