import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { graphOf } from '../../graph-seed/workspace.ts'
import type { Backup } from '../../server/store/backup-format.ts'
import { keptFiles, putKeptFiles } from '../../server/store/kept-files.ts'
import { readBackup } from '../../server/store/read-backup.ts'
import { schemaVersion } from '../../server/store/schema-version.ts'
import { writeBackup } from '../../server/store/write-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'whole.backup')
const page = { name: 'pages/a-page.warc.gz', bytes: Buffer.from([0, 1, 2, 250]) }
let backup: Backup
let bytes: Buffer

beforeAll(async () => {
  const { records } = await graphOf(null)
  backup = { isnadBackup: 1, form: schemaVersion, revision: '3-00c0ffee', written: '2026-11-30T01:00:00.000Z', records, files: [page] }
  await writeBackup(path, backup, false)
  bytes = readFileSync(path)
})

const refused = async (content: Uint8Array): Promise<string> => {
  const other = join(folder, 'other.backup')
  writeFileSync(other, content)
  return readBackup(other).then(
    () => 'taken',
    (error: Error) => error.message,
  )
}
const altered = (change: (text: string) => string): Buffer => gzipSync(change(gunzipSync(bytes).toString('utf8')))

it('gives back what it was given, kept pages too', async () => {
  expect(await readBackup(path)).toEqual(backup)
})

it('refuses a file that was cut, wherever', async () => {
  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40))
    expect(await refused(bytes.subarray(0, at)), `${at} bytes`).toMatch(/can’t be restored: .*Nothing was written\.$/)
})

it('refuses a file in which a bit is another', async () => {
  for (let at = 10; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
    const other = Buffer.from(bytes)
    other[at]! ^= 1
    expect(await refused(other), `byte ${at}`).toMatch(/can’t be restored/)
  }
})

it.each<[string, () => Uint8Array, RegExp]>([
  ['another’s file', () => readFileSync('package.json'), /no backup of Isnad/],
  ['another’s gzip', () => gzipSync('{"a":1}\n'), /no backup of Isnad/],
  [
    'one of a newer Isnad',
    () => altered(text => text.replace(`"form":${schemaVersion}`, `"form":${schemaVersion + 1}`)),
    /by a newer Isnad/,
  ],
  ['one in which words were changed', () => altered(text => text.replaceAll('Iran', 'Iraq')), /its hash differs/],
  ['one with a line less', () => altered(text => text.replace(/\["claims".*\n/, '')), /its hash differs/],
  ['one with more behind its end', () => altered(text => `${text}["claims",{}]\n`), /something stands behind its end/],
  ['one with a file for elsewhere', () => altered(text => text.replace('pages/a-page', '../../a-page')), /is no file of a workspace/],
  ['one with half a claim', () => altered(text => text.replace(/\["claims",.*\n/, '["claims",{"id":"C001"}]\n')), /is not whole/],
])('refuses %s', async (_, content, why) => {
  expect(await refused(content())).toMatch(why)
})

it('never replaces a file unasked', async () => {
  await expect(writeBackup(path, backup, false)).rejects.toThrow('already')
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

it('puts kept pages beside a store, and takes away only those again', async () => {
  const [data, older] = [join(folder, 'data'), { name: 'pages/older.warc.gz', bytes: Buffer.from('older') }]
  putKeptFiles(data, [older])
  const takeBack = putKeptFiles(data, [older, page])
  expect(keptFiles(data)).toEqual([page, older])
  takeBack()
  expect(keptFiles(data)).toEqual([older])
})
