/** The tick of the query that runs, for what walks values without knowing it: comparing, sorting, grouping, copying. */
import type { Meter } from './types.ts'

let running: Meter['tick'] = () => undefined

/** Whoever takes the next row of a query says first whose it is. */
export const beatFor = ({ tick }: Meter): void => {
  running = tick
}

/** Before or inside a loop over so many items: throws CypherError when the query shall end. */
export const beat = (steps = 1): void => running(steps)

/** What it costs to go through a value once, in steps of some hundred nanoseconds. */
export function beatOver(v: unknown): void {
  if (typeof v === 'string') {
    if (v.length > 4096) running(v.length >> 9)
  } else if (Array.isArray(v) && v.length > 64) running(v.length >> 3)
}
