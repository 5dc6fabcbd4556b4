/**
 * A backup is one file: gzip of lines of JSON. The first says what it is; then comes a line for each record and each kept page;
 * the last says how many there were and the SHA-256 of everything before it.
 */

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
  /** Version of the record's form (schema-version.ts). */
  form: z.int().min(1),
  revision: z.string(),
  /** ISO instant. */
  written: z.string(),
})
export type BackupHead = z.infer<typeof BackupHead>

export const BackupEnd = z.strictObject({ end: z.strictObject({ lines: z.int(), sha256: z.string() }) })

/** A file of the workspace's folder beside its store, by its name there. */
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
