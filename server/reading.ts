/** What the routes read: the ledger of the store's current revision, and the search over it. */
import { createLedger, type Ledger } from './evidence/ledger.ts'
import { createSearch, type Search } from './ledger/search.ts'
import type { GraphStore } from './store/store.ts'

export interface Reading {
  revision: string
  ledger: Ledger
  search: Search
}
export type ReadingOf = () => Promise<Reading>

/** Asks the store for its revision and loads the record only where it has changed; loads of one revision are shared. Throws StoreError. */
export function readingOf(store: GraphStore): ReadingOf {
  let current: { revision: string; reading: Promise<Reading> } | null = null
  return async () => {
    const revision = await store.revision()
    if (current?.revision === revision) return current.reading
    const reading = store.records().then(records => {
      const ledger = createLedger(records)
      return { revision, ledger, search: createSearch(ledger) }
    })
    const loading = { revision, reading }
    current = loading
    // A failed load is not kept.
    reading.catch(() => {
      if (current === loading) current = null
    })
    return reading
  }
}
