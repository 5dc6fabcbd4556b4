/** By id; the form in which files, ledger and stores exchange the record. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Assessment, EntityRecord } from '../contract/graph.ts'
import type { Predicate } from '../contract/ontology.ts'
import type { FamilyRow, KindRow } from '../contract/vocabulary.ts'

export interface Records {
  entities: EntityRecord[]
  claims: ClaimRecord[]
  predicates: Predicate[]
  assessments: Assessment[]
  kinds: KindRow[]
  families: FamilyRow[]
}

export const noRecords: Records = { entities: [], claims: [], predicates: [], assessments: [], kinds: [], families: [] }
