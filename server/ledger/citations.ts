import type { QueryLine } from '../contract/query.ts'
import { wholeGraph } from '../evidence/draw-relations.ts'
import { Grouped } from '../evidence/grouped.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { titleOf } from './refs.ts'

export type Citation = Extract<QueryLine, { type: 'summary' }>['citations'][number]

export function citations(ledger: Ledger, claimIds: Iterable<string>, relationIds: Iterable<string>): Citation[] {
  const cited = new Set(claimIds)
  const whole = wholeGraph(ledger)
  for (const id of relationIds) for (const claimId of whole.get(id)?.claimIds ?? []) cited.add(claimId)
  const bySource = new Grouped<string>()
  for (const id of [...cited].sort()) {
    const claim = ledger.claims.get(id)
    if (claim) bySource.add(claim.source, id)
  }
  return [...bySource.keys()].sort().map(source => ({ source, title: titleOf(ledger, source), claimIds: [...bySource.get(source)] }))
}
