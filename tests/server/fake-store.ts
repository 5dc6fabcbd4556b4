import type { WireValue } from '../../server/contract/query.ts'
import { asItIs } from '../../server/contract/told/coded.ts'
import { packRecords } from '../../server/store/packed-records.ts'
import { portionOf } from '../../server/store/portions.ts'
import { type GraphStore, type QueryRequest, type QueryRun, type QuerySummary, StoreError } from '../../server/store/store.ts'
import { fakeRecords } from './fake-records.ts'

export const text = (value: string): WireValue => ({ $type: 'String', _value: value })

export const summary = (rows: number, more: Partial<QuerySummary> = {}): QuerySummary => ({
  rows,
  truncated: false,
  cut: null,
  ms: 1,
  ...more,
})

export const fakeStore = (more: Partial<GraphStore> = {}): GraphStore => ({
  health: async () => ({ kind: 'embedded', version: 'fake', connected: true }),
  revision: async () => '1',
  records: async () => fakeRecords,
  recordSource: async () => ({ packed: packRecords(fakeRecords) }),
  schema: async () => ({ labels: [], relationshipTypes: [], propertyKeys: [], procedures: [], functions: [] }),
  follow: async () => ({ text: null, unfollowed: [] }),
  query: async () => rowsOf(['x'], []),
  plan: async () => ({ plan: { operator: 'ProduceResults', details: '', estimatedRows: null, rows: null, children: [] }, columns: ['x'] }),
  prepare: async () => {},
  write: async () => '2',
  reset: async () => '2',
  submitted: async () => null,
  warm: async () => {},
  announce: async () => {},
  close: async () => {},
  ...more,
})

export function rowsOf(columns: string[], rows: WireValue[][]): QueryRun {
  return {
    columns,
    rows: (async function* () {
      for (const row of rows) yield portionOf([row])
      return summary(rows.length)
    })(),
  }
}

/** What nobody stops ends after this, so that a test of a broken defence fails instead of running for ever. */
const patienceMs = 10_000

/** A query that gives rows for ever until it is left or told to stop. `state` says what became of it. */
export function endless(row: WireValue[] = [{ $type: 'String', _value: 'x'.repeat(1000) }]): {
  query: GraphStore['query']
  state: { produced: number; open: number; stoppedAt: number | null }
} {
  const portion = portionOf([row])
  const state = { produced: 0, open: 0, stoppedAt: null as number | null }
  const rows = async function* (signal: AbortSignal): QueryRun['rows'] {
    state.open++
    const until = performance.now() + patienceMs
    try {
      for (;;) {
        if (performance.now() > until) throw new Error('nobody stopped it')
        if (signal.aborted) throw new StoreError('cancelled', asItIs('stopped by the signal'))
        state.produced++
        yield portion
        if (state.produced % 64 === 0) await new Promise(setImmediate)
      }
    } finally {
      state.open--
      state.stoppedAt = performance.now()
    }
  }
  return { state, query: async ({ signal }: QueryRequest) => ({ columns: ['x'], rows: rows(signal) }) }
}

export function silent(): { query: GraphStore['query']; state: { open: number; stoppedAt: number | null } } {
  const state = { open: 0, stoppedAt: null as number | null }
  const rows = async function* (signal: AbortSignal): QueryRun['rows'] {
    state.open++
    try {
      await new Promise((_, reject) => {
        setTimeout(() => reject(new Error('nobody stopped it')), patienceMs).unref()
        signal.addEventListener('abort', () => reject(new StoreError('cancelled', asItIs('stopped by the signal'))))
      })
      return summary(0)
    } finally {
      state.open--
      state.stoppedAt = performance.now()
    }
  }
  return { state, query: async ({ signal }: QueryRequest) => ({ columns: ['x'], rows: rows(signal) }) }
}
