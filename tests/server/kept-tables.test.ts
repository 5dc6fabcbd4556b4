import { expect, test } from 'vitest'
import { keptTables } from '../../server/answers/kept-tables.ts'
import { tablesHere } from '../../server/answers/table-reader.ts'

const file = (name: string, text = 'A,B\n1,2\n') => ({ name, base64: Buffer.from(text).toString('base64') })
const opened = (options: { now?: () => number; characters?: number } = {}) => {
  let read = 0
  const reader = {
    ...tablesHere,
    read(...asked: Parameters<typeof tablesHere.read>) {
      read++
      return tablesHere.read(...asked)
    },
  }
  return { tables: keptTables(reader, options), reads: () => read }
}

test('a table is read once, and known by its name while it is kept', async () => {
  const { tables, reads } = opened()
  const { kept, material } = await tables.of({ files: [file('a.csv')], headings: [] })
  expect(await tables.of({ files: [], headings: [], kept })).toMatchObject({ kept, material })
  expect(await tables.of({ files: [file('a.csv')], headings: [] })).toMatchObject({ kept })
  expect(reads()).toBe(1)
  const other = await tables.of({ files: [file('a.csv')], headings: [{ table: 'a', row: null }] })
  expect(other.kept).not.toBe(kept)
  expect(reads()).toBe(2)
})

test('it is let go of after a while, and where others need the room; sent again it is read again', async () => {
  let now = 0
  const { tables, reads } = opened({ now: () => now, characters: 1000 })
  const first = await tables.of({ files: [file('a.csv')], headings: [] })
  now = 21 * 60_000
  await expect(tables.of({ files: [], headings: [], kept: first.kept })).rejects.toThrow('The table is not kept any more; send its files.')
  expect((await tables.of({ files: [file('a.csv')], headings: [] })).kept).toBe(first.kept)
  expect(reads()).toBe(2)
  const large = `A,B\n${Array.from({ length: 60 }, (_, i) => `${i},${i}\n`).join('')}`
  const second = await tables.of({ files: [file('b.csv', large)], headings: [] })
  await expect(tables.of({ files: [], headings: [], kept: first.kept })).rejects.toThrow('not kept')
  await expect(tables.of({ files: [], headings: [], kept: second.kept })).rejects.toThrow('not kept')
  await expect(tables.of({ files: [], headings: [] })).rejects.toThrow('No file is sent')
})
