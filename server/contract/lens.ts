/** LENS parameters, the same on every route that takes them. */
import * as z from 'zod'
import { PartialDate } from './claim.ts'
import { ContestGround, Kind, Modality } from './ontology.ts'

export { everyone } from './everyone.ts'

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(value => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item))
const id = z.string().min(1).max(400)
/** true or false, as a word of an address or as JSON has it (saved views). */
const flag = z.preprocess(
  value => (typeof value === 'boolean' ? String(value) : value),
  z
    .enum(['true', 'false'])
    .transform(value => value === 'true')
    .optional(),
)

export const Lens = z.strictObject({
  /** "According to": ids of speakers (what they assert) and sources (what is stated or heard in them or their parts). Empty = everyone. */
  by: list(id),
  /** Ids set aside: claims, speakers, publishers, sources; all that depends on them falls. */
  without: list(id),
  /** How it is said; an inference of ours is said by nobody, and passes none. */
  modality: list(Modality),
  contested: flag,
  /** Contested on one of these grounds. */
  contestedOn: list(ContestGround),
  /** Also shows relations of which every claim was withdrawn. */
  withdrawn: flag,
  publisher: list(id),
  minOrigins: z.coerce.number().int().min(1).max(1000).optional(),
  saidBefore: PartialDate.optional(),
  saidAfter: PartialDate.optional(),
  heldOn: PartialDate.optional(),
  kind: list(Kind),
  type: list(z.string().regex(/^[A-Z][A-Z0-9_]*$/)),
})
export type Lens = z.infer<typeof Lens>
