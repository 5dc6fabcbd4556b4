/**
 * `npm run bench [-- NAME … --OPTION …]`: runs every benchmark of this folder (or those named), one process each, so that none warms the next; options are theirs.
 * A benchmark prints ratios between peers of the same run; absolute times are this machine's own.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const given = process.argv.slice(2)
const first = given.findIndex(each => each.startsWith('--'))
const [named, options] = first === -1 ? [given, []] : [given.slice(0, first), given.slice(first)]
const files = readdirSync(folder).filter(file => file.endsWith('.ts') && file !== 'run.ts')
const chosen = named.length === 0 ? files : files.filter(file => named.includes(file.replace(/\.ts$/, '')))
if (chosen.length === 0) {
  process.stderr.write(`No benchmark of that name. There are: ${files.map(file => file.replace(/\.ts$/, '')).join(', ')}\n`)
  process.exit(1)
}
/** The heap flags of the embedded store's lanes (lane.ts); peers get the same. */
const flags = ['--expose-gc', '--max-semi-space-size=64', '--import', 'tsx']
let failed = 0
for (const file of chosen) {
  process.stdout.write(`\n== ${file.replace(/\.ts$/, '')}\n`)
  const { status } = spawnSync(process.execPath, [...flags, `${folder}${file}`, ...options], { stdio: 'inherit' })
  if (status !== 0) failed += 1
}
process.exit(failed > 0 ? 1 : 0)
