import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface RunningIsnad {
  address: string
  pid: number
  output(): string
  /** SIGTERM, then waits for its end; resolves with the exit code. */
  stop(): Promise<number | null>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** As `npm start` does, on a free port; resolves when it says that it is ready (within `ms`). */
export async function startIsnad(env: Record<string, string>, args: string[] = [], ms = 400_000): Promise<RunningIsnad> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0', ISNAD_NO_OPEN: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const stop = async () => {
    if (child.exitCode !== null) return child.exitCode
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await once(child, 'exit')
    clearTimeout(late)
    return child.exitCode
  }
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Isnad was not ready after ${ms} ms. It printed:\n${printed}`)), ms)
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const ready = /Isnad is ready at (http:\/\/\S+)/.exec(printed)
      if (ready?.[1] !== undefined) {
        clearTimeout(late)
        resolve(ready[1].replace(/\/$/, ''))
      }
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', code => {
      clearTimeout(late)
      reject(new Error(`Isnad ended with ${code} before it was ready. It printed:\n${printed}`))
    })
  })
  return { address, pid: child.pid ?? 0, output: () => printed, stop }
}
