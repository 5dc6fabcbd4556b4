import * as z from 'zod'
import { addresses as at } from '../addresses.ts'
import { EntityRef } from '../claim.ts'
import { Lens } from '../lens.ts'
import { Kind } from '../ontology.ts'
import { route } from './route.ts'

/** `corroborated`: on two independent origins or more, and not derived; the others rest on one, or are our inference. */
const Ties = z.strictObject({ relations: z.int(), corroborated: z.int(), contested: z.int() })
export type Ties = z.infer<typeof Ties>

/** By relations, then independent origins, then claims; `origins` and `claims` are summed over the relations. */
export const Tied = EntityRef.extend({ relations: z.int(), origins: z.int(), claims: z.int() })
export type Tied = z.infer<typeof Tied>

/** Computed, claimed by nobody. Its most tied entity under everyone's lens names it; its outline is the same under every lens. */
export const Region = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: Kind,
  entities: z.int(),
  inside: Ties,
  out: z.int(),
  kinds: z.array(z.strictObject({ kind: Kind, count: z.int() })),
  top: z.array(Tied),
  /** Middle and radius of its outline, in units of its own; outlines do not overlap. */
  x: z.number(),
  y: z.number(),
  r: z.number(),
})
export type Region = z.infer<typeof Region>

export const Bundle = Ties.extend({ a: z.string(), b: z.string() })
export type Bundle = z.infer<typeof Bundle>

/** Drawn and not drawn are the whole record under the lens. Without regions, where the record falls into no communities. */
export const Overview = z.strictObject({
  entities: z.int(),
  all: Ties,
  mostTied: z.array(Tied),
  regions: z.array(Region),
  bundles: z.array(Bundle),
  notDrawn: z.strictObject({
    communities: z.int(),
    entities: z.int(),
    /** Entities without a relation under the lens, sources among them. */
    alone: z.int(),
    bundles: z.int(),
    relations: z.int(),
  }),
})
export type Overview = z.infer<typeof Overview>

export const overviewRoutes = {
  overview: route({
    ...at.overview,
    summary: 'Computed regions of the whole record with what is in and between them, under a lens; and what is not drawn of it',
    query: Lens,
    output: Overview,
  }),
}
