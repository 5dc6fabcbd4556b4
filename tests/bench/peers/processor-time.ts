import { readdirSync, readFileSync } from 'node:fs'

/** How long this process's main thread had a processor, and waited for one, ms; null where the system does not tell (only Linux does). */
export function processorTime(): { ran: number; waited: number } | null {
  try {
    const [ran, waited] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')
    return { ran: Number(ran) / 1e6, waited: Number(waited) / 1e6 }
  } catch {
    return null
  }
}

/** How long all threads of a process had a processor, ms; null where the system does not tell. */
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
