import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
/** What has no type would be any, and the last line then no error. */
const typed = `
import { execute, PropertyGraph, type Value } from '@isnad/cypher'
import { compile } from '@isnad/cypher/compile'
import { functions } from '@isnad/cypher/functions'
import { G, parse, parseTree } from '@isnad/cypher/parse'
import { formatTemporal } from '@isnad/cypher/values'

const nodes: number = new PropertyGraph().nodeTable.length
const value: Value = 3n
export const all = [nodes, value, execute, compile, functions, G.CypherCmdParser, parse, formatTemporal]
// @ts-expect-error
parseTree('RETURN 1').nothingOfThatName
`
const here = fileURLToPath(new URL('..', import.meta.url))

test('the packed engine answers a query in an empty folder, and its types are whole there', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-cypher-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const npm = (cwd: string, ...args: string[]) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [manifest, before] = [readFileSync(join(here, 'package.json'), 'utf8'), readdirSync(here).sort()]
  const file = npm(here, 'run', 'package', '--', '--pack-destination', folder).trim().split('\n').at(-1) ?? ''
  expect(readFileSync(join(here, 'package.json'), 'utf8')).toBe(manifest)
  expect(readdirSync(here).sort()).toEqual(before)

  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  npm(folder, 'install', `./${file}`, '--no-audit', '--no-fund', '--prefer-offline')
  const readme = readFileSync(join(here, 'README.md'), 'utf8')
  const said = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, example = '']) => {
    writeFileSync(join(folder, 'example.js'), example)
    return execFileSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8' }).trim()
  })
  expect(said).toEqual(['{"columns":["name"],"rows":[["Charles"]]}', '2022-07-20'])

  writeFileSync(join(folder, 'typed.ts'), typed)
  for (const modules of [['nodenext'], ['preserve', '--moduleResolution', 'bundler']]) {
    const options = ['--strict', '--noEmit', '--target', 'es2023', '--module', ...modules]
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, 'typed.ts'], { cwd: folder, encoding: 'utf8' })
    expect(stdout).toBe('')
  }
})

test('the sources themselves are not packed: no other folder could run them', () => {
  expect(() => execFileSync('npm', ['pack', '--dry-run'], { cwd: here, stdio: 'ignore' })).toThrow()
})
