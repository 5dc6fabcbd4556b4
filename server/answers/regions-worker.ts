/** Communities of a large record take a second or two: a thread of their own, so that no other answer waits. */
import { findCommunities } from '../overview/communities.ts'
import { Moved, serveCalls } from '../threads/serve-calls.ts'
import { failureOf } from './failures.ts'
import type { RegionCalls } from './ledger-calls.ts'

serveCalls<RegionCalls>(
  {
    find({ count, ends }) {
      const found = findCommunities(count, ends)
      return new Moved(found, [found.of.buffer as ArrayBuffer])
    },
  },
  failureOf,
)
