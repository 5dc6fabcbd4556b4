/** Drawing a hundred thousand claims takes seconds, hence a thread; exports, tables and communities have others. */

import type { Api } from '../contract/api.ts'
import type { GraphStore, RecordSource } from '../store/store.ts'
import { maxMegabytes, youngMegabytes } from '../threads/memory.ts'
import { workerClient } from '../threads/worker-client.ts'
import type { RemoteKeeper } from './answers.ts'
import { revived } from './failures.ts'
import type { Input } from './input.ts'
import type { Json } from './json.ts'
import type { Question, ReadName } from './keeper.ts'
import type { ExportCalls, LedgerCalls, RegionCalls } from './ledger-calls.ts'

const transferOf = (source: RecordSource) => ('packed' in source ? [source.packed.buffer] : [])

/** An export is followed by another only now and then, ms. */
const exportIdleMs = 10_000

/** Keeps a record of its own for as long as somebody looks at tables, ms. */
const planningIdleMs = 60_000

/** A stranger's table may make these slow: others are answered meanwhile. */
const ofTables: ReadonlySet<ReadName> = new Set<ReadName>(['tables', 'importLook', 'importUnreadable', 'sheetChanges'])

const needsRegions = ({ name, input }: Question<ReadName>): boolean =>
  name === 'overview' || (name === 'graph' && (input as Input<Api['graph']> | null)?.query.region !== undefined)

/** Starts at the first call; after a fault a new thread loads the record again. */
export function ledgerThread(store: GraphStore): RemoteKeeper & { close(): Promise<void> } {
  const thread = workerClient<LedgerCalls>({
    file: new URL('ledger-worker.ts', import.meta.url),
    maxMegabytes,
    youngMegabytes,
    revive: revived,
  })
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
  const planning = workerClient<LedgerCalls>({
    file: new URL('ledger-worker.ts', import.meta.url),
    maxMegabytes,
    youngMegabytes,
    revive: revived,
    idleMs: planningIdleMs,
  })
  const plan = async (question: Question<ReadName>): Promise<Json | null> => {
    const answer = await planning.call('read', question)
    if (answer !== null) return answer
    const source = await store.recordSource()
    await planning.call('load', { revision: question.revision, source }, { transfer: transferOf(source) })
    return planning.call('read', question)
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
      if (ofTables.has(question.name)) return plan(question)
      if (needsRegions(question)) await findRegions(question.revision)
      if (question.name !== 'exportAll') return thread.call('read', question)
      const source = await store.recordSource()
      return exports.call('make', { source }, { transfer: transferOf(source) })
    },
    propose: question => thread.call('propose', question),
    proposeChange: (from, change) => thread.call('proposeChange', { from, change }),
    follow: async (from, to) => void (await thread.call('follow', { from, to })),
    change: (from, to, change) => thread.call('change', { from, to, change }),
    written: question => thread.call('written', question),
    close: async () => void (await Promise.all([thread.close(), planning.close(), exports.close(), communities.close()])),
  }
}
