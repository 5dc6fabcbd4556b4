/**
 * The durable record of the embedded store: one file, appended to and synced before a write is acknowledged.
 * A tail that a crash tore off was never acknowledged: it is cut, and said. Damage in the middle stops the start.
 */
import {
  closeSync,
  existsSync,
  fdatasync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  write,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { StoreError } from '../store.ts'
import { fileMagic, frame } from './frames.ts'
import { applyEntries, emptyState, stateEntries } from './graph-state.ts'
import { encodeEntries, type JournalEntry } from './journal-entries.ts'
import { readBatches, readJournal } from './read-journal.ts'

export interface Journal {
  readonly path: string
  /** Bytes that are acknowledged; a reader stops there. */
  readonly bytes: number
  readonly revision: string
  /** Appends and syncs; once it resolves the entries survive a crash. One at a time: the disk may take long, and nothing else waits for it. */
  append(entries: Iterable<JournalEntry>, revision: string): Promise<void>
  close(): void
}

const frameEntries = 2000

/** Opens or makes the journal in `folder`; `say` gets a line for a cut tail and a compaction. The caller holds the folder's lock. */
export function openJournal(folder: string, say: (line: string) => void, compactFrom = 4 * 1024 * 1024): Journal {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'journal')
  if (!existsSync(path)) writeWhole(path, [], '0')
  const size = statSync(path).size
  const { end, revision, written, live } = scan(path)
  if (end < size) {
    truncate(path, end)
    say(`The last ${size - end} bytes of ${path} were a write that never finished; they were cut off. Nothing acknowledged is lost.`)
  }
  // only where there may be more history than record: to find out takes as long as reading it all again
  if (end > compactFrom && written >= 2 * live) compact(path, end, revision, written, say)
  return appendTo(path, revision)
}

/** The journal's whole graph up to `bytes`; for workers. */
export function* journalEntries(path: string, bytes: number): Generator<JournalEntry[]> {
  for (const { entries } of readJournal(path, bytes)) yield entries
}

/** Where the last whole transaction ends, how many entries there are, and how many elements are left of them at least. */
function scan(path: string) {
  let [end, revision, written, live] = [fileMagic.length, '0', 0, 0]
  let [puts, removals, entries] = [0, 0, 0]
  for (const batch of readBatches(path, statSync(path).size)) {
    for (const [what] of batch.entries) {
      if (what === 'node' || what === 'relationship') puts++
      else if (what === 'reset') [puts, live] = [0, 0]
      else removals++
    }
    entries += batch.entries.length
    if (batch.revision === null) continue
    end = batch.end
    revision = batch.revision
    written += entries
    // one transaction puts nothing twice, and removes before it puts
    live = Math.max(live - removals, puts)
    ;[puts, removals, entries] = [0, 0, 0]
  }
  return { end, revision, written, live }
}

/** Rewrites the journal where most of it is history. */
function compact(path: string, end: number, revision: string, written: number, say: (line: string) => void): void {
  const state = emptyState()
  for (const entries of journalEntries(path, end)) applyEntries(state, entries)
  if (written < 2 * (state.nodes.size + state.relationships.size)) return
  writeWhole(path, stateEntries(state), revision)
  say(`The journal ${path} was compacted from ${end} to ${statSync(path).size} bytes.`)
}

function appendTo(path: string, opened: string): Journal {
  const file = openSync(path, 'r+')
  let bytes = statSync(path).size
  let revision = opened
  let broken: string | null = null
  return {
    path,
    get bytes() {
      return bytes
    },
    get revision() {
      return revision
    },
    async append(entries, next) {
      if (broken) throw new StoreError('store-unreachable', broken)
      let at = bytes
      try {
        for (const buffer of frames(entries, next)) at += await appendAll(file, buffer, at)
        await synced(file)
      } catch (error) {
        // half a write must not stand before the next one
        try {
          ftruncateSync(file, bytes)
        } catch {
          broken = `The journal ${path} could not be repaired after a failed write; restart Isnad.`
        }
        throw new StoreError(
          'store-unreachable',
          `Nothing was written: ${error instanceof Error ? error.message : error}`,
          {},
          { cause: error },
        )
      }
      bytes = at
      revision = next
    },
    close: () => closeSync(file),
  }
}

function* frames(entries: Iterable<JournalEntry>, revision: string): Generator<Buffer> {
  let batch: JournalEntry[] = []
  for (const entry of entries) {
    batch.push(entry)
    if (batch.length === frameEntries) {
      yield frame(encodeEntries(batch))
      batch = []
    }
  }
  yield frame(encodeEntries([...batch, ['commit', revision]]))
}

/** A new journal beside the old one, then in its place in one step. */
function writeWhole(path: string, entries: Iterable<JournalEntry>, revision: string): void {
  const file = openSync(`${path}.new`, 'w')
  let at = writeAll(file, fileMagic, 0)
  for (const buffer of revision === '0' ? [] : frames(entries, revision)) at += writeAll(file, buffer, at)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.new`, path)
  syncFolder(join(path, '..'))
}

function truncate(path: string, bytes: number): void {
  const file = openSync(path, 'r+')
  ftruncateSync(file, bytes)
  fsyncSync(file)
  closeSync(file)
}

function writeAll(file: number, buffer: Buffer, at: number): number {
  let done = 0
  while (done < buffer.length) done += writeSync(file, buffer, done, buffer.length - done, at + done)
  return done
}

/** The same without waiting in this thread. */
async function appendAll(file: number, buffer: Buffer, at: number): Promise<number> {
  let done = 0
  while (done < buffer.length) done += (await written(file, buffer, done, buffer.length - done, at + done)).bytesWritten
  return done
}
const written = promisify(write)
const synced = promisify(fdatasync)

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return // Windows cannot open a folder to sync it
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
