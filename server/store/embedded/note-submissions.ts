import { type Submitted, submissionIn } from '../submissions.ts'
import type { JournalEntry } from './journal-entries.ts'

export interface NoteSubmissions {
  see(entry: JournalEntry): void
  keep(): void
  forget(): void
}

export function noteSubmissions(kept: Map<string, Submitted>): NoteSubmissions {
  let seen: [string, Submitted][] = []
  let reset = false
  const forget = () => {
    seen = []
    reset = false
  }
  return {
    forget,
    see(entry) {
      if (entry[0] === 'node' && entry[1] === 'Submission') seen.push([entry[2], submissionIn(entry[4])])
      else if (entry[0] === 'reset') [reset, seen] = [true, []]
    },
    keep() {
      if (reset) kept.clear()
      for (const [id, submitted] of seen) kept.set(id, submitted)
      forget()
    },
  }
}
