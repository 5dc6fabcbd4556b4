import { readFileSync } from 'node:fs'

/** Milliseconds that this process's main thread has had a processor, and has waited for one; null where the system does not tell (only Linux does). */
export function processorTime(): { ran: number; waited: number } | null {
  try {
    const [ran, waited] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')
    return { ran: Number(ran) / 1e6, waited: Number(waited) / 1e6 }
  } catch {
    return null
  }
}
