import { closeSync, openSync, statSync } from 'node:fs'
import type { Submitted } from '../submissions.ts'
import { frameAt, isTornFirst, laterFrame, type ReadAt } from './frames.ts'
import { type JournalHead, readHead } from './journal-head.ts'
import { noteSubmissions } from './note-submissions.ts'
import { type Batch, batchOf, readerOf } from './read-journal.ts'

export interface Inspected {
  head: JournalHead
  size: number
  end: number
  revision: string
  revisions: ReadonlySet<string>
  written: number
  live: number
  submissions: ReadonlyMap<string, Submitted>
  /** First wrong byte of what was or must have been acknowledged; null where there is none. */
  damagedAt: number | null
}

export function inspectJournal(path: string): Inspected | null {
  const size = statSync(path).size
  const file = openSync(path, 'r')
  try {
    const read = readerOf(file, size)
    const head = readHead(read)
    if (!head) return null
    const { whole, ...found } = scan(read, size, head)
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

/** `whole`: end of the last valid frame. Parses only what counting needs; whoever reads the record parses the rest. */
function scan(read: ReadAt, size: number, { start, format }: JournalHead) {
  let [whole, end, revision, written, live] = [start, start, '0', 0, 0]
  let [puts, removals] = [0, 0]
  const revisions = new Set<string>()
  const submissions = new Map<string, Submitted>()
  const noted = noteSubmissions(submissions)
  for (let frame = frameAt(read, start, format); frame && whole < size; frame = frameAt(read, whole, format)) {
    const { payload, next } = frame
    whole = next
    const { entries } = payload.includes(resetMark) || payload.includes(submissionMark) ? batchOf(payload, next) : nothing
    if (entries.some(([what]) => what === 'reset')) [puts, live] = [0, 0]
    for (const entry of entries) noted.see(entry)
    puts += countIn(payload, putMarks)
    removals += countIn(payload, removeMarks)
    const committed = committedIn(payload)
    if (committed === null) continue
    noted.keep()
    end = whole
    revision = committed
    revisions.add(revision)
    written += puts + removals
    // a transaction puts nothing twice, and removes before it puts
    live = Math.max(live - removals, puts)
    ;[puts, removals] = [0, 0]
  }
  return { whole, end, revision, revisions, written, live, submissions }
}

const nothing: Pick<Batch, 'entries'> = { entries: [] }

// inside texts quotation marks are escaped, so these begin an entry or, rarely, a list of texts
const putMarks = ['["node",', '["relationship",'].map(mark => Buffer.from(mark))
const removeMarks = ['["remove-'].map(mark => Buffer.from(mark))
const resetMark = Buffer.from('["reset"]')
const submissionMark = Buffer.from('["node","Submission",')

function countIn(payload: Buffer, marks: readonly Buffer[]): number {
  let count = 0
  for (const mark of marks) for (let at = payload.indexOf(mark); at !== -1; at = payload.indexOf(mark, at + mark.length)) count++
  return count
}

const committedIn = (payload: Buffer): string | null =>
  /\["commit","([^"\\]+)"\]\]$/.exec(payload.subarray(-100).toString('latin1'))?.[1] ?? null
