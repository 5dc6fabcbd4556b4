import * as z from 'zod'
import { EntityRef, SourceRef } from './claim.ts'
import { ContestGround } from './ontology.ts'
import { Problem } from './problem.ts'

/** Params take plain JSON, where 2 is an INTEGER and 2.0 a FLOAT, or typed JSON {"$type","_value"}. */
export const QueryInput = z.strictObject({
  cypher: z.string().min(1).max(100_000),
  params: z
    .record(z.string(), z.unknown())
    .default({})
    .describe(
      'Plain JSON, where 2 is an INTEGER, 2.0 a FLOAT and a large integer keeps its digits; or typed JSON: {"$type":"Float","_value":"2.0"}.',
    ),
  limit: z.int().min(1).max(1_000_000).optional(),
  timeoutMs: z.int().min(1).max(600_000).optional(),
  says: z.boolean().default(false).describe('Each row then says what it rests on: `says`, as places in the summary’s `says.on`.'),
})
export type QueryInput = z.input<typeof QueryInput>

/** One value as Neo4j's Query API writes it: null is {"$type":"Null","_value":null}, a string {"$type":"String","_value":"…"}, a list's `_value` holds values. */
export const Wire = z.strictObject({ $type: z.string(), _value: z.unknown() })
export type WireValue = z.infer<typeof Wire>

/** One passage by one speaker, with the claims read from it. */
export const SaysNote = z.strictObject({
  claimIds: z.array(z.string()),
  source: SourceRef,
  quote: z.string().nullable(),
  /** Whose words they are; null for our inference. */
  speaker: EntityRef.nullable(),
  sentence: z.string(),
  derived: z.boolean(),
  contested: z.boolean(),
  contestedOn: z.array(ContestGround),
  denies: z.boolean(),
  /** Places of the notes against it: against whose words they are or the recording (attribution), or against what they say (content). */
  disputedBy: z.strictObject({ attribution: z.array(z.int()), content: z.array(z.int()) }),
})
export type SaysNote = z.infer<typeof SaysNote>

export const SaysSo = z.strictObject({
  /** For each thing that rows rest on, the places of its notes: none where no claim is behind it. */
  on: z.array(z.array(z.int())),
  notes: z.array(SaysNote),
  left: z.int(),
  unfollowed: z.array(z.string()),
  /** No row is followed, because the query with all that it rests on failed or took too long. */
  gaveUp: z.boolean(),
})
export type SaysSo = z.infer<typeof SaysSo>

/** The last line is always `summary` or `error`. */
export const QueryLine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), id: z.string(), columns: z.array(z.string()) }),
  z.strictObject({
    type: z.literal('row'),
    values: z.array(Wire),
    /** Places in the summary's `says.on`; of what is too much only the number. */
    says: z.array(z.int()).optional(),
    more: z.int().optional(),
  }),
  z.strictObject({
    type: z.literal('summary'),
    rows: z.int(),
    truncated: z.boolean(),
    ms: z.number(),
    cut: z.string().nullable(),
    citations: z.array(z.strictObject({ source: z.string(), title: z.string(), claimIds: z.array(z.string()) })),
    says: SaysSo.optional(),
  }),
  z.strictObject({ type: z.literal('error'), problem: Problem }),
])
export type QueryLine = z.infer<typeof QueryLine>

export interface PlanOperator {
  operator: string
  details: string
  estimatedRows: number | null
  rows: number | null
  children: PlanOperator[]
}
export const Plan: z.ZodType<PlanOperator> = z.lazy(() =>
  z.strictObject({
    operator: z.string(),
    details: z.string(),
    estimatedRows: z.number().nullable(),
    rows: z.number().nullable(),
    children: z.array(Plan),
  }),
)
