import { recordsOfJournal } from '../store/embedded/fold-records.ts'
import { unpackRecords } from '../store/packed-records.ts'
import { Moved, serveCalls } from '../threads/serve-calls.ts'
import { failureOf } from './failures.ts'
import type { Json } from './json.ts'
import { createKeeper } from './keeper.ts'
import type { LedgerCalls } from './ledger-thread.ts'

const keeper = createKeeper()
const moved = (json: Json | null): Moved<Json | null> => new Moved(json, json ? [json.bytes.buffer] : [])

serveCalls<LedgerCalls>(
  {
    load({ revision, source }) {
      if ('packed' in source) keeper.load(revision, unpackRecords(source.packed))
      else keeper.load(source.revision, recordsOfJournal(source.journal.path, source.journal.bytes))
      return null
    },
    read: question => moved(keeper.read(question)),
    propose: question => keeper.propose(question),
    proposeChange: ({ from, change }) => keeper.proposeChange(from, change),
    follow({ from, to }) {
      keeper.follow(from, to)
      return null
    },
    written: question => moved(keeper.written(question)),
  },
  failureOf,
)
