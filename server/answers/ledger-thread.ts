/** Drawing a hundred thousand claims takes seconds, hence a thread; exports, tables and communities have others. */

import type { Api } from '../contract/api.ts'
import type { GraphStore, RecordSource } from '../store/store.ts'
import { maxMegabytes, youngMegabytes } from '../threads/memory.ts'
import { type WorkerClient, workerClient } from '../threads/worker-client.ts'
import type { RemoteKeeper } from './answers.ts'
import { revived } from './failures.ts'
import type { Input } from './input.ts'
import type { Question, ReadName, WriteName } from './keeper.ts'
import type { ExportCalls, LedgerCalls, RegionCalls } from './ledger-calls.ts'

const transferOf = (source: RecordSource) => ('packed' in source ? [source.packed.buffer] : [])

/** An export is followed by another only now and then, ms. */
const exportIdleMs = 10_000

/** Keeps a record of its own for as long as somebody looks at tables, ms. */
const planningIdleMs = 60_000

/** A stranger's table may make these slow: others are answered meanwhile. */
const ofTables: ReadonlySet<ReadName> = new Set<ReadName>(['tables', 'importLook', 'importUnreadable', 'sheetChanges'])
const tablesWritten: ReadonlySet<WriteName> = new Set<WriteName>(['importRows', 'sheetChanges'])

const needsRegions = ({ name, input }: Question<ReadName>): boolean =>
  name === 'overview' || (name === 'graph' && (input as Input<Api['graph']> | null)?.query.region !== undefined)

/** Starts at the first call; after a fault a new thread loads the record again. */
export function ledgerThread(store: GraphStore): RemoteKeeper & { close(): Promise<void> } {
  const ledger = (): WorkerClient<LedgerCalls> => {
    const made: WorkerClient<LedgerCalls> = workerClient<LedgerCalls>({
      file: new URL('ledger-worker.ts', import.meta.url),
      maxMegabytes,
      youngMegabytes,
      revive: revived,
      idleMs: () => (made === thread ? undefined : planningIdleMs),
    })
    return made
  }
  /** The one answers; in the other tables are looked at and written. After such a write it has the new ledger, and they change places. */
  let thread = ledger()
  let planning = ledger()
  /** The revision from which the other thread has proposed. */
  let apart: string | null = null
  const exports = workerClient<ExportCalls>({
    file: new URL('export-worker.ts', import.meta.url),
    maxMegabytes,
    revive: revived,
    idleMs: exportIdleMs,
  })
  const communities = workerClient<RegionCalls>({
    file: new URL('regions-worker.ts', import.meta.url),
    maxMegabytes,
    revive: revived,
    idleMs: exportIdleMs,
  })
  /** Null where the store has moved on meanwhile. */
  const plan = async <T>(revision: string, ask: () => Promise<T | null>): Promise<T | null> => {
    const answer = await ask()
    if (answer !== null) return answer
    const source = await store.recordSource()
    await planning.call('load', { revision, source }, { transfer: transferOf(source) })
    return ask()
  }
  const changePlaces = async (from: string, to: string): Promise<void> => {
    const places = await thread.call('places', { revision: from }).catch(() => null)
    if (places) await planning.call('placed', { revision: from, places })
    ;[thread, planning] = [planning, thread]
    await thread.call('follow', { from, to })
    // it ends when nobody looks at a table for a while, which is counted from its last call
    await planning.call('places', { revision: to })
  }
  let finding: { revision: string; done: Promise<void> } | null = null
  const findRegions = (revision: string): Promise<void> => {
    if (finding?.revision === revision) return finding.done
    const mine = { revision, done: find(revision) }
    finding = mine
    const forget = () => {
      if (finding === mine) finding = null
    }
    mine.done.then(forget, forget)
    return mine.done
  }
  const find = async (revision: string): Promise<void> => {
    const ends = await thread.call('ends', { revision })
    if (!ends) return
    const found = await communities.call('find', ends, { transfer: [ends.ends.buffer as ArrayBuffer] })
    await thread.call('regions', { revision, found }, { transfer: [found.of.buffer as ArrayBuffer] })
  }
  return {
    async load(revision) {
      const source = await store.recordSource()
      await thread.call('load', { revision, source }, { transfer: transferOf(source) })
    },
    async read(question) {
      if (ofTables.has(question.name)) return plan(question.revision, () => planning.call('read', question))
      if (needsRegions(question)) await findRegions(question.revision)
      if (question.name !== 'exportAll') return thread.call('read', question)
      const source = await store.recordSource()
      return exports.call('make', { source }, { transfer: transferOf(source) })
    },
    async propose(question) {
      if (!tablesWritten.has(question.name)) {
        apart = null
        return thread.call('propose', question)
      }
      const proposal = await plan(question.revision, () => planning.call('propose', question))
      apart = proposal && question.revision
      return proposal
    },
    proposeChange(from, change) {
      apart = null
      return thread.call('proposeChange', { from, change })
    },
    async follow(from, to) {
      if (apart === from) await changePlaces(from, to)
      else await thread.call('follow', { from, to })
      apart = null
    },
    change: (from, to, change) => thread.call('change', { from, to, change }),
    written: question => thread.call('written', question),
    close: async () => void (await Promise.all([thread.close(), planning.close(), exports.close(), communities.close()])),
  }
}
