/** Graph → store: idempotent, in one step, and started over when somebody else wrote in between. */
import { setTimeout as sleep } from 'node:timers/promises'
import { noRecords, type Records } from '../server/evidence/records.ts'
import { changeBetween } from '../server/store/change-between.ts'
import { StoreError } from '../server/store/store.ts'
import type { SeedGraph } from './build-graph.ts'
import { checkGraph } from './check-graph.ts'
import { type Finding, SeedError } from './finding.ts'
import { type Changes, type MergeOptions, mergeRecords } from './merge-records.ts'
import type { SeedTarget } from './seed-target.ts'

export interface LoadOptions extends MergeOptions {
  dryRun?: boolean
  /** Asked only before something is taken away or superseded; false, or no function, writes nothing. */
  confirm?: (loaded: Loaded) => Promise<boolean>
  writing?: () => void
}

export interface Loaded {
  changes: Changes
  before: Records
  records: Records
}

const attempts = 12

/** Throws SeedError (nothing written) and StoreError. */
export async function loadGraph(target: SeedTarget, files: SeedGraph, options: LoadOptions): Promise<Loaded> {
  const { dryRun = false, reset = false, confirm } = options
  let agreed: string | null = null
  for (let attempt = 1; ; attempt++) {
    const held = await target.read()
    const graph = reset ? files : files.over(held.records)
    const { records, changes, findings } = mergeRecords(held.records, graph, options)
    const wrong = [...checkGraph(graph, reset ? noRecords : held.records), ...findings]
    if (wrong.length > 0) throw new SeedError(wrong)
    const loaded = { records, changes, before: held.records }
    if (dryRun) return loaded
    const asked = confirm && isGrave(changes) ? JSON.stringify(changes) : null
    // only what somebody agreed to is done: if the store changed meanwhile, they are asked again
    if (asked !== null && asked !== agreed) {
      if (!(await confirm?.(loaded))) throw new SeedError([refusal])
      agreed = asked
    }
    try {
      options.writing?.()
      await target.write(held, changeBetween(held.records, records))
      return loaded
    } catch (error) {
      if (!(error instanceof StoreError && error.slug === 'conflict') || attempt === attempts) throw error
      await sleep(20 * attempt * (1 + Math.random()))
    }
  }
}

const isGrave = ({ corrected, withdrawn, changed, removed, others }: Changes): boolean =>
  [corrected, withdrawn, changed, others.changed, ...Object.values(removed)].some(list => list.length > 0)

const refusal: Finding = {
  file: null,
  record: null,
  field: null,
  reason: 'this was not agreed to',
  fix: 'add --yes where nobody can be asked',
}
