import { closeSync, openSync, readSync } from 'node:fs'
import { coded } from '../../contract/told/coded.ts'
import { StoreError } from '../store.ts'
import { type Format, frameAt, type ReadAt } from './frames.ts'
import { decodeEntries, type JournalEntry, parseEntries } from './journal-entries.ts'
import { readHead } from './journal-head.ts'

export interface Transaction {
  entries: JournalEntry[]
  revision: string
  end: number
}

/** Part of a transaction, numbers still marked; `revision` comes with the last part. */
export interface Batch {
  entries: JournalEntry[]
  revision: string | null
  end: number
}

export function* readJournal(path: string, bytes: number): Generator<Transaction> {
  let entries: JournalEntry[] = []
  for (const { entries: batch, revision, end } of readBatches(path, bytes)) {
    for (const entry of decodeEntries(batch)) entries.push(entry)
    if (revision === null) continue
    yield { entries, revision, end }
    entries = []
  }
}

/** A large transaction is never held whole. `from`: a batch's `end`, or 0. Throws StoreError for an unreadable head. */
export function* readBatches(path: string, bytes: number, from = 0): Generator<Batch> {
  const file = openSync(path, 'r')
  try {
    const read = readerOf(file, bytes)
    const head = readHead(read)
    if (!head) throw new StoreError('store-unreachable', coded('isNotAJournalThat', { path }))
    yield* batches(read, from || head.start, bytes, head.format)
  } finally {
    closeSync(file)
  }
}

export function readerOf(file: number, bytes: number): ReadAt {
  return (offset, length) => {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, bytes - offset)))
    let done = 0
    while (done < buffer.length) {
      const got = readSync(file, buffer, done, buffer.length - done, offset + done)
      if (got === 0) break
      done += got
    }
    return buffer.subarray(0, done)
  }
}

function* batches(read: ReadAt, from: number, bytes: number, format: Format): Generator<Batch> {
  let offset = from
  while (offset < bytes) {
    const found = frameAt(read, offset, format)
    if (!found) return
    offset = found.next
    yield batchOf(found.payload, offset)
  }
}

export function batchOf(payload: Buffer, end: number): Batch {
  const entries = parseEntries(payload.toString())
  const last = entries.at(-1)
  const revision = last?.[0] === 'commit' ? last[1] : null
  if (revision !== null) entries.pop()
  return { entries, revision, end }
}
