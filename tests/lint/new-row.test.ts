/** A modality, state, ground or sign that the record gets needs its own row: without one the client does not compile. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const words = ['server/contract/record-words.ts', 'server/contract/ontology.ts']
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'isnad-new-row-'))
  for (const part of ['client', 'server', 'package.json', 'tsconfig.json']) cpSync(part, join(copy, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

function filesThatFail(changes: readonly (readonly [string, string])[]): string[] {
  const changed = new Map(words.map(file => [file, readFileSync(file, 'utf8')]))
  for (const [from, to] of changes) {
    const holders = [...changed].filter(([, text]) => text.includes(from))
    expect(holders, from).toHaveLength(1)
    for (const [file, text] of holders) changed.set(file, text.replace(from, to))
  }
  for (const [file, text] of changed) writeFileSync(join(copy, file), text)
  const config = JSON.parse(readFileSync('tsconfig.json', 'utf8'))
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...config, include: ['client'] }))
  const { stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', '.', '--incremental', 'false'], {
    cwd: copy,
    encoding: 'utf8',
  })
  return [...new Set([...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(([, file]) => file ?? ''))].sort()
}

it('new words of the record ask for rows of the notation, and for nothing else', { timeout: 400_000 }, () => {
  expect(
    filesThatFail([
      ["'counterfactual'] as const", "'counterfactual', 'rumoured'] as const"],
      ["'single-source'] as const", "'single-source', 'refuted'] as const"],
      ["['attribution', 'content'] as const", "['attribution', 'content', 'date'] as const"],
      ['z.literal(0), z.literal(1)])', 'z.literal(0), z.literal(1), z.literal(2)])'],
    ]),
  ).toEqual(['grounds', 'manners', 'signs', 'states'].map(table => `client/notation/${table}.ts`))
})
