import * as z from 'zod'
import { PartialDate } from './claim.ts'
import { ContestGround, Kind, Modality } from './ontology.ts'

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(value => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item))
const id = z.string().min(1).max(400)
const flag = z.preprocess(
  value => (typeof value === 'boolean' ? String(value) : value),
  z
    .enum(['true', 'false'])
    .transform(value => value === 'true')
    .optional(),
)

export const Lens = z.strictObject({
  /** "According to": ids of speakers (what they assert) and sources (what is stated or heard in them or their parts). Empty: everyone. */
  by: list(id),
  /** Claims, speakers, publishers, sources; all that depends on them falls. */
  without: list(id),
  /** Inferences have no modality, so none passes. */
  modality: list(Modality),
  contested: flag,
  contestedOn: list(ContestGround),
  /** Also shows relations whose claims were all withdrawn. */
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
