import type { Assessment } from '../contract/graph.ts'
import type { Ledger } from '../evidence/ledger.ts'

/** Judgements on any of these claims and sources, newest first. */
export function assessmentsOf(ledger: Ledger, ids: readonly string[]): Assessment[] {
  const asked = new Set(ids)
  const when = ({ date, recordedAt }: Assessment): string => `${date} ${recordedAt ?? ''}`
  return ledger.records.assessments
    .filter(({ claim, source }) => asked.has(claim ?? source ?? ''))
    .sort((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : a.id < b.id ? -1 : 1))
}
