import { renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = path => fileURLToPath(new URL(path, import.meta.url))
renameSync(at('../package.source.json'), at('../package.json'))
rmSync(at('../LICENSE'))
rmSync(at('../dist'), { recursive: true })
