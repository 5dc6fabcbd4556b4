/** What a journal holds, and whether what is missing at its end was ever acknowledged. */
import { closeSync, openSync, statSync } from 'node:fs'
import { isTornFirst, laterFrame } from './frames.ts'
import { type JournalHead, readHead } from './journal-head.ts'
import { readBatches, readerOf } from './read-journal.ts'

export interface Inspected {
  head: JournalHead
  size: number
  /** Where the last whole transaction ends. */
  end: number
  revision: string
  /** Every write that it holds as such, the first to the last. */
  revisions: ReadonlySet<string>
  /** How many entries were written, and how many elements are left of them at least. */
  written: number
  live: number
  /** Where the first byte stands that is not as it was written, though it was acknowledged or must have been; null where all is well. */
  damagedAt: number | null
}

/** Null where the head itself can't be read. */
export function inspectJournal(path: string): Inspected | null {
  const size = statSync(path).size
  const file = openSync(path, 'r')
  try {
    const read = readerOf(file, size)
    const head = readHead(read)
    if (!head) return null
    const { whole, ...found } = scan(path, size, head.start)
    const acknowledged = head.acknowledged ?? 0
    const torn =
      head.format === 2
        ? whole >= acknowledged
        : whole === size || (isTornFirst(read, whole, size) && laterFrame(read, whole, size, 1) === null)
    return { head, size, ...found, damagedAt: torn && found.end >= acknowledged ? null : whole }
  } finally {
    closeSync(file)
  }
}

/** `whole`: where the last frame ends before the first that does not fit. */
function scan(path: string, size: number, start: number) {
  let [whole, end, revision, written, live] = [start, start, '0', 0, 0]
  let [puts, removals, entries] = [0, 0, 0]
  const revisions = new Set<string>()
  for (const batch of readBatches(path, size)) {
    for (const [what] of batch.entries) {
      if (what === 'node' || what === 'relationship') puts++
      else if (what === 'reset') [puts, live] = [0, 0]
      else removals++
    }
    entries += batch.entries.length
    whole = batch.end
    if (batch.revision === null) continue
    end = batch.end
    revision = batch.revision
    revisions.add(revision)
    written += entries
    // one transaction puts nothing twice, and removes before it puts
    live = Math.max(live - removals, puts)
    ;[puts, removals, entries] = [0, 0, 0]
  }
  return { whole, end, revision, revisions, written, live }
}
