import type { Health } from '../contract/api.ts'
import { wholeGraph } from '../evidence/draw-relations.ts'
import type { Ledger } from '../evidence/ledger.ts'

/** What is in the record, under no lens. */
export function counts(ledger: Ledger): Health['counts'] {
  let sources = 0
  for (const { facts } of ledger.entities.values()) if (facts) sources++
  return { entities: ledger.entities.size, relations: wholeGraph(ledger).size, claims: ledger.claims.size, sources }
}
