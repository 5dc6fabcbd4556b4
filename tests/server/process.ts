/** Isnad as a process of its own, without building the explorer. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

export interface Isnad {
  child: ChildProcess
  /** Both streams so far. */
  printed(): string
  /** Standard error alone. */
  complained(): string
  /** Resolves with the address it prints; fails where it ends before. */
  ready: Promise<string>
  exited: Promise<number | null>
}

const folders: string[] = []
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-'))
  folders.push(folder)
  return folder
}

export function isnad(env: Record<string, string>, args: string[] = [], script = 'dist/server/main.js'): Isnad {
  const child = spawn(process.execPath, [...(script.endsWith('.ts') ? ['--import', 'tsx'] : []), script, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', ISNAD_NO_OPEN: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let printed = ''
  let complained = ''
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', chunk => {
      printed += chunk
      const address = /^Isnad is ready at (http:\/\/\S+)$/m.exec(printed)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.stderr?.on('data', chunk => {
      printed += chunk
      complained += chunk
    })
    exited.then(code => reject(new Error(`It ended with ${code} before it was ready: ${printed}`)))
  })
  ready.catch(() => {})
  return { child, printed: () => printed, complained: () => complained, ready, exited }
}
