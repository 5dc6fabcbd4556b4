/** The files' shapes as published JSON Schemas, for editors and for other programs. */
import * as z from 'zod'
import { EntitiesFile, PredicatesFile, SourceFile } from '../server/contract/files.ts'

const text = (shape: z.ZodType): string => `${JSON.stringify(z.toJSONSchema(shape, { io: 'input', target: 'draft-7' }), null, 2)}\n`

/** File name under schema/ -> its text. tests/seed/json-schemas.test.ts fails when a file is stale; `vitest -u` writes it anew. */
export const jsonSchemas = (): Record<string, string> => ({
  'source.schema.json': text(SourceFile),
  'entities.schema.json': text(EntitiesFile),
  'predicates.schema.json': text(PredicatesFile),
})
