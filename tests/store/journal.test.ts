import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asItIs } from '../../server/contract/told/coded.ts'
import { decodeEntries, encodeEntries, type JournalEntry, parseEntries } from '../../server/store/embedded/journal-entries.ts'
import { journalHead } from '../../server/store/embedded/journal-head.ts'
import { schemaVersion } from '../../server/store/schema-version.ts'
import { StoreError } from '../../server/store/store.ts'
import { file, folder, node, open, said, stateOf } from './journal-kit.ts'

const keptWith = (bytes: Buffer) =>
  readdirSync(folder).filter(name => name.startsWith('journal.') && readFileSync(join(folder, name)).equals(bytes))
function opened(): string | null {
  try {
    open().close()
    return null
  } catch (error) {
    return error instanceof StoreError ? error.message : `no clear line: ${error}`
  }
}
function firstVersion(count: number): Buffer {
  const frames = ['a', 'b', 'c'].slice(0, count).map((id, i) => {
    const payload = Buffer.from(encodeEntries([node(id), ['commit', `${i + 1}`]]))
    const head = Buffer.from('ISNF00000000')
    head.writeUInt32LE(payload.length, 4)
    head.writeUInt32LE(crc32(payload), 8)
    return Buffer.concat([head, payload])
  })
  return Buffer.concat([Buffer.from('ISNAD-JOURNAL-1\n'), ...frames])
}
test('entries are made as they are written; what makes them may refuse, and then nothing was written', async () => {
  const journal = open()
  await journal.append([node('a')], '1')
  const before = readFileSync(file())
  let made = 0
  const refusing = function* (): Generator<JournalEntry> {
    for (; made < 5000; made++) yield node(`n${made}`, { text: 'x'.repeat(100) })
    throw new StoreError('invalid-input', asItIs('an end is missing'))
  }
  await expect(journal.append(refusing(), '2')).rejects.toMatchObject({ slug: 'invalid-input' })
  expect(made).toBe(5000)
  expect([journal.revision, journal.bytes]).toEqual(['1', before.length])
  expect(readFileSync(file())).toEqual(before)
  await journal.append([node('b')], '2')
  journal.close()
  expect(stateOf(file())).toEqual(['Entity:a', 'Entity:b'])
})

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

  test('a write that never finished is cut wherever it ends, said and kept aside, and the journal goes on', async () => {
    const whole = await writtenWith('a', 'b')
    rmSync(file())
    const first = await writtenWith('a')
    for (let bytes = first.length; bytes < whole.length; bytes += 3) {
      // as a crash leaves it: more than was acknowledged, less than was begun
      const torn = Buffer.concat([first, whole.subarray(first.length, bytes)])
      writeFileSync(file(), torn)
      said.length = 0
      const journal = open()
      expect([journal.revision, stateOf(file())]).toEqual(['1', ['Entity:a']])
      expect(said.map(line => /Nothing acknowledged is lost/.test(line))).toEqual(bytes === first.length ? [] : [true])
      if (bytes > first.length) expect(keptWith(torn.subarray(first.length))).toHaveLength(1)
      await journal.append([node('c')], '2')
      journal.close()
      expect(stateOf(file())).toEqual(['Entity:a', 'Entity:c'])
    }
  })

  test('a write that was finished but not acknowledged any more is kept', async () => {
    const whole = await writtenWith('a', 'b')
    rmSync(file())
    const first = await writtenWith('a')
    writeFileSync(file(), Buffer.concat([first, whole.subarray(first.length)]))
    const journal = open()
    expect([journal.revision, stateOf(file())]).toEqual(['2', ['Entity:a', 'Entity:b']])
    journal.close()
  })

  test('garbage behind the last transaction is cut and kept', async () => {
    await writtenWith('a')
    const garbage = Buffer.from([1, 2, 3, 255, 0, 73, 83, 78, 70])
    appendFileSync(file(), garbage)
    open().close()
    expect(stateOf(file())).toEqual(['Entity:a'])
    expect(keptWith(garbage)).toHaveLength(1)
  })

  test.each([1, 2])(
    'each single bit of a journal of %i transactions: a change is said and kept aside, and nothing is lost or begun anew',
    { timeout: 240_000 },
    async count => {
      const whole = await writtenWith(...['a', 'b', 'c'].slice(0, count))
      const before = stateOf(file())
      for (let bit = 0; bit < whole.length * 8; bit++) {
        const broken = Buffer.from(whole)
        broken[bit >> 3] = (broken[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        writeFileSync(file(), broken)
        said.length = 0
        const message = opened()
        expect(keptWith(broken), `bit ${bit}`).toHaveLength(1)
        if (message === null) {
          // only the mark of what was acknowledged was hit
          expect([bit >= 24 * 8 && bit < 48 * 8, said.length, stateOf(file())]).toEqual([true, 1, before])
        } else {
          expect(message).toMatch(/is damaged .* Nothing was changed; a copy is kept as .*npm run salvage/)
          expect(readFileSync(file()).equals(broken)).toBe(true)
        }
        for (const name of keptWith(broken)) rmSync(join(folder, name))
      }
    },
  )

  test.each([1, 2])('the same of a journal of the first version with %i transactions', { timeout: 240_000 }, async count => {
    const whole = firstVersion(count)
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const broken = Buffer.from(whole)
      broken[bit >> 3] = (broken[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      writeFileSync(file(), broken)
      expect(opened(), `bit ${bit}`).toMatch(/is damaged .* Nothing was changed; a copy is kept as/)
      expect(keptWith(broken)).toHaveLength(1)
      expect(readFileSync(file()).equals(broken)).toBe(true)
      for (const name of keptWith(broken)) rmSync(join(folder, name))
    }
  })

  test('a journal that lost its end although it was acknowledged is damaged, wherever it is cut', async () => {
    const whole = await writtenWith('a', 'b')
    for (let bytes = 0; bytes < whole.length; bytes++) {
      writeFileSync(file(), whole.subarray(0, bytes))
      expect(opened()).toMatch(/is damaged/)
      expect(statSync(file()).size).toBe(bytes)
    }
  })

  test('a folder that lost its journal is not begun anew over the copies in it', async () => {
    const whole = await writtenWith('a')
    writeFileSync(file(), whole.subarray(0, 60))
    expect(opened()).toMatch(/is damaged/)
    rmSync(file())
    expect(opened()).toMatch(/has no journal, but a copy of one: journal\.damaged-.*npm run salvage/)
    expect(existsSync(file())).toBe(false)
  })

  test('a journal of a newer Isnad is refused by name and left as it is', async () => {
    const newer = Buffer.concat([journalHead(schemaVersion + 1, 48), Buffer.from('in another form')])
    writeFileSync(file(), newer)
    expect(opened()).toMatch(/was written by a newer Isnad: its form is version \d+, .*Nothing was changed/)
    expect(readFileSync(file()).equals(newer)).toBe(true)
  })

  test('a file that is no journal is left alone', () => {
    writeFileSync(file(), 'my diary')
    expect(opened()).toMatch(/no journal of Isnad/)
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
    const first = await writtenWith('a')
    const before = first.length
    const journal = open()
    await journal.append(
      Array.from({ length: 5001 }, (_, i) => node(`n${i}`)),
      '2',
    )
    journal.close()
    expect(stateOf(file())).toHaveLength(5002)
    const whole = readFileSync(file())
    writeFileSync(file(), Buffer.concat([first, whole.subarray(before, -1)]))
    open().close()
    expect([statSync(file()).size, stateOf(file())]).toEqual([before, ['Entity:a']])
  })
})
