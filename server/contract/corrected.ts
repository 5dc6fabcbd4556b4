/** A correction of an entity: the earlier word stays with it, and who replaced it. */
import * as z from 'zod'

export const Corrected = z.strictObject({
  field: z.literal('kind').describe('What was put right.'),
  was: z.string().min(1).max(60).describe('What was said before.'),
  now: z.string().min(1).max(60).describe('What is said since.'),
  by: z.string().min(1).max(200).describe('Who put it right.'),
  at: z.string().min(1).max(40).describe('When: an instant, 2022-07-20T09:00:00Z.'),
  reason: z.string().max(10_000).optional().describe('Why, if it was said.'),
})
export type Corrected = z.infer<typeof Corrected>
