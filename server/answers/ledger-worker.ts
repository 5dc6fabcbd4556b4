import { Moved, serveCalls } from '../threads/serve-calls.ts'
import { failureOf } from './failures.ts'
import { createKeeper } from './keeper.ts'
import type { LedgerCalls } from './ledger-calls.ts'
import { moved } from './moved.ts'
import { recordsFrom } from './records-from.ts'

const keeper = createKeeper()

serveCalls<LedgerCalls>(
  {
    load({ revision, source }) {
      keeper.load('packed' in source ? revision : source.revision, recordsFrom(source))
      return null
    },
    read: question => moved(keeper.read(question)),
    ends({ revision }) {
      const found = keeper.ends(revision)
      return found && new Moved({ count: found.ids.length, ends: found.ends }, [found.ends.buffer as ArrayBuffer])
    },
    places: ({ revision }) => keeper.places(revision),
    placed({ revision, places }) {
      keeper.placed(revision, places)
      return null
    },
    regions({ revision, found }) {
      keeper.regions(revision, found)
      return null
    },
    propose: question => keeper.propose(question),
    proposeChange: ({ from, change }) => keeper.proposeChange(from, change),
    follow({ from, to }) {
      keeper.follow(from, to)
      return null
    },
    change: ({ from, to, change }) => keeper.change(from, to, change),
    written: question => moved(keeper.written(question)),
  },
  failureOf,
)
