import * as z from 'zod'
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
})
export type QueryInput = z.input<typeof QueryInput>

/** One value as Neo4j's Query API writes it: null is {"$type":"Null","_value":null}, a string {"$type":"String","_value":"…"}, a list's `_value` holds values. */
export const Wire = z.strictObject({ $type: z.string(), _value: z.unknown() })
export type WireValue = z.infer<typeof Wire>

/** The last line is always `summary` or `error`. */
export const QueryLine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), id: z.string(), columns: z.array(z.string()) }),
  z.strictObject({ type: z.literal('row'), values: z.array(Wire) }),
  z.strictObject({
    type: z.literal('summary'),
    rows: z.int(),
    truncated: z.boolean(),
    ms: z.number(),
    cut: z.string().nullable(),
    citations: z.array(z.strictObject({ source: z.string(), title: z.string(), claimIds: z.array(z.string()) })),
  }),
  z.strictObject({ type: z.literal('error'), problem: Problem }),
])
export type QueryLine = z.infer<typeof QueryLine>

export interface PlanOperator {
  operator: string
  details: string
  estimatedRows: number | null
  /** Null where the query was not run: only PROFILE runs it. */
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
