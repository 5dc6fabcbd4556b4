/** Gzip of JSON lines: a head, a line for each record and kept page, and at the end their number and the SHA-256 of all before. */

import * as z from 'zod'
import { ClaimRecord } from '../contract/claim.ts'
import { Assessment, EntityRecord } from '../contract/graph.ts'
import { Predicate } from '../contract/ontology.ts'
import { coded } from '../contract/told/coded.ts'
import { FamilyRow, KindRow } from '../contract/vocabulary.ts'
import type { Records } from '../evidence/records.ts'
import { StoreError } from './store.ts'

export const BackupHead = z.strictObject({
  isnadBackup: z.literal(1),
  form: z.int().min(1),
  revision: z.string(),
  written: z.string(),
})
export type BackupHead = z.infer<typeof BackupHead>

export const BackupEnd = z.strictObject({ end: z.strictObject({ lines: z.int(), sha256: z.string() }) })

export interface BackedFile {
  name: string
  bytes: Uint8Array
}

export interface Backup extends BackupHead {
  records: Records
  files: BackedFile[]
}

type Shapes = { [K in keyof Records]: z.ZodType<Records[K][number]> }
export const shapes: Shapes = {
  entities: EntityRecord,
  claims: ClaimRecord,
  predicates: Predicate,
  assessments: Assessment,
  kinds: KindRow,
  families: FamilyRow,
}
export const lists = Object.keys(shapes) as (keyof Records)[]

export const notABackup = (path: string, why: string, cause?: unknown): StoreError =>
  new StoreError('invalid-input', coded('cantBeRestoredNothingWas', { path, why }), {}, { cause })
