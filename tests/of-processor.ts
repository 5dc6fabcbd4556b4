/** Processor time of this thread's work, ms: waiting for other processes counts as nothing. */
export function ofProcessor<T>(work: () => T): { result: T; ms: number } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: (user + system) / 1000 }
}
