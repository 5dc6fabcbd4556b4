/** Before `npm pack`: builds JavaScript and points the exports at it. In the repository they name the sources, which need no build. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = path => fileURLToPath(new URL(path, import.meta.url))
rmSync(at('../dist'), { recursive: true, force: true })
execFileSync(process.execPath, [at('../../node_modules/typescript/bin/tsc'), '-p', at('../tsconfig.build.json')], { stdio: 'inherit' })
copyFileSync(at('../../LICENSE'), at('../LICENSE'))

const manifest = JSON.parse(readFileSync(at('../package.json'), 'utf8'))
const built = path => path.replace('./', './dist/').replace(/\.ts$/, '')
const exports = Object.fromEntries(
  Object.entries(manifest.exports).map(([name, path]) => [name, { types: `${built(path)}.d.ts`, default: `${built(path)}.js` }]),
)
renameSync(at('../package.json'), at('../package.source.json'))
writeFileSync(at('../package.json'), `${JSON.stringify({ ...manifest, exports }, undefined, 2)}\n`)
