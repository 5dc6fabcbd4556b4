import type { ExportedFile } from '../contract/write.ts'
import type { Records } from '../evidence/records.ts'
import { filesOfRecord, filesOfSource, NotAFile } from '../record/to-files.ts'
import { ProblemError } from './problems.ts'

/** Throws ProblemError not-faithful for what would not read back the same. */
export const wholeRecord = (records: Records): { files: ExportedFile[] } => ({ files: faithful(() => filesOfRecord(records)) })

export const oneSource = (records: Records, id: string): { files: ExportedFile[] } => ({
  files: faithful(() => filesOfSource(records, id)),
})

function faithful<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof NotAFile) throw new ProblemError('not-faithful', error.told)
    throw error
  }
}
