/** One file, synced before a write is acknowledged. A tail behind the mark is cut; anything else unreadable stops the start. */

import { closeSync, fdatasync, fsyncSync, ftruncateSync, openSync, write, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { type Coded, coded } from '../../contract/told/coded.ts'
import { closeToOthers, ownFolder } from '../private-files.ts'
import { firstRevision } from '../revision.ts'
import { schemaVersion } from '../schema-version.ts'
import { StoreError } from '../store.ts'
import type { Submitted } from '../submissions.ts'
import { applyEntries, emptyState, stateEntries } from './graph-state.ts'
import type { Inspected } from './inspect-journal.ts'
import type { JournalEntry } from './journal-entries.ts'
import { acknowledgement, journalHead } from './journal-head.ts'
import { keepAside } from './keep-aside.ts'
import { openLatest, readLatest } from './latest.ts'
import { noteSubmissions } from './note-submissions.ts'
import { readJournal } from './read-journal.ts'
import { rebuildJournal, type Written } from './rebuild-journal.ts'
import { journalIn, usableJournal } from './usable-journal.ts'
import { framesOf, writeJournal } from './write-journal.ts'

export interface Journal {
  readonly path: string
  /** Acknowledged bytes; readers stop there. */
  readonly bytes: number
  readonly revision: string
  readonly submissions: ReadonlyMap<string, Submitted>
  /** Once it resolves the entries survive a crash. One at a time; asynchronous, since the disk may take long. */
  append(entries: Iterable<JournalEntry>, revision: string): Promise<void>
  close(): void
}

/** The caller holds the folder's lock. Throws StoreError for a damaged one, of which a copy is kept, and for one of a newer Isnad. */
export function openJournal(folder: string, say: (line: string) => void, compactFrom = 4 * 1024 * 1024): Journal {
  ownFolder(folder)
  const path = journalIn(folder)
  const usable = () => usableJournal(folder, damaged => keepAside(damaged, 'damaged'))
  let found = usable()
  if (!found) {
    writeJournal(path, [], firstRevision)
    found = usable()
  }
  if (!found) throw new StoreError('store-unreachable', coded('theJournalWentAwayAs', { path }))
  closeToOthers(path)
  sayOlder(folder, found, say)
  if (found.end < found.size) cutTail(path, found, say)
  if (found.head.markDamaged) renewMarks(path, found, say)
  if (found.head.format === 1 || found.head.schema < schemaVersion)
    return appendTo(path, rebuildJournal(path, found, say), found.submissions)
  // only where history may outweigh the record: counting takes as long as reading it all
  if (found.end > compactFrom && found.written >= 2 * found.live) return appendTo(path, compact(path, found, say), found.submissions)
  return appendTo(path, found, found.submissions)
}

export function* journalEntries(path: string, bytes: number): Generator<JournalEntry[]> {
  for (const { entries } of readJournal(path, bytes)) yield entries
}

/** An older copy is valid in itself; only the file beside the journal tells. It may be a restored backup, so it is opened. */
function sayOlder(folder: string, { revision, revisions }: Inspected, say: (line: string) => void): void {
  const latest = readLatest(folder)
  if (latest === null || revisions.has(latest)) return
  say(
    `The journal in ${folder} does not hold write ${latest}, the last that was acknowledged here; its own last is ${revision}. If you put a backup back, that is as it should be: what was written after it is not in it. If you did not, an older or another journal stands in its place: stop Isnad, put the right one back, and write nothing before.`,
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

function compact(path: string, { end, revision, written }: Inspected, say: (line: string) => void): Written {
  const state = emptyState()
  for (const entries of journalEntries(path, end)) applyEntries(state, entries)
  if (written < 2 * (state.nodes.size + state.relationships.size)) return { end, revision }
  const fewer = writeJournal(path, stateEntries(state), revision)
  say(`The journal ${path} was compacted from ${end} to ${fewer} bytes.`)
  return { end: fewer, revision }
}

function appendTo(path: string, from: Written, known: ReadonlyMap<string, Submitted>): Journal {
  let { end: bytes, revision } = from
  const file = openSync(path, 'r+')
  let broken: Coded | null = null
  let turn = 0
  const latest = openLatest(dirname(path))
  latest.note(revision)
  const submissions = new Map(known)
  const noted = noteSubmissions(submissions)
  return {
    submissions,
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
        for (const buffer of framesOf(seen(entries), next, at)) at += await appendAll(file, buffer, at)
        await synced(file)
      } catch (error) {
        noted.forget()
        // half a write must not stand before the next one
        try {
          ftruncateSync(file, bytes)
        } catch {
          broken = coded('theJournalCouldNotBeRepaired', { path })
        }
        // entries are made as they are written, and what makes them may refuse
        if (error instanceof StoreError) throw error
        throw new StoreError(
          'store-unreachable',
          coded('nothingWasWritten', { why: String(error instanceof Error ? error.message : error) }),
          {},
          { cause: error },
        )
      }
      noted.keep()
      bytes = at
      revision = next
      await acknowledge(at)
      latest.note(next)
    },
    close() {
      latest.close()
      fsyncSync(file)
      closeSync(file)
    },
  }

  function* seen(entries: Iterable<JournalEntry>): Generator<JournalEntry> {
    for (const entry of entries) {
      noted.see(entry)
      yield entry
    }
  }

  /** Synced with the next write or at the end: a crash may lose the mark, but never the record. */
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
