import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { coded } from '../contract/told/coded.ts'
import type { Backup } from './backup-format.ts'
import { lists } from './backup-format.ts'
import { privateFile, syncFolder } from './private-files.ts'
import { StoreError } from './store.ts'

/** Gets its name only when it is on the disk. `replace`: a file of that name may go. Throws StoreError. */
export async function writeBackup(path: string, backup: Backup, replace: boolean): Promise<void> {
  const making = `${path}.${randomUUID()}`
  try {
    await pipeline(Readable.from(textOf(backup)), createGzip({ level: 6 }), createWriteStream(making, { flags: 'wx', mode: privateFile }))
    const file = await open(making, 'r')
    await file.sync()
    await file.close()
    if (replace) await rename(making, path)
    else await link(making, path) // unlike a rename, never over a file that came meanwhile
    syncFolder(dirname(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new StoreError('invalid-input', coded('thereIsAAlreadyGive', { path }))
    throw new StoreError('store-unreachable', coded('theBackupCantBeWritten', { path, why: String(code ?? error) }), {}, { cause: error })
  } finally {
    await rm(making, { force: true })
  }
}

/** In portions: a line at a time is slow. */
function* textOf({ records, files, ...head }: Backup): Generator<string> {
  const hash = createHash('sha256')
  let [lines, held] = [0, '']
  for (const line of linesOf(records, files, head)) {
    lines++
    held += `${JSON.stringify(line)}\n`
    if (held.length < 65_536) continue
    hash.update(held)
    yield held
    held = ''
  }
  hash.update(held)
  yield held
  yield `${JSON.stringify({ end: { lines, sha256: hash.digest('hex') } })}\n`
}

function* linesOf(records: Backup['records'], files: Backup['files'], head: object): Generator<unknown> {
  yield head
  for (const list of lists) for (const record of records[list]) yield [list, record]
  for (const { name, bytes } of files) yield ['file', { name, base64: Buffer.from(bytes).toString('base64') }]
}

/** Of the file's bytes, in hex; what `sha256sum` prints. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
