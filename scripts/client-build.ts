import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const ingredients = [
  'client',
  'server/contract',
  'server/evidence',
  'server/names',
  'server/dates',
  'scripts/client-build.ts',
  'scripts/licences.ts',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
]
const built = join(root, 'dist/client')
const stampFile = join(root, 'dist/client.stamp')

const isFresh = (stamp: string): boolean =>
  existsSync(join(built, 'index.html')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp

/** Runs vite where needed, in a process of its own so that its memory goes with it. Throws where the build fails. */
export async function buildClient(say: (line: string) => void): Promise<void> {
  const stamp = fingerprint()
  if (isFresh(stamp)) return
  say('Building the explorer (only after a change) …')
  const start = performance.now()
  // beside the old one, so that a running explorer, or a second build at the same time, never serves half of it
  const fresh = `${built}-${process.pid}`
  try {
    await runVite(fresh)
    rmSync(built, { recursive: true, force: true })
    renameSync(fresh, built)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  writeFileSync(stampFile, stamp)
  say(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s.`)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of ingredients.flatMap(filesIn).sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full).flatMap(name => filesIn(`${path}/${name}`))
}

function runVite(outDir: string): Promise<void> {
  const vite = join(createRequire(import.meta.url).resolve('vite/package.json'), '../bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', outDir, '--emptyOutDir'], {
    cwd: root,
    stdio: 'inherit',
    // tests start the explorer too, and under their NODE_ENV libraries build in shortcuts of their own
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`vite build ended with code ${code}`))))
  })
}
