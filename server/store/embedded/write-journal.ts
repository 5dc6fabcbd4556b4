import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { privateFile, syncFolder } from '../private-files.ts'
import { firstRevision } from '../revision.ts'
import { schemaVersion } from '../schema-version.ts'
import { frame } from './frames.ts'
import { encodeEntries, type JournalEntry } from './journal-entries.ts'
import { headBytes, journalHead } from './journal-head.ts'

/** One bad byte costs so many entries. */
const frameEntries = 32
const framesAtOnce = 64

/** To be written from `offset` on; each buffer holds whole frames. */
export function* framesOf(entries: Iterable<JournalEntry>, revision: string, offset: number): Generator<Buffer> {
  let at = offset
  let frames: Buffer[] = []
  const add = (batch: JournalEntry[]): void => {
    const buffer = frame(encodeEntries(batch), at)
    at += buffer.length
    frames.push(buffer)
  }
  let batch: JournalEntry[] = []
  for (const entry of entries) {
    batch.push(entry)
    if (batch.length < frameEntries) continue
    add(batch)
    batch = []
    if (frames.length < framesAtOnce) continue
    yield Buffer.concat(frames)
    frames = []
  }
  add([...batch, ['commit', revision]])
  yield Buffer.concat(frames)
}

/** In one step; answers the length in bytes. */
export function writeJournal(path: string, entries: Iterable<JournalEntry>, revision: string): number {
  const file = openSync(`${path}.new`, 'w', privateFile)
  let at = headBytes
  try {
    for (const buffer of revision === firstRevision ? [] : framesOf(entries, revision, at)) at += writeAll(file, buffer, at)
    writeAll(file, journalHead(schemaVersion, at), 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.new`, path)
  syncFolder(dirname(path))
  return at
}

function writeAll(file: number, buffer: Buffer, at: number): number {
  let done = 0
  while (done < buffer.length) done += writeSync(file, buffer, done, buffer.length - done, at + done)
  return done
}
