/** Graph -> store: idempotent, in one step, and again from the start when somebody else wrote in between. */
import { setTimeout as sleep } from 'node:timers/promises'
import { noRecords, type Records } from '../server/store/records.ts'
import { StoreError } from '../server/store/store.ts'
import type { SeedGraph } from './build-graph.ts'
import { checkGraph } from './check-graph.ts'
import { SeedError } from './finding.ts'
import { type Changes, mergeRecords } from './merge-records.ts'
import type { SeedTarget } from './seed-target.ts'

export interface LoadOptions {
  /** Whose claims these are; see mergeRecords. */
  author: string
  whole: boolean
  dryRun?: boolean
  /** Everything that the store holds gives way to these files, in the same one step. */
  reset?: boolean
}

export interface Loaded {
  changes: Changes
  /** What the store holds now, or would hold. */
  records: Records
}

const attempts = 12

/** Throws SeedError (nothing written) and StoreError. */
export async function loadGraph(
  target: SeedTarget,
  graph: SeedGraph,
  { author, whole, dryRun = false, reset = false }: LoadOptions,
): Promise<Loaded> {
  for (let attempt = 1; ; attempt++) {
    const held = await target.read()
    const before = reset ? noRecords : held.records
    const { records, changes, findings } = mergeRecords(before, graph, author, whole)
    const wrong = [...checkGraph(graph, before), ...findings]
    if (wrong.length > 0) throw new SeedError(wrong)
    if (dryRun) return { records, changes }
    try {
      await target.write(held, records)
      return { records, changes }
    } catch (error) {
      if (!(error instanceof StoreError && error.slug === 'conflict') || attempt === attempts) throw error
      await sleep(20 * attempt * (1 + Math.random()))
    }
  }
}
