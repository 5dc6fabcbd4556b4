import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Build, root } from './build-once.ts'

/** What the browser gets. Vite runs in a process of its own, so that its memory goes with it. */
export const clientBuild: Build = {
  folder: 'client',
  what: 'the explorer',
  ingredients: [
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
  ],
  proof: 'index.html',
  run: runVite,
}

function runVite(into: string): Promise<void> {
  const vite = join(createRequire(import.meta.url).resolve('vite/package.json'), '../bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', into, '--emptyOutDir'], {
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
