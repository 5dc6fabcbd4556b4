/** Whether two entities are one: decided by a named person, and taken back at any time. No claim changes by it. */
import * as z from 'zod'

export const verdicts = ['same', 'different', 'unsure'] as const
export const Verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof Verdict>

const who = {
  by: z.string().min(1).max(200).describe('Who decided.'),
  at: z.string().min(1).max(40).describe('When: an instant, 2022-07-20T09:00:00Z.'),
}

/** Kept with that one of the two whose id comes first. The last that is not taken back stands. */
export const Decision = z.strictObject({
  with: z.string().min(1).describe('The other entity.'),
  is: Verdict.describe('same: the two are one, and so are all that are the same as either; different; unsure.'),
  shownAs: z.string().optional().describe('Of two that are the same: under whose name and id they are shown.'),
  ...who,
  reason: z.string().max(10_000).optional().describe('Why, if it was said.'),
  takenBack: z.strictObject(who).optional().describe('By whom and when it was taken back; it then counts for nothing.'),
})
export type Decision = z.infer<typeof Decision>
