import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyEntries, emptyState } from '../../server/store/embedded/graph-state.ts'
import { journalEntries, openJournal } from '../../server/store/embedded/journal.ts'
import { decodeEntries, encodeEntries, type JournalEntry, parseEntries } from '../../server/store/embedded/journal-entries.ts'
import type { StoredValue } from '../../server/store/graph-elements.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const node = (id: string, properties: Record<string, StoredValue> = {}): JournalEntry => [
  'node',
  'Entity',
  id,
  ['Entity'],
  { id, ...properties },
]
const said: string[] = []
const open = (compactFrom?: number) => openJournal(folder, line => said.push(line), compactFrom)
const stateOf = (path: string) => {
  const state = emptyState()
  for (const entries of journalEntries(path, statSync(path).size)) applyEntries(state, entries)
  return [...state.nodes.keys()]
}
const file = () => join(folder, 'journal')
async function writtenWith(...ids: string[]) {
  const journal = open()
  for (const [i, id] of ids.entries()) await journal.append([node(id)], `${i + 1}`)
  journal.close()
  return readFileSync(file())
}

describe('the journal', () => {
  test('what was appended is there after it is opened again, with its revision', async () => {
    await writtenWith('a', 'b')
    const again = open()
    expect([again.revision, stateOf(file())]).toEqual(['2', ['Entity:a', 'Entity:b']])
    again.close()
  })

  test('every value keeps its type', () => {
    const value = fc.oneof(
      fc.boolean(),
      fc.double(),
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      fc.string({ unit: 'binary' }),
      fc.array(fc.string()),
      fc.array(fc.bigInt()),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'i', 'f')), value), properties => {
        const entries: JournalEntry[] = [['node', 'Entity', 'x', ['Entity'], properties]]
        const [entry] = decodeEntries(parseEntries(encodeEntries(entries)))
        expect(Object.entries(entry?.[4] as object)).toEqual(Object.entries(properties))
      }),
      { numRuns: 50 },
    )
  })

  test('cut anywhere in its last transaction, it opens with all before it, says so, and goes on', async () => {
    const whole = await writtenWith('a', 'b')
    rmSync(file())
    const first = (await writtenWith('a')).length
    for (let bytes = first; bytes < whole.length; bytes += 3) {
      writeFileSync(file(), whole.subarray(0, bytes))
      said.length = 0
      const journal = open()
      expect([journal.revision, stateOf(file())]).toEqual(['1', ['Entity:a']])
      expect(said.length).toBe(bytes === first ? 0 : 1)
      await journal.append([node('c')], '2')
      journal.close()
      expect(stateOf(file())).toEqual(['Entity:a', 'Entity:c'])
    }
  })

  test('garbage behind the last transaction is cut', async () => {
    await writtenWith('a')
    appendFileSync(file(), Buffer.from([1, 2, 3, 255, 0, 73, 83, 78, 70]))
    open().close()
    expect(stateOf(file())).toEqual(['Entity:a'])
  })

  test('a changed byte before whole transactions stops the start and leaves the file as it is', async () => {
    const whole = await writtenWith('a', 'b')
    for (const at of [20, 24, 40]) {
      const broken = Buffer.from(whole)
      broken[at] = (broken[at] ?? 0) ^ 0xff
      writeFileSync(file(), broken)
      expect(() => open()).toThrow(/damaged at byte/)
      expect(readFileSync(file()).equals(broken)).toBe(true)
    }
  })

  test('a file that is no journal is left alone', () => {
    writeFileSync(file(), 'my diary')
    expect(() => open()).toThrow(/not a journal/)
    expect(readFileSync(file(), 'utf8')).toBe('my diary')
  })

  test('a long history is compacted: same state, same revision, fewer bytes', async () => {
    const journal = open()
    for (let i = 1; i <= 200; i++) await journal.append([node('a', { n: BigInt(i) }), node(`b${i % 5}`)], `${i}`)
    journal.close()
    const before = [statSync(file()).size, stateOf(file())] as const
    const compacted = open(1000)
    expect([compacted.revision, stateOf(file())]).toEqual(['200', before[1]])
    expect(statSync(file()).size).toBeLessThan(before[0] / 10)
    await compacted.append([node('z')], '201')
    compacted.close()
    expect(stateOf(file())).toContain('Entity:z')
  })

  test('a transaction of many frames is all or nothing', async () => {
    await writtenWith('a')
    const before = statSync(file()).size
    const journal = open()
    await journal.append(
      Array.from({ length: 5001 }, (_, i) => node(`n${i}`)),
      '2',
    )
    journal.close()
    expect(stateOf(file())).toHaveLength(5002)
    truncateSync(file(), statSync(file()).size - 1)
    open().close()
    expect([statSync(file()).size, stateOf(file())]).toEqual([before, ['Entity:a']])
  })
})
