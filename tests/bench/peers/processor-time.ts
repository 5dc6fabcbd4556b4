import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds that this process's main thread has had a processor, and has waited for one; null where the system does not tell (only Linux does). */
export function processorTime(): { ran: number; waited: number } | null {
  try {
    const [ran, waited] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')
    return { ran: Number(ran) / 1e6, waited: Number(waited) / 1e6 }
  } catch {
    return null
  }
}

/** Milliseconds that all threads of a process have had a processor; null where the system does not tell. */
export function processorTimeOf(pid: number): number | null {
  try {
    const folder = `/proc/${pid}/task`
    return readdirSync(folder).reduce(
      (all, thread) => all + Number(readFileSync(`${folder}/${thread}/schedstat`, 'latin1').split(' ')[0]) / 1e6,
      0,
    )
  } catch {
    return null
  }
}
