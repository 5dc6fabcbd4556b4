import type { WireValue } from '../../server/contract/query.ts'
import { rowsIn } from '../../server/store/portions.ts'
import type { GraphStore, QueryRequest, QuerySummary } from '../../server/store/store.ts'

export interface Answer extends QuerySummary {
  columns: string[]
  values: WireValue[][]
}

export const request = (cypher: string, more: Partial<QueryRequest> = {}): QueryRequest => ({
  cypher,
  params: {},
  rowLimit: 1000,
  timeoutMs: 60_000,
  byteLimit: 10_000_000,
  signal: new AbortController().signal,
  ...more,
})

/** Runs a query to its end; throws what the store throws. */
export async function ask(store: GraphStore, cypher: string, more: Partial<QueryRequest> = {}): Promise<Answer> {
  const { columns, rows } = await store.query(request(cypher, more))
  const values: WireValue[][] = []
  for (;;) {
    const { done, value } = await rows.next()
    if (done) return { ...value, columns, values }
    values.push(...rowsIn(value))
  }
}

/** The slug of the StoreError that it fails with, or "no error". */
export async function slugOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'no error'
  } catch (error) {
    return (error as { slug?: string }).slug ?? String(error)
  }
}

export const plain = (values: WireValue[][]): unknown[][] => values.map(row => row.map(plainValue))

function plainValue(wire: WireValue): unknown {
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) return wire
  if (wire.$type === 'Integer' || wire.$type === 'Float') return Number(wire._value)
  if (wire.$type === 'List') return (wire._value as WireValue[]).map(plainValue)
  return wire._value
}
