/** The one word that main thread and worker share while a query runs: shall it stop? */
import { CypherError } from './cypher/errors.ts'

/** 0 = run, 1 = cancelled. */
export type Control = Int32Array

export const makeControl = (): Control => new Int32Array(new SharedArrayBuffer(4))
export const cancel = (control: Control): void => void Atomics.store(control, 0, 1)

/** The engine's `tick`: cheap in every loop, and looks at flag and clock every so often. `deadline` in epoch milliseconds. */
export function ticker(control: Control, deadline: number, timeoutMs: number): (steps?: number) => void {
  let count = 0
  return (steps = 1) => {
    count += steps
    if (count < 128) return
    count = 0
    if (Atomics.load(control, 0) !== 0) throw new CypherError('Isnad.Cancelled', 'The query was cancelled.')
    if (Date.now() > deadline) throw CypherError.timedOut(`The query was stopped after ${timeoutMs / 1000} s.`)
  }
}
