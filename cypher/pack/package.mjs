/** Packs what is built, in a folder of its own: the manifest there names JavaScript, and the one of the repository stays as it is. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = path => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-cypher-pack-'))
try {
  const build = [at('../../node_modules/typescript/bin/tsc'), '-p', at('../tsconfig.build.json'), '--outDir', join(folder, 'dist')]
  execFileSync(process.execPath, build, { stdio: 'inherit' })
  copyFileSync(at('../../LICENSE'), join(folder, 'LICENSE'))
  copyFileSync(at('../README.md'), join(folder, 'README.md'))

  const { private: _, scripts: __, exports: sources, ...manifest } = JSON.parse(readFileSync(at('../package.json'), 'utf8'))
  const built = path => path.replace('./', './dist/').replace(/\.ts$/, '')
  const exports = Object.fromEntries(
    Object.entries(sources).map(([name, path]) => [name, { types: `${built(path)}.d.ts`, default: `${built(path)}.js` }]),
  )
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...manifest, exports }, undefined, 2)}\n`)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  execFileSync(npm, ['pack', folder, ...process.argv.slice(2)], { stdio: 'inherit', shell: process.platform === 'win32' })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
