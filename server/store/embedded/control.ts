import { CypherError } from '@isnad/cypher/values'

/** Cheap in every loop: checks flag and clock only now and then. `deadline` in epoch milliseconds. */
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
