import type { ClaimRecord } from '../../contract/claim.ts'
import type { Mapping } from '../../contract/import/mapping.ts'
import type { DryRunInput } from '../../contract/import.ts'
import type { Kinds } from '../../contract/kinds.ts'
import type { Predicate } from '../../contract/ontology.ts'
import type { Noted } from '../../contract/told/noted.ts'
import type { Records } from '../../evidence/records.ts'
import type { Material, Row } from '../../tables/table.ts'
import type { Resolved } from './entities.ts'
import type { Fault } from './fault.ts'
import type { Sheet } from './sheet.ts'
import type { Tie } from './ties.ts'

export type RowIs = 'new' | 'changed' | 'same' | 'otherwise' | 'aside' | 'unreadable'

export interface PlannedRow {
  row: Row
  is: RowIs
  claims: ClaimRecord[]
  fault: Fault | null
  against: ClaimRecord | null
}

export interface Plan {
  batch: string
  sheet: Sheet
  mapping: Mapping
  rows: PlannedRow[]
  names: Resolved[]
  ties: Map<string, { tie: Tie; of: number; rows: number; used: Predicate | null; reversed: boolean }>
  added: Pick<Records, 'entities' | 'claims' | 'predicates' | 'kinds' | 'families'>
  kinds: Kinds
  notes: Noted[]
}

export interface PlanOptions {
  material: Material
  mapping: Mapping
  edits: DryRunInput['edits']
  by: string
  at: string
}
