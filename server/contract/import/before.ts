import * as z from 'zod'

/** `standing`: claims that are neither withdrawn nor corrected. `table`: of a file with several. `corrected`: claims in the place of others, of saved sheets. */
export const ImportedBefore = z.strictObject({
  ...{ import: z.string(), file: z.string(), table: z.string().nullable(), by: z.string(), at: z.string().nullable() },
  ...{ claims: z.int(), corrected: z.int(), standing: z.int() },
  /** Where none stands any more. */
  withdrawn: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
})
export type ImportedBefore = z.infer<typeof ImportedBefore>
