import * as z from 'zod'
import { Told, ToldClaim } from './told/schema.ts'

/** Why a claim is in no drawn relation; on the claim itself `undrawn` says the same in English. */
export const Undrawn = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('corrected') }),
  /** By nobody known where its file no longer has it. */
  z.strictObject({ code: z.literal('withdrawn'), by: z.string().nullable(), reason: z.string() }),
  z.strictObject({ code: z.literal('unknownPredicate'), predicate: z.string() }),
  z.strictObject({ code: z.literal('endMissing'), ids: z.array(z.string()) }),
  /** `act`: the headline of the claim whose content it is. */
  z.strictObject({ code: z.literal('content'), act: z.string().nullable(), told: ToldClaim.nullable() }),
  z.strictObject({ code: z.literal('counterfactual') }),
  /** `drawn`: as a denial. */
  z.strictObject({ code: z.literal('denied'), drawn: z.boolean() }),
  z.strictObject({ code: z.literal('negative'), drawn: z.boolean() }),
  /** `what`: contents as their speakers say them, the source that is not genuine, or the name of what is denied. */
  z.strictObject({
    code: z.literal('denial'),
    of: z.enum(['attribution', 'contents', 'claim', 'genuine', 'name']),
    what: z.array(z.string()),
    told: z.array(Told),
    many: z.boolean(),
  }),
  z.strictObject({ code: z.literal('forecast') }),
  z.strictObject({ code: z.literal('keptAsClaim'), phrase: z.string() }),
  z.strictObject({ code: z.literal('heldBack'), note: z.string() }),
])
export type Undrawn = z.infer<typeof Undrawn>
