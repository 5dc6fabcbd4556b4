/**
 * The durable record of the embedded store: one file, appended to and synced before a write is acknowledged, with a mark of how far that
 * is. A tail behind the mark was never acknowledged: it is cut, and said. Anything else that can't be read stops the start.
 */
import { closeSync, existsSync, fdatasync, fsyncSync, ftruncateSync, openSync, readdirSync, statSync, write, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { closeToOthers, ownFolder } from '../private-files.ts'
import { firstRevision } from '../revision.ts'
import { refuseNewer, schemaVersion } from '../schema-version.ts'
import { StoreError } from '../store.ts'
import { applyEntries, emptyState, stateEntries } from './graph-state.ts'
import { type Inspected, inspectJournal } from './inspect-journal.ts'
import type { JournalEntry } from './journal-entries.ts'
import { acknowledgement, journalHead } from './journal-head.ts'
import { isKept, keepAside } from './keep-aside.ts'
import { readJournal } from './read-journal.ts'
import { rebuildJournal, type Written } from './rebuild-journal.ts'
import { framesOf, writeJournal } from './write-journal.ts'

export interface Journal {
  readonly path: string
  /** Bytes that are acknowledged; a reader stops there. */
  readonly bytes: number
  readonly revision: string
  /** Appends and syncs; once it resolves the entries survive a crash. One at a time: the disk may take long, and nothing else waits for it. */
  append(entries: Iterable<JournalEntry>, revision: string): Promise<void>
  close(): void
}

/**
 * Opens or makes the journal in `folder`; `say` gets a line for whatever was done to it. The caller holds the folder's lock.
 * Throws StoreError for a damaged one, of which a copy is kept, and for one of a newer Isnad.
 */
export function openJournal(folder: string, say: (line: string) => void, compactFrom = 4 * 1024 * 1024): Journal {
  ownFolder(folder)
  const path = join(folder, 'journal')
  if (!existsSync(path)) {
    refuseToBeginAnew(folder)
    writeJournal(path, [], firstRevision)
  }
  if (!statSync(path).isFile())
    throw new StoreError(
      'store-unreachable',
      `${path} is no file, as the journal of a workspace is. Name another folder with --data or ISNAD_DATA, or put this one right.`,
    )
  closeToOthers(path)
  const found = inspectJournal(path)
  if (found) refuseNewer(`The workspace ${folder}`, found.head.schema)
  if (!found || found.damagedAt !== null) throw damage(path, found)
  if (found.end < found.size) cutTail(path, found, say)
  if (found.head.markDamaged) renewMarks(path, found, say)
  if (found.head.format === 1 || found.head.schema < schemaVersion) return appendTo(path, rebuildJournal(path, found, say))
  // only where there may be more history than record: to find out takes as long as reading it all again
  if (found.end > compactFrom && found.written >= 2 * found.live) return appendTo(path, compact(path, found, say))
  return appendTo(path, found)
}

/** The journal's whole graph up to `bytes`; for workers. */
export function* journalEntries(path: string, bytes: number): Generator<JournalEntry[]> {
  for (const { entries } of readJournal(path, bytes)) yield entries
}

/** A folder with copies of a journal but no journal has lost it: beginning anew would look as if nothing had ever been there. */
function refuseToBeginAnew(folder: string): void {
  const copy = readdirSync(folder).find(isKept)
  if (copy !== undefined)
    throw new StoreError(
      'store-unreachable',
      `The workspace ${folder} has no journal, but a copy of one: ${copy}. Nothing was written. Save what can be read with: npm run salvage -- --data ${folder} --file ${copy}; or move the copies elsewhere to begin anew.`,
    )
}

function damage(path: string, found: Inspected | null): StoreError {
  const what = found
    ? `at byte ${found.damagedAt} of ${Math.max(found.size, found.head.acknowledged ?? 0)}: what follows was acknowledged and can’t be read as it stands`
    : 'at its beginning, or it is no journal of Isnad’s'
  let copy: string
  try {
    copy = `a copy is kept as ${keepAside(path, 'damaged')}`
  } catch (error) {
    copy = `no copy could be made (${error instanceof Error ? error.message : error})`
  }
  return new StoreError(
    'store-unreachable',
    `The journal ${path} is damaged ${what}. Nothing was changed; ${copy}. Restore it from a backup, or save what can be read with: npm run salvage -- --data ${dirname(path)}`,
  )
}

function cutTail(path: string, { end, size }: Inspected, say: (line: string) => void): void {
  const copy = keepAside(path, 'cut', end)
  const file = openSync(path, 'r+')
  ftruncateSync(file, end)
  fsyncSync(file)
  closeSync(file)
  say(
    `The last ${size - end} bytes of ${path} were a write that never finished; they were cut off and kept as ${copy}. Nothing acknowledged is lost.`,
  )
}

function renewMarks(path: string, { head, end }: Inspected, say: (line: string) => void): void {
  const copy = keepAside(path, 'damaged')
  const file = openSync(path, 'r+')
  const fresh = journalHead(head.schema, end)
  writeSync(file, fresh, 0, fresh.length, 0)
  fsyncSync(file)
  closeSync(file)
  say(
    `The journal ${path} had damage in its mark of how much was acknowledged; every record in it is whole. The mark was written anew, and the file as it was is kept as ${copy}.`,
  )
}

/** Rewrites the journal where most of it is history. */
function compact(path: string, { end, revision, written }: Inspected, say: (line: string) => void): Written {
  const state = emptyState()
  for (const entries of journalEntries(path, end)) applyEntries(state, entries)
  if (written < 2 * (state.nodes.size + state.relationships.size)) return { end, revision }
  const fewer = writeJournal(path, stateEntries(state), revision)
  say(`The journal ${path} was compacted from ${end} to ${fewer} bytes.`)
  return { end: fewer, revision }
}

function appendTo(path: string, from: Written): Journal {
  let { end: bytes, revision } = from
  const file = openSync(path, 'r+')
  let broken: string | null = null
  let turn = 0
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
        for (const buffer of framesOf(entries, next, at)) at += await appendAll(file, buffer, at)
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
      await acknowledge(at)
    },
    close() {
      fsyncSync(file)
      closeSync(file)
    },
  }

  /** It goes to disk with the next write or at the end: a crash of the machine may take the mark, but never the record. */
  async function acknowledge(to: number): Promise<void> {
    const mark = acknowledgement(to, turn++)
    await appendAll(file, mark.bytes, mark.at).catch(() => 0)
  }
}

async function appendAll(file: number, buffer: Buffer, at: number): Promise<number> {
  let done = 0
  while (done < buffer.length) done += (await written(file, buffer, done, buffer.length - done, at + done)).bytesWritten
  return done
}
const written = promisify(write)
const synced = promisify(fdatasync)
