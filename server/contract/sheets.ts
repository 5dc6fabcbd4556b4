import * as z from 'zod'
import { PersonName } from './files/shared.ts'
import { ImportFile, MadeFile } from './import.ts'
import { reasoned, ToldClaim } from './told/schema.ts'

export const SaveInput = z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') })
export const SavedSheets = z.strictObject({ files: z.array(MadeFile) })
export type SavedSheets = z.infer<typeof SavedSheets>

const files = z.array(ImportFile).min(1).max(10)
export const ChangesInput = z.strictObject({ files })
export const ChangeInput = z.strictObject({
  files,
  by: PersonName,
  withdraw: z
    .array(z.string().max(300))
    .max(100_000)
    .default([])
    .describe('Claims without a row that are to be withdrawn; the others stay.'),
  mine: z
    .array(z.string().max(300))
    .max(100_000)
    .default([])
    .describe('Claims and entities in conflict that become what the sheet says; the others stay as they are.'),
})
export type ChangeInput = z.infer<typeof ChangeInput>

const Cell = z.strictObject({ column: z.string(), was: z.string(), now: z.string() })
/** `of`: the id in the sheet; `says`: the claim as it stands, as a sentence, or the entity's name. */
const Changed = z.strictObject({
  row: z.int(),
  of: z.string(),
  is: z.enum(['claim', 'entity']),
  says: z.string(),
  told: ToldClaim.nullable(),
  cells: z.array(Cell),
})
export type Changed = z.infer<typeof Changed>

export const SheetChanges = z.strictObject({
  rows: z.int(),
  same: z.int(),
  /** Rows without an id: what each would say as a new claim. */
  added: z.array(z.strictObject({ row: z.int(), says: z.string(), told: ToldClaim })),
  changed: z.array(Changed),
  /** Changed in the sheet and meanwhile by somebody else. `theirs`: what stands now, where that is another claim; null: withdrawn. */
  conflicts: z.array(Changed.extend({ theirs: z.string().nullable(), toldTheirs: ToldClaim.nullable(), by: z.string() })),
  deleted: z.array(z.strictObject({ claim: z.string(), says: z.string(), told: ToldClaim })),
  /** False where the sheet that lists what was saved is missing: then a deleted row cannot be told. */
  knowsDeleted: z.boolean(),
  unknown: z.int(),
  skipped: z.array(z.strictObject({ row: z.int(), column: z.string().nullable(), value: z.string(), ...reasoned })),
})
export type SheetChanges = z.infer<typeof SheetChanges>

export const ChangesWritten = z.strictObject({ import: z.string(), corrected: z.int(), added: z.int(), withdrawn: z.int() })
export type ChangesWritten = z.infer<typeof ChangesWritten>
