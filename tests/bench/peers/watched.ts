/** Commands run as a person would run them, with their time and the most memory that they and their children held together. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

/** Bytes that a process and all its descendants hold; 0 where the system does not tell (only Linux does). */
export function memoryOf(root: number): number {
  const children = new Map<number, number[]>()
  const resident = new Map<number, number>()
  try {
    for (const name of readdirSync('/proc').filter(each => /^\d+$/.test(each))) {
      const status = statusOf(name)
      const field = (key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
      resident.set(Number(name), field('VmRSS') * 1024)
      children.set(field('PPid'), [...(children.get(field('PPid')) ?? []), Number(name)])
    }
  } catch {
    return 0
  }
  const sum = (pid: number): number => (resident.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((all, child) => all + sum(child), 0)
  return sum(root)
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return '' // it ended meanwhile
  }
}

export interface Watched {
  child: ChildProcess
  /** Bytes; the most since the last look. */
  peak(): number
  end(): Promise<void>
}

export function watched(command: string, args: readonly string[], options: SpawnOptions = {}): Watched {
  const child = spawn(command, args, options)
  let most = 0
  const look = () => {
    most = Math.max(most, memoryOf(child.pid ?? 0))
  }
  const timer = setInterval(look, 100)
  child.once('exit', () => clearInterval(timer))
  return {
    child,
    peak() {
      look()
      const peak = most
      most = 0
      return peak
    },
    async end() {
      clearInterval(timer)
      if (child.exitCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** Time by the clock of a whole run, ms. Throws where it fails. */
export async function timed(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ ms: number; bytes: number }> {
  const begun = performance.now()
  const run = watched(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } })
  let bytes = 0
  const timer = setInterval(() => {
    bytes = Math.max(bytes, run.peak())
  }, 200)
  const [code] = (await once(run.child, 'exit')) as [number | null]
  clearInterval(timer)
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')}: exit ${code}`)
  return { ms: performance.now() - begun, bytes }
}
