/** A modality, state, ground or sign that the record gets needs its own rows: without one it does not compile. */
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

type Change = readonly [from: string, to: string]

/** Each text stands in one of the files. */
function change(files: readonly string[], changes: readonly Change[]): void {
  const changed = new Map(files.map(file => [file, readFileSync(file, 'utf8')]))
  for (const [from, to] of changes) {
    const holders = [...changed].filter(([, text]) => text.includes(from))
    expect(holders, from).toHaveLength(1)
    for (const [file, text] of holders) changed.set(file, text.replace(from, to))
  }
  for (const [file, text] of changed) writeFileSync(join(copy, file), text)
}

/** What a compiler says of the client of the copy, by file. */
function complaints(): Map<string, string> {
  const config = JSON.parse(readFileSync('tsconfig.json', 'utf8'))
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...config, include: ['client'] }))
  const { stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', '.', '--incremental', 'false'], {
    cwd: copy,
    encoding: 'utf8',
  })
  const found = new Map<string, string>()
  for (const [, file = '', said = ''] of stdout.matchAll(/^(\S+?)\(\d+,\d+\): error (.*)/gm))
    found.set(file, `${found.get(file) ?? ''}${said}\n`)
  return found
}

it('new words of the record ask for their rows, and for nothing else', { timeout: 400_000 }, () => {
  change(words, [
    ["'single-source'] as const", "'single-source', 'refuted'] as const"],
    ["['attribution', 'content'] as const", "['attribution', 'content', 'date'] as const"],
    ['z.literal(0), z.literal(1)])', 'z.literal(0), z.literal(1), z.literal(2)])'],
    // of three new modalities one gets all, one is not drawn and one does not say whose words it is
    [
      '  reported: {',
      `  rumoured: { said: 'plainly', voice: 'vouched', chain: 'longer', denialDrawn: false },
  whispered: { said: 'plainly', voice: 'speaker', chain: 'longer', denialDrawn: false },
  murmured: { said: 'plainly', chain: 'longer', denialDrawn: false },
  reported: {`,
    ],
  ])
  const row = "rumoured: { ...line, word: 'rumoured', plain: 'long dots', print: { words: '', dash: null, dots: true, rank: 4 } },"
  change(['client/notation/manners.ts'], [['  asserted: {\n', `  ${row}\n  asserted: {\n`]])
  const said = complaints()
  expect([...said.keys()].sort()).toEqual([
    ...['grounds', 'manners', 'signs', 'states'].map(table => `client/notation/${table}.ts`),
    'server/contract/record-words.ts',
  ])
  expect(said.get('client/notation/manners.ts')).toMatch(/^TS2739: Type .* is missing the following properties .*: whispered, murmured\n$/)
  expect(said.get('server/contract/record-words.ts')).toContain("Property 'voice' is missing")
})
