import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const here = fileURLToPath(new URL('..', import.meta.url))

test('the packed engine answers a query in an empty folder', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-cypher-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const npm = (cwd: string, ...args: string[]) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [manifest, before] = [readFileSync(join(here, 'package.json'), 'utf8'), readdirSync(here).sort()]
  const file = npm(here, 'run', 'package', '--', '--pack-destination', folder).trim().split('\n').at(-1) ?? ''
  expect(readFileSync(join(here, 'package.json'), 'utf8')).toBe(manifest)
  expect(readdirSync(here).sort()).toEqual(before)

  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  npm(folder, 'install', `./${file}`, '--no-audit', '--no-fund', '--prefer-offline')
  const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(here, 'README.md'), 'utf8')) ?? []
  writeFileSync(join(folder, 'example.js'), example)
  const said = execFileSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8' })
  expect(JSON.parse(said)).toEqual({ columns: ['name'], rows: [['Charles']] })
})

test('the sources themselves are not packed: no other folder could run them', () => {
  expect(() => execFileSync('npm', ['pack', '--dry-run'], { cwd: here, stdio: 'ignore' })).toThrow()
})
