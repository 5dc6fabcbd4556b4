import type { Assessment } from '../contract/graph.ts'
import { newestFirst } from '../evidence/grades.ts'
import type { Ledger } from '../evidence/ledger.ts'

export const assessmentsOf = (ledger: Ledger, ids: readonly string[]): Assessment[] =>
  [...new Set(ids)].flatMap(id => ledger.assessments.get(id)).sort(newestFirst)
