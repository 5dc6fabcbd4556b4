/** Counts of claims, each defined once (CONTEXT.md). */
import * as z from 'zod'

/** `ownVoice`, `reported`, `denials` and `inferred` add up to `claims`. */
export const Tally = z.strictObject({
  claims: z.int(),
  publishers: z.int(),
  ownVoice: z.int(),
  reported: z.int(),
  /** A publisher that only reports words is not their speaker. */
  speakers: z.int(),
  denials: z.int(),
  inferred: z.int(),
  contested: z.int(),
  notDrawn: z.int(),
  withdrawn: z.int(),
})
export type Tally = z.infer<typeof Tally>

/** By whose words they are; `by` and the four after it add up to `about`. */
export const Said = z.strictObject({
  about: z.int(),
  /** In its own words, as far as somebody reports them as such. */
  by: z.int(),
  byPublishers: z.int(),
  byVoice: z.int(),
  byOthers: z.int(),
  inferred: z.int(),
  /** About anything, with everything said by a voice attributed to it. */
  speaks: z.int(),
  voiced: z.int(),
  withdrawn: z.int(),
})
export type Said = z.infer<typeof Said>
