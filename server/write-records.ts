/** A submission into the store: computed on the whole record, written as a difference, and again from the start when somebody else wrote in between. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Ledger } from './evidence/ledger.ts'
import type { ReadingOf } from './reading.ts'
import type { Submission } from './record/submit.ts'
import { diffElements } from './store/diff-elements.ts'
import { type GraphStore, StoreError } from './store/store.ts'
import { toElements } from './store/to-elements.ts'

const attempts = 12

/** Answers the record as it is afterwards. Throws Refused (nothing written) and StoreError. */
export type Write = (submission: Submission) => Promise<{ ledger: Ledger; id: string }>

/** Writes of this process wait for each other: two at once would only make one of them start again. */
export function writer(store: GraphStore, reading: ReadingOf): Write {
  let last: Promise<unknown> = Promise.resolve()
  return submission => {
    const mine = last.then(() => writeNow(store, reading, submission))
    last = mine.catch(() => {})
    return mine
  }
}

async function writeNow(store: GraphStore, reading: ReadingOf, submission: Submission): ReturnType<Write> {
  for (let attempt = 1; ; attempt++) {
    const { revision, ledger } = await reading()
    const { records, id } = submission(ledger, new Date().toISOString())
    try {
      await store.write(diffElements(toElements(ledger.records), toElements(records), revision))
      return { ledger: (await reading()).ledger, id }
    } catch (error) {
      if (!(error instanceof StoreError && error.slug === 'conflict') || attempt === attempts) throw error
      await sleep(20 * attempt * (1 + Math.random()))
    }
  }
}
