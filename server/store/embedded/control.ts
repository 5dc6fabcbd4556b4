/** When a query that runs has to end: its time is up, or it was told to. */
import { CypherError } from '@isnad/cypher/values'

/** The engine's `tick`: cheap in every loop, and looks at flag and clock every so often. `deadline` in epoch milliseconds. */
export function ticker(stopped: () => boolean, deadline: number, timeoutMs: number): (steps?: number) => void {
  let count = 0
  return (steps = 1) => {
    count += steps
    if (count < 128) return
    count = 0
    if (stopped()) throw new CypherError('Isnad.Cancelled', 'The query was cancelled.')
    if (Date.now() > deadline) throw CypherError.timedOut(`The query was stopped after ${timeoutMs / 1000} s.`)
  }
}
