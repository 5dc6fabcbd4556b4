/** LENS parameters, the same on every route that takes them. */
import * as z from 'zod'
import { PartialDate } from './claim.ts'
import { Kind, Modality } from './ontology.ts'

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(value => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item))
const id = z.string().min(1).max(400)

export const Lens = z.strictObject({
  /** Asserter ids: "according to". Empty = everyone. */
  by: list(id),
  /** Ids set aside: claims, speakers, publishers, sources; all that depends on them falls. */
  without: list(id),
  modality: list(Modality),
  contested: z
    .enum(['true', 'false'])
    .transform(value => value === 'true')
    .optional(),
  publisher: list(id),
  minOrigins: z.coerce.number().int().min(1).max(1000).optional(),
  saidBefore: PartialDate.optional(),
  saidAfter: PartialDate.optional(),
  heldOn: PartialDate.optional(),
  kind: list(Kind),
  type: list(z.string().regex(/^[A-Z][A-Z0-9_]*$/)),
})
export type Lens = z.infer<typeof Lens>

/** The lens that changes nothing. */
export const everyone: Lens = { by: [], without: [], modality: [], publisher: [], kind: [], type: [] }
