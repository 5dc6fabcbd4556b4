/** The journal from its start: whole transactions only. */
import { closeSync, openSync, readSync } from 'node:fs'
import { StoreError } from '../store.ts'
import { fileMagic, frameAt, laterFrame, type ReadAt } from './frames.ts'
import { decodeEntries, type JournalEntry, parseEntries } from './journal-entries.ts'

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

/** Every committed transaction between `from` and `bytes`, in order; throws StoreError when the file is damaged elsewhere than at its end. */
export function* readJournal(path: string, bytes: number, from = fileMagic.length): Generator<Transaction> {
  let entries: JournalEntry[] = []
  for (const { entries: batch, revision, end } of readBatches(path, bytes, from)) {
    for (const entry of decodeEntries(batch)) entries.push(entry)
    if (revision === null) continue
    yield { entries, revision, end }
    entries = []
  }
}

/** The same in small portions, so that a large transaction is never held whole: for readers who know that `bytes` are acknowledged. */
export function* readBatches(path: string, bytes: number, from = fileMagic.length): Generator<Batch> {
  const file = openSync(path, 'r')
  try {
    const read: ReadAt = (offset, length) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, bytes - offset)))
      let done = 0
      while (done < buffer.length) {
        const got = readSync(file, buffer, done, buffer.length - done, offset + done)
        if (got === 0) break
        done += got
      }
      return buffer.subarray(0, done)
    }
    if (!read(0, fileMagic.length).equals(fileMagic))
      throw new StoreError('store-unreachable', `${path} is not a journal that this version of Isnad can read. Nothing was changed.`)
    yield* batches(path, read, from, bytes)
  } finally {
    closeSync(file)
  }
}

function* batches(path: string, read: ReadAt, from: number, bytes: number): Generator<Batch> {
  let offset = from
  while (offset < bytes) {
    const found = frameAt(read, offset)
    if (!found) {
      const later = laterFrame(read, offset, bytes)
      if (later === null) return
      throw new StoreError(
        'store-unreachable',
        `${path} is damaged at byte ${offset}, and whole records follow at byte ${later}. Nothing was changed; restore the file from a copy.`,
      )
    }
    const entries = parseEntries(found.payload.toString())
    const last = entries.at(-1)
    const revision = last?.[0] === 'commit' ? last[1] : null
    if (revision !== null) entries.pop()
    offset = found.next
    yield { entries, revision, end: offset }
  }
}
