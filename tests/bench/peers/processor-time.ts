import { readFileSync } from 'node:fs'

/** Milliseconds of processor time that this process's main thread has had; null where the system does not tell (only Linux does). */
export function processorTime(): number | null {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6
  } catch {
    return null
  }
}
