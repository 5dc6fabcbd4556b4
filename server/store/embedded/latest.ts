/**
 * Beside the journal, the last write that was acknowledged: an older copy of a journal is whole in itself, and only this tells that there
 * was more. It is written after the journal is synced and not synced itself, so that it is never ahead of what is on the disk.
 */
import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { privateFile } from '../private-files.ts'

const fileIn = (folder: string): string => join(folder, 'journal.latest')
/** Longer than any revision, so that a new one covers the last. */
const width = 40

/** The revision; null where none is known. */
export function readLatest(folder: string): string | null {
  try {
    return /^(\d+-[0-9a-f]{8})\s*$/.exec(readFileSync(fileIn(folder), 'utf8'))?.[1] ?? null
  } catch {
    return null
  }
}

export interface Latest {
  /** A failure is no write's: the journal has it. */
  note(revision: string): void
  close(): void
}

/** The caller holds the folder's lock. */
export function openLatest(folder: string): Latest {
  let file: number | null = null
  try {
    file = openSync(fileIn(folder), constants.O_RDWR | constants.O_CREAT, privateFile)
  } catch {
    // not worth a start: the journal says whether the folder can be used
  }
  return {
    note(revision) {
      if (file === null) return
      try {
        writeSync(file, `${revision.padEnd(width)}\n`, 0)
      } catch {
        // no room: what stands there is an older write, which the journal holds too
      }
    },
    close() {
      if (file !== null) closeSync(file)
    },
  }
}
