/** Whom a lens can go by. */
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
  /** Publishers that speak, and how much stands in their own voice: asserted, not attributed. */
  ownVoice: z.strictObject({ by: z.array(z.string()), relations: z.int() }),
  /** One of each who denies and says no drawn relation, with name; whoever denies most first. */
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
