/** Counts of claims, each defined once (CONTEXT.md). */
import * as z from 'zod'

/** `ownVoice`, `reported`, `denials` and `inferred` add up to `claims`. */
export const Tally = z.strictObject({
  /** That stand: withdrawn and corrected ones count in `withdrawn` alone. */
  claims: z.int(),
  /** Who published the documents that they stand in. */
  publishers: z.int(),
  /** Stated by a publisher of itself. */
  ownVoice: z.int(),
  /** Words of others that a publisher reports. */
  reported: z.int(),
  /** Whose words those are; the publisher that reports them is none of them. */
  speakers: z.int(),
  denials: z.int(),
  /** Our inferences: no source says them in these words. */
  inferred: z.int(),
  contested: z.int(),
  notDrawn: z.int(),
  withdrawn: z.int(),
})
export type Tally = z.infer<typeof Tally>

/** Claims about an entity by whose words they are; `by` and the four after it add up to `about`. */
export const Said = z.strictObject({
  /** With this entity as an end. */
  about: z.int(),
  /** In its own words, so far as somebody reports them as its own. */
  by: z.int(),
  /** By publishers in their own voice. */
  byPublishers: z.int(),
  /** By a voice known only from a recording. */
  byVoice: z.int(),
  /** By anybody else. */
  byOthers: z.int(),
  inferred: z.int(),
  /** Everything that it says, about whomever, and everything that a voice attributed to it says. */
  speaks: z.int(),
  voiced: z.int(),
  /** About it, and taken back or corrected: in none of the other counts. */
  withdrawn: z.int(),
})
export type Said = z.infer<typeof Said>
