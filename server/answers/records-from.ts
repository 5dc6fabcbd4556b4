import type { Records } from '../evidence/records.ts'
import { recordsOfJournal } from '../store/embedded/fold-records.ts'
import { unpackRecords } from '../store/packed-records.ts'
import type { RecordSource } from '../store/store.ts'

export const recordsFrom = (source: RecordSource): Records =>
  'packed' in source ? unpackRecords(source.packed) : recordsOfJournal(source.journal.path, source.journal.bytes)
