/** The journal from its start: whole transactions only. */
import { closeSync, openSync, readSync } from 'node:fs'
import { StoreError } from '../store.ts'
import { type Format, frameAt, type ReadAt } from './frames.ts'
import { decodeEntries, type JournalEntry, parseEntries } from './journal-entries.ts'
import { readHead } from './journal-head.ts'

export interface Transaction {
  entries: JournalEntry[]
  revision: string
  end: number
}

/** Some entries of a transaction, numbers still marked; `revision` comes with its last ones. */
export interface Batch {
  entries: JournalEntry[]
  revision: string | null
  end: number
}

/** Every committed transaction from the first on up to `bytes`, in order; it ends before the first frame that does not fit. */
export function* readJournal(path: string, bytes: number): Generator<Transaction> {
  let entries: JournalEntry[] = []
  for (const { entries: batch, revision, end } of readBatches(path, bytes)) {
    for (const entry of decodeEntries(batch)) entries.push(entry)
    if (revision === null) continue
    yield { entries, revision, end }
    entries = []
  }
}

/**
 * The same in small portions, so that a large transaction is never held whole. `from` is the `end` of a batch, 0 for the first one.
 * Throws StoreError where the head cannot be read.
 */
export function* readBatches(path: string, bytes: number, from = 0): Generator<Batch> {
  const file = openSync(path, 'r')
  try {
    const read = readerOf(file, bytes)
    const head = readHead(read)
    if (!head) throw new StoreError('store-unreachable', `${path} is not a journal that this version of Isnad can read.`)
    yield* batches(read, from || head.start, bytes, head.format)
  } finally {
    closeSync(file)
  }
}

/** Reads an open file that ends at `bytes`. */
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

/** What a frame's payload says. */
export function batchOf(payload: Buffer, end: number): Batch {
  const entries = parseEntries(payload.toString())
  const last = entries.at(-1)
  const revision = last?.[0] === 'commit' ? last[1] : null
  if (revision !== null) entries.pop()
  return { entries, revision, end }
}
