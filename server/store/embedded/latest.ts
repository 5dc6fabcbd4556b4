/** Only this tells an older copy of a journal. Written after the journal is synced, and not synced itself: never ahead of the disk. */
import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { privateFile } from '../private-files.ts'

const fileIn = (folder: string): string => join(folder, 'journal.latest')
/** Longer than any revision, so that each overwrites the last. */
const width = 40

export function readLatest(folder: string): string | null {
  try {
    return /^(\d+-[0-9a-f]{8})\s*$/.exec(readFileSync(fileIn(folder), 'utf8'))?.[1] ?? null
  } catch {
    return null
  }
}

export interface Latest {
  note(revision: string): void
  close(): void
}

export function openLatest(folder: string): Latest {
  let file: number | null = null
  try {
    file = openSync(fileIn(folder), constants.O_RDWR | constants.O_CREAT, privateFile)
  } catch {
    // no reason to fail: the journal tells whether the folder can be used
  }
  return {
    note(revision) {
      if (file === null) return
      try {
        writeSync(file, `${revision.padEnd(width)}\n`, 0)
      } catch {
        // disk full: an older write stays there, which the journal holds too
      }
    },
    close() {
      if (file !== null) closeSync(file)
    },
  }
}
