import type { Health } from '../contract/answers.ts'
import { everyone } from '../contract/everyone.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { isActive } from '../evidence/tally.ts'

/** All that was stated in it is withdrawn or corrected: it stays in the record, and counts no more. */
const isEmptied = ({ bySource }: Ledger, id: string): boolean => {
  const stated = bySource.get(id)
  return stated.length > 0 && !stated.some(isActive)
}

export function counts(ledger: Ledger): Health['counts'] {
  let sources = 0
  for (const { id, facts } of ledger.entities.values()) if (facts && !isEmptied(ledger, id)) sources++
  return {
    entities: ledger.entities.size,
    relations: underLens(ledger, everyone).relations.length,
    claims: [...ledger.claims.values()].filter(isActive).length,
    sources,
  }
}
