/** Processor time of the quickest of five runs, ms: other programs do not count, the collector's threads do. */
export function quickest(run: () => unknown): number {
  return Math.min(...Array.from({ length: 5 }, () => worked(run)))
}

function worked(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Time by the clock of the quickest of five runs, ms, for peers that work in another process. */
export async function quickestByClock(run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}

export function tell(what: string, ours: number, peer: number, most?: number, unit = 'ms'): void {
  const ratio = ours / peer
  const bound = most === undefined ? '' : ` (at most ${most}×)${ratio <= most ? '' : '  ABOVE'}`
  console.log(
    `${what.padEnd(62)} ${ours.toFixed(1).padStart(8)} ${unit}  ${peer.toFixed(1).padStart(8)} ${unit}  ${ratio.toFixed(2)}×${bound}`,
  )
}
