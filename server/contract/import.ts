import * as z from 'zod'
import { Id, PersonName, Text } from './files/shared.ts'
import { ImportedBefore } from './import/before.ts'
import { mostFileBytes } from './import/limits.ts'
import { Cell, ColumnId, Mapping } from './import/mapping.ts'

const fileName = z.string().min(1).max(255)
export const ImportFile = z.strictObject({
  name: fileName,
  base64: z
    .string()
    .max(Math.ceil((mostFileBytes * 4) / 3) + 4)
    .describe('Its bytes, as base64.'),
  encoding: z.string().max(40).optional().describe('Left out: found out.'),
  separator: z.enum([',', ';', '\t', '|']).optional(),
})
export type ImportFile = z.infer<typeof ImportFile>
const Files = z
  .array(ImportFile)
  .max(10)
  .default([])
  .describe('One, or several that belong together: nodes and edges. None: `kept` names them.')
const Kept = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional()
  .describe(
    'As `read` answered it: the same files and headings, which need not be sent again while they are kept (problem not-found: send them).',
  )
const Headings = z
  .array(z.strictObject({ table: z.string().max(300), row: z.int().min(1).nullable().describe('null: there are none.') }))
  .max(200)
  .default([])
  .describe('Which row holds the headings, where it was not found.')
const Edits = z
  .array(z.strictObject({ table: z.string().max(300).optional(), row: z.int().min(1), column: ColumnId, value: Cell }))
  .max(10_000)
  .default([])
  .describe('Cells that were put right; the file is as it was.')

export const ReadInput = z.strictObject({
  files: Files,
  kept: Kept,
  headings: Headings,
  table: z.string().max(300).optional().describe('Whose mapping is guessed; left out: the first one with rows.'),
  from: z.int().min(0).default(0).describe('The first row that is answered, of each table.'),
  row: z.int().min(1).optional().describe('In place of `from`: the page of `limit` rows that this row of the file is on.'),
  limit: z.int().min(0).max(5000).default(100),
})
export type ReadInput = z.infer<typeof ReadInput>

const planned = { files: Files, kept: Kept, headings: Headings, edits: Edits, mapping: Mapping.optional().describe('Left out: guessed.') }
export const DryRunInput = z.strictObject({
  ...planned,
  preview: z.array(z.int().min(1)).max(50).default([]).describe('Rows of which the sentences are answered.'),
  most: z.int().min(0).max(100_000).default(1000).describe('Entries of each list of the answer.'),
})
export type DryRunInput = z.infer<typeof DryRunInput>
export const UnreadableInput = z.strictObject({ ...planned, format: z.enum(['csv', 'xlsx']).default('xlsx') })
export type UnreadableInput = z.infer<typeof UnreadableInput>
export const MadeFile = z.strictObject({ name: z.string(), rows: z.int(), base64: z.string() })
export type MadeFile = z.infer<typeof MadeFile>
export const ImportInput = z.strictObject({ ...planned, by: PersonName })
export type ImportInput = z.infer<typeof ImportInput>
export const UndoInput = z.strictObject({ import: Id, by: PersonName, reason: Text.optional() })
export type UndoInput = z.infer<typeof UndoInput>

/** `import` names it for taking it back and begins its claims' ids. `relations`: drawn ones it supports. `ends`: at most 5000 entities. */
export const Imported = z.strictObject({
  ...{ import: z.string(), claims: z.int(), relations: z.int(), entities: z.int(), sources: z.int() },
  ends: z.array(z.string()),
})
export type Imported = z.infer<typeof Imported>
export const Imports = z.strictObject({ imports: z.array(ImportedBefore), more: z.int() })
export type Imports = z.infer<typeof Imports>

/** `kept`: claims of the import already withdrawn or corrected; `others`: claims of others about what it brought. `alone`: entities that it brought and of which nothing stands any more; at most 5000. */
export const Undone = z.strictObject({ import: z.string(), withdrawn: z.int(), kept: z.int(), others: z.int(), alone: z.array(z.string()) })
export type Undone = z.infer<typeof Undone>
