/** What the routes read: the ledger of the store's current revision, and the search over it. */
import { createLedger, type Ledger } from './evidence/ledger.ts'
import type { GraphStore } from './store/store.ts'

export interface Reading {
  revision: string
  ledger: Ledger
}
export type ReadingOf = () => Promise<Reading>

/** Asks the store for its revision and loads the record only where it has changed; loads of one revision are shared. Throws StoreError. */
export function readingOf(store: GraphStore): ReadingOf {
  let current: { revision: string; reading: Promise<Reading> } | null = null
  return async () => {
    const revision = await store.revision()
    if (current?.revision === revision) return current.reading
    const reading = store.records().then(records => ({ revision, ledger: createLedger(records) }))
    const loading = { revision, reading }
    current = loading
    // A failed load is not kept.
    reading.catch(() => {
      if (current === loading) current = null
    })
    return reading
  }
}
