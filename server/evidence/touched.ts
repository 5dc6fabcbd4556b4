import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import type { ClaimIndex } from './ledger.ts'

export interface TouchedClaim {
  id: string
  before: ClaimRecord | undefined
  after: ClaimRecord | undefined
  number: number | undefined
}

export interface LedgerChange {
  claims: readonly TouchedClaim[]
  /** Claims whose part in disputes may have depended on these before the change. */
  around: ReadonlySet<string>
  keys: { readonly [K in ClaimIndex]?: ReadonlySet<string> }
}

export interface Effects {
  /** Claims whose contest changed, or that name an entity that is new or gone. */
  claims: readonly string[]
  relations: readonly { id: string; before: Relation | undefined; after: Relation | undefined }[]
}
