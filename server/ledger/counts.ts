import type { Health } from '../contract/answers.ts'
import { everyone } from '../contract/everyone.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { isActive } from '../evidence/tally.ts'

export function counts(ledger: Ledger): Health['counts'] {
  let sources = 0
  for (const { facts } of ledger.entities.values()) if (facts) sources++
  return {
    entities: ledger.entities.size,
    relations: underLens(ledger, everyone).relations.length,
    claims: [...ledger.claims.values()].filter(isActive).length,
    sources,
  }
}
