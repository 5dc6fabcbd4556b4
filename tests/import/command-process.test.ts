import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { ImportReport } from '../../server/contract/import/report.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const data = join(folder, 'store')
const fixture = 'tests/fixtures/import/owners.csv'

function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/process/import.ts', ...args], {
    env: { ...process.env, NEO4J_URI: '', ISNAD_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise(resolve => {
    let out = ''
    let err = ''
    child.stdout.on('data', chunk => {
      out += chunk
    })
    child.stderr.on('data', chunk => {
      err += chunk
    })
    child.on('close', code => resolve({ code, out, err }))
  })
}

const mapping = join(folder, 'mapping.json')

it('looks without writing: the report, the mapping and the rows that cannot be read as files', async () => {
  const bad = join(folder, 'bad.csv')
  const look = await run(fixture, '--dry-run', '--json', '--save-mapping', mapping, '--bad', bad)
  expect(look.code).toBe(0)
  expect(look.err).toContain(`This is the workspace in ${data}.`)
  const report = JSON.parse(look.out) as ImportReport
  expect(report).toMatchObject({ rows: 8, claims: 5, entities: 10, relations: 5, sums: { new: 5, unreadable: 3 } })
  expect(report.skipped.map(({ row, column }) => [row, column])).toEqual([
    [8, 'Share'],
    [9, 'Owner'],
    [11, 'Since'],
  ])
  expect(JSON.parse(readFileSync(mapping, 'utf8'))).toMatchObject({ columns: report.mapping.columns, fill: true })
  expect(readFileSync(bad, 'utf8').split('\n')).toHaveLength(5)
  expect(existsSync(data)).toBe(false)
})

let batch = ''
it('writes all of it by that mapping, and names the import', async () => {
  const written = await run(fixture, '--mapping', mapping, '--yes', '--by', 'Anna Berg')
  expect(written).toMatchObject({ code: 0, out: expect.stringContaining('5 claims, recorded by Anna Berg.') })
  batch = /--undo (\S+)/.exec(written.out)?.[1] ?? ''
  expect(batch).toMatch(/^owners-\d{8}$/)
})

it('writes nothing that was not agreed to', async () => {
  const again = await run('docs/import-example.csv')
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('This was not agreed to; add --yes') })
})

it('takes it back', async () => {
  expect(await run('--undo', batch)).toMatchObject({ code: 0, out: expect.stringContaining('5 claims are withdrawn') })
})

it('tells what is wrong with a mapping', async () => {
  const wrong = join(folder, 'wrong.json')
  writeFileSync(wrong, '{ "columns": [{ "column": "Owner", "part": "form" }] }')
  const refused = await run(fixture, '--mapping', wrong)
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('columns[0].part: must be from, to, tie') })
})
