import * as z from 'zod'
import { Denial } from './graph.ts'

/** `relations`: drawn ones that they say. `publisher`: some of these in their own name. */
export const Speaker = z.strictObject({
  id: z.string(),
  name: z.string(),
  kinds: z.array(z.string()),
  publisher: z.boolean(),
  relations: z.int(),
})
export type Speaker = z.infer<typeof Speaker>

export const Speakers = z.strictObject({
  total: z.int(),
  speakers: z.array(Speaker),
  more: z.int(),
  /** Publishers in their own voice: asserted, not attributed. */
  ownVoice: z.strictObject({ by: z.array(z.string()), relations: z.int() }),
  /** Whoever denies but says no drawn relation, one denial for each, most denials first. */
  deniers: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kinds: z.array(z.string()),
      denies: Denial.shape.sentence,
      told: Denial.shape.told,
    }),
  ),
})
export type Speakers = z.infer<typeof Speakers>
